import NewsModel

/// A definite noun phrase that may mean somebody named elsewhere.
struct Description: Sendable {
  /// What the phrase says of the one meant.
  enum Sort: Sendable {
    case role(Role)
    case institution(InstitutionName)
    /// A noun for an organisation in general: "group".
    case organization(String)
    /// "The country".
    case nation
  }

  /// From the determiner to the noun.
  var tokens: Range<Int>
  var sort: Sort
}

/// Reads definite descriptions: "the Defense Minister", "the ministry", "this company".
struct DescriptionReader {
  let index: TextIndex
  private var text: TaggedText { index.text }

  init(_ index: TextIndex) { self.index = index }

  /// The description whose noun stands at `noun`; nil where there is none.
  func description(endingAt noun: Int) -> Description? {
    let tag = text.tokens[noun].tag
    guard tag == .nn || tag == .nnp else { return nil }
    let word = index.lower[noun]
    let isRole = RoleWords.persons.contains(word)
    guard
      isRole || OrganizationWords.nouns.contains(word) || OrganizationWords.institutions.contains(word)
        || word == "country" || word == "nation"
    else { return nil }
    let sentence = text.sentences[index.sentenceOf[noun]].tokens
    guard endsPhrase(noun, in: sentence) else { return nil }
    var start = noun
    while start > sentence.lowerBound, noun - start < 5, isPremodifier(start - 1) { start -= 1 }
    guard start > sentence.lowerBound, ["the", "this", "that"].contains(index.lower[start - 1]) else {
      return nil
    }
    let tokens = (start - 1)..<(noun + 1)
    let hasComplement = sentence.contains(noun + 1) && index.lower[noun + 1] == "of"
    if isRole {
      let end = hasComplement ? complementEnd(noun, in: sentence) : noun + 1
      let role = Role(start..<end, noun: noun, in: index)
      return Description(tokens: (start - 1)..<end, sort: .role(role))
    }
    if OrganizationWords.institutions.contains(word),
      let body = InstitutionName(start..<(noun + 1), in: index),
      !hasComplement
    {
      // A group may be no public body at all; a ministry is always one.
      if start < noun || !OrganizationWords.freeAssociations.contains(word) {
        return Description(tokens: tokens, sort: .institution(body))
      }
    }
    guard start == noun, !hasComplement else { return nil }
    if word == "country" || word == "nation" { return Description(tokens: tokens, sort: .nation) }
    return OrganizationWords.nouns.contains(word)
      ? Description(tokens: tokens, sort: .organization(word)) : nil
  }

  /// Whether the noun ends its phrase: no further noun, name or title's bearer follows.
  private func endsPhrase(_ noun: Int, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(noun + 1) else { return true }
    switch text.tokens[noun + 1].tag {
    case .nn, .nns, .nnp, .nnps, .jj, .hyphen: return false
    default: return text.tokens[noun + 1].name == .outside
    }
  }

  private func isPremodifier(_ token: Int) -> Bool {
    switch text.tokens[token].tag {
    case .nn, .nnp, .jj, .hyphen: true
    default: false
    }
  }

  private func complementEnd(_ noun: Int, in sentence: Range<Int>) -> Int {
    var end = noun + 1
    var token = noun + 2
    while sentence.contains(token), token - noun < 8 {
      switch text.tokens[token].tag {
      case .dt, .jj: break
      case .nn, .nns, .nnp, .nnps: end = token + 1
      default: return end
      }
      token += 1
    }
    return end
  }
}
