/// An office, rank or trade that the text gives a person, or by which it refers to one.
struct Role: Sendable, Hashable {
  /// The words to show, without article and nation: "Defense Minister".
  var tokens: Range<Int>
  /// The noun, singular, in lower case: "minister".
  var head: String
  /// What narrows the noun, in lower case: "defense"; names included ("falken" of "the Falken chief").
  var modifiers: Set<String>
  /// ISO code of the nation that the role belongs to.
  var nation: String?

  /// Takes apart the noun phrase of `tokens`, whose noun stands at `noun`.
  init(_ tokens: Range<Int>, noun: Int, in index: TextIndex) {
    head = Self.singular(index.lower[noun])
    modifiers = []
    var firstShown = tokens.lowerBound
    for token in tokens where token != noun {
      let word = index.lower[token]
      if let country = Countries.all.ofDemonym(word) ?? Countries.all.named(word) {
        nation = nation ?? country.code
        if token < noun { firstShown = token + 1 }
        continue
      }
      switch index.text.tokens[token].tag {
      case .nn, .nns, .nnp, .nnps, .jj, .vbg: modifiers.insert(word == "defence" ? "defense" : word)
      case .pos: if token < noun { firstShown = token + 1 }
      default: break
      }
    }
    self.tokens = min(firstShown, noun)..<tokens.upperBound
  }

  /// Whether "the `self`" may mean somebody who bears the role `other`.
  func mayMean(_ other: Role) -> Bool {
    guard nation == nil || other.nation == nil || nation == other.nation else { return false }
    return head == other.head && modifiers.isSubset(of: other.modifiers)
  }

  /// The singular of a regular plural.
  static func singular(_ word: String) -> String {
    if RoleWords.persons.contains(word) { return word }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word.hasSuffix("s"), RoleWords.persons.contains(String(word.dropLast())) {
      return String(word.dropLast())
    }
    return word
  }
}
