/// Nouns that name happenings.
enum EventNouns {
  /// Nouns that stand for a happening of their own, in the singular.
  static let happenings = VerbClasses.words(
    """
    talk meeting summit conference negotiation attack assault raid strike bombing explosion blast shooting \
    murder killing assassination execution election vote referendum mutiny coup rebellion uprising revolt \
    riot protest demonstration march rally war battle offensive invasion siege ceasefire truce trial hearing \
    verdict ruling arrest resignation appointment announcement launch release inauguration ceremony wedding \
    funeral visit trip tour flight crash accident collision fire flood earthquake quake eruption storm \
    hurricane typhoon cyclone tornado tsunami landslide avalanche outbreak epidemic exercise drill match game \
    final race tournament championship festival concert speech interview investigation inquiry search \
    evacuation rescue merger acquisition takeover bankruptcy debate session parade clash stabbing robbery \
    kidnapping hijacking massacre genocide airstrike ambush shelling incident disaster shutdown blackout \
    recall sale auction unveiling keynote press-conference poll ballot walkout lockdown curfew embargo \
    vigil memorial reunion opening closure closing departure arrival return withdrawal retreat surrender \
    defeat victory win loss death birth marriage divorce lawsuit appeal conviction sentencing acquittal \
    indictment extradition deportation pardon dismissal suspension ban boycott revolution insurgency \
    operation mission landing liftoff spacewalk discovery breakthrough leak spill contamination derailment \
    sinking capture seizure occupation annexation liberation independence coronation abdication purge
    """)

  /// Nouns that are verbs without an ending, or their irregular kin, and so may stand for what is done.
  private static let converted = VerbClasses.words(
    """
    leave use request suit address change move call report claim statement order demand cut rise fall drop \
    gain increase decrease decline deal pact bid plan vow threat warning charge plea fight struggle effort \
    attempt push pull transfer transport test study survey review check work help aid support favor favour \
    praise blame thank promise offer answer reply response speech talk thought belief hope fear want need \
    sale purchase growth birth death farewell keynote
    """)

  /// Nouns for people coming together to talk, by any of which one text may name the same meeting.
  static let meetings: Set<String> = ["talk", "meeting", "summit", "negotiation", "meet"]

  /// Whether a noun names a happening.
  static func isHappening(_ lemma: String) -> Bool { happenings.contains(lemma) }

  /// Whether a common noun may stand for a happening, by its form: "reduction", "appearance", "departure".
  static func isNominalization(_ lemma: String) -> Bool {
    if happenings.contains(lemma) || converted.contains(lemma) { return true }
    return lemma.utf8.count >= 6
      && ["tion", "sion", "ment", "ance", "ence", "ing", "al", "ure", "sis", "age", "ery", "ion"].contains {
        lemma.hasSuffix($0)
      }
  }
}
