/// The name of a public body, taken apart: "the Chinese Defense Ministry" is a ministry, of defence, of China.
struct InstitutionName: Sendable, Hashable {
  /// The sort of body, in lower case: "ministry".
  var head: String
  /// What else the name says, in lower case, nation aside: "defense".
  var modifiers: Set<String>
  /// ISO code of the nation that it belongs to; nil where the words do not tell.
  var nation: String?

  /// Whether nothing but a nation could tell this body from its like elsewhere: "the Defense Ministry".
  var isGeneric: Bool {
    nation == nil
      && modifiers.allSatisfy {
        OrganizationWords.portfolios.contains($0) || OrganizationWords.common.contains($0)
          || OrganizationWords.institutions.contains($0)
      }
  }

  /// Whether `self` may be a shorter or less definite name of `other`.
  func mayName(_ other: InstitutionName) -> Bool {
    head == other.head && modifiers.isSubset(of: other.modifiers)
      && (nation == nil || nation == other.nation)
  }

  /// Takes the name at `tokens` apart; nil where its words name no public body.
  init?(_ tokens: Range<Int>, in index: TextIndex) {
    var words = tokens.map { Self.plain(index.lower[$0]) }
    guard let last = words.last, let first = words.first else { return nil }
    var nation: String?
    let isOfForm = words.count > 2 && words[1] == "of" && OrganizationWords.institutions.contains(first)
    if isOfForm {
      head = first
    } else if OrganizationWords.institutions.contains(last) {
      head = last
    } else if let of = words.firstIndex(of: "of"), of > 0,
      OrganizationWords.institutions.contains(words[of - 1])
    {
      head = words[of - 1]
    } else {
      return nil
    }
    if let place = words.firstIndex(of: head) { words.remove(at: place) }
    var modifiers: Set<String> = []
    for word in words where word != "of" && word != "the" && word != "and" && word != "for" && word != "'s" {
      if let country = Countries.all.ofDemonym(word) ?? Countries.all.named(word) {
        nation = country.code
      } else {
        modifiers.insert(word)
      }
    }
    self.modifiers = modifiers
    self.nation = nation ?? Self.owner(of: tokens, in: index)
  }

  /// The nation named just before ("Norway's Parliament") or just after ("the Parliament of Norway").
  private static func owner(of tokens: Range<Int>, in index: TextIndex) -> String? {
    let sentence = index.text.sentences[index.sentenceOf[tokens.lowerBound]].tokens
    var before = tokens.lowerBound - 1
    if sentence.contains(before), index.text.tokens[before].tag == .pos {
      before -= 1
      for start in max(sentence.lowerBound, before - 2)...max(sentence.lowerBound, before)
      where start <= before {
        if let country = Countries.all.named(index.phrase(start..<(before + 1))) { return country.code }
      }
    } else if sentence.contains(before), let country = Countries.all.ofDemonym(index.lower[before]) {
      return country.code
    }
    var after = tokens.upperBound
    guard sentence.contains(after), index.lower[after] == "of" else { return nil }
    after += 1
    if sentence.contains(after), index.lower[after] == "the" { after += 1 }
    for end in stride(from: min(after + 3, sentence.upperBound), to: after, by: -1) {
      if let country = Countries.all.named(index.phrase(after..<end)) { return country.code }
    }
    return nil
  }

  private static func plain(_ word: String) -> String { word == "defence" ? "defense" : word }
}
