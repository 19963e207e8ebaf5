import NewsModel

/// Recovers single words that stand as a name elsewhere in the text but carry no label here: the surname of a
/// person named in full, or a one-word name that the tagger knew at another place.
struct RepeatedNames {
  private let index: TextIndex

  init(_ index: TextIndex) { self.index = index }

  /// `names` with the recovered ones put in, in text order.
  func recover(among names: [Name]) -> [Name] {
    var known: [String: EntityKind] = [:]
    for name in names {
      let last = index.lower[name.tokens.upperBound - 1]
      if name.kind == .person || name.tokens.count == 1 { known[last] = known[last] ?? name.kind }
    }
    var all: [Name] = []
    var next = 0
    var token = 0
    while token < index.text.tokens.count {
      if next < names.count, names[next].tokens.lowerBound <= token {
        all.append(names[next])
        token = max(token + 1, names[next].tokens.upperBound)
        next += 1
        continue
      }
      if let kind = known[index.lower[token]], isUnlabelledName(token) {
        all.append(Name(tokens: token..<(token + 1), kind: kind, isRecovered: true))
      }
      token += 1
    }
    return all
  }

  private func isUnlabelledName(_ token: Int) -> Bool {
    guard index.text.tokens[token].name == .outside, index.text.tokens[token].tag == .nnp,
      index.isCapitalized(token), !RoleWords.persons.contains(index.lower[token])
    else { return false }
    // A further proper noun beside it may make another name of it.
    let sentence = index.text.sentences[index.sentenceOf[token]].tokens
    let after = token + 1
    return
      !(sentence.contains(after) && index.text.tokens[after].category == .propn && index.isCapitalized(after))
  }
}
