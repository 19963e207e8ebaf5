import NewsModel

/// The happenings that a text has dated, by what they are called: so that "the bombing" of a later sentence
/// is known to be that of Friday.
///
/// A definite noun goes back to the first happening of its kind, as Hobbs (Resolving pronoun references,
/// Lingua 44, 1978) and the event coreference of ECB (Bejan and Harabagiu, 2010) take nouns of the same
/// lemma or class for one event within an article.
struct DatedHappenings: Sendable {
  private var dates: [String: EventDate] = [:]

  /// Takes down the first date of each happening that has one in its own clause.
  init(_ scene: EventScene, _ anchors: TimeAnchors) {
    for token in scene.text.tokens.indices where scene.isVerb(token) || scene.isCommonNoun(token) {
      let lemma = scene.text.lemma(token)
      guard let kind = Self.kind(of: lemma), dates[kind] == nil,
        scene.isVerb(token) || EventNouns.isHappening(lemma),
        let anchor = anchors.best(of: token, in: scene) ?? Self.anchor(ofSubject: token, scene, anchors),
        let interval = scene.timeExpressions[anchor.expression].reading.interval
      else { continue }
      let confidence = scene.timeExpressions[anchor.expression].confidence
      dates[kind] = EventDate(
        interval: interval, basis: .narrative, timeExpression: anchor.expression, confidence: 0.6 * confidence
      )
    }
  }

  /// The date of the happening that a noun goes back to; nil where it brings in a new one ("a bombing").
  func date(of noun: Int, in scene: EventScene) -> EventDate? {
    guard scene.isCommonNoun(noun), let kind = Self.kind(of: scene.text.lemma(noun)) else { return nil }
    let isNew = scene.syntax.children(of: noun).contains {
      let word = scene.text.lemma($0)
      return scene.syntax.relation(of: $0) == .det && ["a", "an", "any", "another", "some"].contains(word)
    }
    return isNew ? nil : dates[kind]
  }

  /// "The invasion began on 3 March", "talks were held on Friday": the date of a verb that only says that its
  /// noun happened.
  private static func anchor(
    ofSubject noun: Int, _ scene: EventScene, _ anchors: TimeAnchors
  ) -> TimeAnchors.Anchor? {
    guard scene.isCommonNoun(noun), let verb = scene.syntax.head(of: noun),
      [.nsubj, .nsubjPassive].contains(scene.syntax.relation(of: noun)),
      VerbClasses.light.contains(scene.text.lemma(verb))
    else { return nil }
    return anchors.best(of: verb, in: scene)
  }

  private static func kind(of lemma: String) -> String? {
    if let kind = kinds[lemma] { return kind }
    return EventNouns.isHappening(lemma) ? lemma : nil
  }

  /// Words for one happening, seen from its two sides: what was done and what it did. A line is a kind.
  private static let kinds: [String: String] = {
    var table: [String: String] = [:]
    let lines = """
      attack assault raid strike bomb bombing blast explosion explode shell shelling
      kill killing murder slay slaying assassination assassinate shoot shooting
      crash collision derailment derail
      elect election vote poll
      invade invasion
      arrest detention
      resign resignation
      summit meeting
      """
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { table[word] = words[0] }
    }
    return table
  }()
}
