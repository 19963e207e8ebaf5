import NewsModel

/// Finds the roles that stand beside a person's name: before it ("Defense Minister Anna Holm"), behind it
/// ("Anna Holm, head of the Navy,"), or joined to it by "is".
struct RoleFinder {
  let index: TextIndex
  private var text: TaggedText { index.text }

  init(_ index: TextIndex) { self.index = index }

  /// The roles of the person named at `name`, in text order.
  func roles(of name: Range<Int>) -> [Role] {
    let sentence = text.sentences[index.sentenceOf[name.lowerBound]].tokens
    return [before(name, in: sentence), behind(name, in: sentence), predicated(of: name)].compactMap { $0 }
  }

  // MARK: Before the name

  private func before(_ name: Range<Int>, in sentence: Range<Int>) -> Role? {
    var last = name.lowerBound - 1
    if sentence.contains(last), RoleWords.honorifics.contains(index.lower[last]) { last -= 1 }
    // "the navy chief, Anna Holm,"
    let isApposed = sentence.contains(last) && text.tokens[last].tag == .comma
    if isApposed {
      guard closes(name, in: sentence) else { return nil }
      last -= 1
    }
    guard last > sentence.lowerBound || sentence.contains(last) else { return nil }
    var noun = last
    // "Secretary of State", "the head of the Navy"
    if !isRoleNoun(noun) {
      guard let of = ofBehindRole(last, in: sentence) else { return nil }
      noun = of - 1
    }
    var start = noun
    while start > sentence.lowerBound, isPremodifier(start - 1) { start -= 1 }
    if isApposed {
      let previous = start - 1
      guard sentence.contains(previous), [.dt, .prpPossessive, .pos].contains(text.tokens[previous].tag)
      else { return nil }
    }
    return Role(start..<(last + 1), noun: noun, in: index)
  }

  /// The "of" that joins the phrase ending at `last` to a role noun before it.
  private func ofBehindRole(_ last: Int, in sentence: Range<Int>) -> Int? {
    var token = last
    while token > sentence.lowerBound + 1, last - token < 6 {
      if index.lower[token] == "of" || index.lower[token] == "for" {
        return isRoleNoun(token - 1) ? token : nil
      }
      switch text.tokens[token].tag {
      case .nn, .nns, .nnp, .nnps, .jj, .dt, .pos, .hyphen: token -= 1
      default: return nil
      }
    }
    return nil
  }

  private func isRoleNoun(_ token: Int) -> Bool {
    guard RoleWords.persons.contains(index.lower[token]) else { return false }
    switch text.tokens[token].tag {
    case .nn, .nnp, .jj: return true
    default: return false
    }
  }

  private func isPremodifier(_ token: Int) -> Bool {
    switch text.tokens[token].tag {
    case .nn, .nnp, .nnps, .jj, .vbg, .hyphen: true
    case .pos: Countries.all.named(index.lower[max(0, token - 1)]) != nil
    default: false
    }
  }

  /// Whether the name ends its phrase: a comma, another sign or the sentence's end follows.
  private func closes(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(name.upperBound) else { return true }
    return text.tokens[name.upperBound].category == .punct
  }

  // MARK: Behind the name

  private func behind(_ name: Range<Int>, in sentence: Range<Int>) -> Role? {
    var token = name.upperBound
    guard sentence.contains(token), text.tokens[token].tag == .comma || text.tokens[token].tag == .openBracket
    else { return nil }
    token += 1
    if sentence.contains(token), text.tokens[token].tag == .cd, sentence.contains(token + 1),
      text.tokens[token + 1].tag == .comma
    {
      token += 2
    }
    while sentence.contains(token), [.dt, .prpPossessive, .rb].contains(text.tokens[token].tag) { token += 1 }
    let start = token
    while sentence.contains(token), token - start < 7,
      !isRoleNoun(token) || isRoleNounAhead(of: token, in: sentence)
    {
      guard isPremodifier(token) || text.tokens[token].tag == .pos else { return nil }
      token += 1
    }
    guard sentence.contains(token), isRoleNoun(token) else { return nil }
    return Role(start..<endOfComplement(behind: token, in: sentence), noun: token, in: index)
  }

  private func isRoleNounAhead(of token: Int, in sentence: Range<Int>) -> Bool {
    sentence.contains(token + 1) && isRoleNoun(token + 1)
  }

  /// The end of "of the Northern Fleet" behind a noun; the noun's own end where nothing of the kind follows.
  private func endOfComplement(behind noun: Int, in sentence: Range<Int>) -> Int {
    var token = noun + 1
    guard sentence.contains(token), ["of", "for", "at"].contains(index.lower[token]) else { return token }
    var end = token
    token += 1
    while sentence.contains(token), token - noun < 10 {
      switch text.tokens[token].tag {
      case .dt, .jj, .hyphen, .pos, .prpPossessive: break
      case .nn, .nns, .nnp, .nnps: end = token
      case .in where index.lower[token] == "of": break
      default: return end + 1
      }
      token += 1
    }
    return end + 1
  }

  // MARK: By predication

  private func predicated(of name: Range<Int>) -> Role? {
    let head = index.head(of: name)
    guard text.tokens[head].relation == .nsubj, let noun = index.head(of: head), isRoleNoun(noun),
      index.child(of: noun, .cop) != nil
    else { return nil }
    let sentence = text.sentences[index.sentenceOf[noun]].tokens
    var start = noun
    while start > sentence.lowerBound, isPremodifier(start - 1) { start -= 1 }
    return Role(start..<endOfComplement(behind: noun, in: sentence), noun: noun, in: index)
  }
}
