/// The present tense of English verbs, in which headlines tell the past.
enum PresentTense {
  /// "accepts", "carries", "goes" of "accept", "carry", "go".
  static func thirdPerson(of lemma: String) -> String {
    switch lemma {
    case "be": return "is"
    case "have": return "has"
    case "do": return "does"
    default: break
    }
    guard let last = lemma.utf8.last else { return lemma }
    let vowels = Array("aeiou".utf8)
    let before = lemma.utf8.dropLast().last
    switch last {
    case UInt8(ascii: "y"):
      if let before, !vowels.contains(before) { return lemma.dropLast() + "ies" }
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"): return lemma + "es"
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      return lemma + "es"
    default: break
    }
    return lemma + "s"
  }

  /// The form for a subject in the third person.
  static func form(of lemma: String, isPlural: Bool) -> String {
    guard isPlural else { return thirdPerson(of: lemma) }
    return lemma == "be" ? "are" : lemma
  }
}
