import NewsModel

/// Reads the names off the tagger's labels, trims them, and recovers those that the labels miss although their
/// words give them away.
struct NameFinder {
  let index: TextIndex
  private var text: TaggedText { index.text }

  init(_ index: TextIndex) { self.index = index }

  /// The names, in text order, none overlapping another.
  func names() -> [Name] {
    var names: [Name] = []
    for sentence in text.sentences {
      names += recoverInstitutions(in: sentence.tokens, among: labelled(in: sentence.tokens))
    }
    return RepeatedNames(index).recover(among: names)
  }

  // MARK: Labelled names

  private func labelled(in sentence: Range<Int>) -> [Name] {
    var names: [Name] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard let kind = EntityKind(text.tokens[token].name) else {
        token += 1
        continue
      }
      let start = token
      token += 1
      while token < sentence.upperBound, !text.tokens[token].name.isBegin,
        EntityKind(text.tokens[token].name) == kind
      {
        token += 1
      }
      let end = beforeTitle(start..<token, kind: kind, in: sentence)
      if let trimmed = trim(start..<end, kind: kind) { names.append(Name(tokens: trimmed, kind: kind)) }
    }
    return names
  }

  /// The end of a name less the words that begin the title of a person behind it: "Chad" alone in
  /// "Chad Army General Idriss …".
  private func beforeTitle(_ range: Range<Int>, kind: EntityKind, in sentence: Range<Int>) -> Int {
    guard kind != .person, sentence.contains(range.upperBound + 1),
      RoleWords.persons.contains(index.lower[range.upperBound]), index.isCapitalized(range.upperBound),
      text.tokens[range.upperBound].name == .outside
        || EntityKind(text.tokens[range.upperBound].name) == .person,
      EntityKind(text.tokens[range.upperBound + 1].name) == .person
    else { return range.upperBound }
    var end = range.upperBound
    while end > range.lowerBound, RoleWords.modifiers.contains(index.lower[end - 1]) { end -= 1 }
    return end > range.lowerBound ? end : range.upperBound
  }

  /// Takes article, title, possessive ending and stray signs off a name; nil where nothing is left of it.
  private func trim(_ range: Range<Int>, kind: EntityKind) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isStray(_ token: Int) -> Bool {
      switch text.tokens[token].tag {
      case .pos, .comma, .stop, .colon, .openQuote, .closeQuote, .openBracket, .hyphen, .superfluous: true
      default: false
      }
    }
    while start < end, isStray(start) || index.lower[start] == "the" || index.lower[start] == "a" {
      start += 1
    }
    while end > start, isStray(end - 1) { end -= 1 }
    guard start < end else { return nil }
    if kind == .person { start = endOfTitle(in: start..<end) }
    let holdsLetter = (start..<end).contains { token in
      text.utf8[text.tokens[token].span.range].contains {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x80
      }
    }
    return holdsLetter && !isRole(start..<end) ? start..<end : nil
  }

  /// Where the person's own name begins, after "President", "Army General", "Mr.".
  private func endOfTitle(in range: Range<Int>) -> Int {
    guard !Forenames.contains(index.lower[range.lowerBound]) else { return range.lowerBound }
    var start = range.lowerBound
    for token in range.dropLast() {
      let word = index.lower[token]
      let isTitle = RoleWords.honorifics.contains(word) || RoleWords.persons.contains(word)
      if isTitle {
        if !RoleWords.suffixes.contains(index.lower[token + 1]) { start = token + 1 }
      } else if !RoleWords.modifiers.contains(word), word != "of", word != "-", token != start {
        break
      }
    }
    return start
  }

  /// Whether the words say an office and no name: "Defense Minister", "the President".
  private func isRole(_ range: Range<Int>) -> Bool {
    guard let last = range.last, RoleWords.persons.contains(index.lower[last]) else { return false }
    let previous = range.lowerBound - 1
    if range.count == 1 { return previous >= 0 && text.tokens[previous].tag == .dt }
    return range.dropLast().allSatisfy {
      let word = index.lower[$0]
      return RoleWords.modifiers.contains(word) || OrganizationWords.portfolios.contains(word)
        || RoleWords.persons.contains(word) || Countries.all.ofDemonym(word) != nil
    }
  }

  // MARK: Recovered names

  /// Joins and completes names of public bodies ("Chinese" + "Defense Ministry") and adds unlabelled ones.
  private func recoverInstitutions(in sentence: Range<Int>, among labelled: [Name]) -> [Name] {
    let isHeadline = isTitleCase(sentence)
    var names: [Name] = []
    var next = 0
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if next < labelled.count, labelled[next].tokens.lowerBound <= token {
        let name = labelled[next]
        next += 1
        token = max(token, name.tokens.upperBound)
        names.append(name)
        completeInstitution(&names)
        continue
      }
      if !isHeadline, let name = unlabelledInstitution(endingAt: token, after: names.last, in: sentence) {
        while let last = names.last, last.tokens.lowerBound >= name.tokens.lowerBound { names.removeLast() }
        names.append(name)
      }
      token += 1
    }
    return names
  }

  /// Extends the last name to the left: over the nation's adjective, or over an all-capital form of body.
  private func completeInstitution(_ names: inout [Name]) {
    guard var last = names.last, last.kind == .organization else { return }
    let head = index.lower[last.tokens.upperBound - 1]
    if names.count >= 2, OrganizationWords.institutions.contains(head) || ofInstitution(last.tokens) {
      let before = names[names.count - 2]
      if before.kind == .group || before.kind == .place, before.tokens.upperBound == last.tokens.lowerBound,
        Countries.all.ofDemonym(index.phrase(before.tokens)) != nil
      {
        names.removeLast(2)
        last.tokens = before.tokens.lowerBound..<last.tokens.upperBound
        names.append(last)
        return
      }
    }
    let previous = last.tokens.lowerBound - 1
    guard previous >= 0, index.sentenceOf[previous] == index.sentenceOf[last.tokens.lowerBound],
      names.count < 2 || names[names.count - 2].tokens.upperBound <= previous,
      text.tokens[previous].name == .outside, text.tokens[previous].category == .propn,
      text.tokens[previous].relation != .appos
    else { return }
    let word = index.lower[previous]
    if index.isAcronym(previous), Countries.all.named(word) == nil, !RoleWords.persons.contains(word) {
      names[names.count - 1].tokens = previous..<last.tokens.upperBound
    }
  }

  private func ofInstitution(_ range: Range<Int>) -> Bool {
    range.count > 2 && index.lower[range.lowerBound + 1] == "of"
      && OrganizationWords.institutions.contains(index.lower[range.lowerBound])
  }

  /// A capitalised public body that ends at `token` and carries no label: "the Chinese Foreign Ministry".
  private func unlabelledInstitution(endingAt token: Int, after last: Name?, in sentence: Range<Int>) -> Name?
  {
    guard index.isCapitalized(token), text.tokens[token].name == .outside,
      OrganizationWords.institutions.contains(index.lower[token]),
      token + 1 >= sentence.upperBound || !isCapitalizedNoun(token + 1)
    else { return nil }
    var start = token
    while start > sentence.lowerBound, index.isCapitalized(start - 1), isNamePart(start - 1) { start -= 1 }
    // A sentence's first word is capitalised anyway, so that it proves nothing.
    let proof = max(start, start == sentence.lowerBound && !isNation(start) ? start + 1 : start)
    guard proof < token || isNation(start) && start < token else { return nil }
    if let last, last.tokens.upperBound > start, last.tokens.lowerBound < start { return nil }
    return Name(tokens: proof..<(token + 1), kind: .organization, isRecovered: true)
  }

  private func isNation(_ token: Int) -> Bool { Countries.all.ofDemonym(index.lower[token]) != nil }

  private func isNamePart(_ token: Int) -> Bool {
    switch text.tokens[token].name {
    case .outside, .beginGroup, .insideGroup, .beginOrganization, .insideOrganization: break
    default: return false
    }
    switch text.tokens[token].tag {
    case .nnp, .nnps, .nn, .nns, .jj: return true
    default: return false
    }
  }

  private func isCapitalizedNoun(_ token: Int) -> Bool {
    text.tokens[token].category == .propn && index.isCapitalized(token)
  }

  /// Whether nearly every word of four letters or more begins with a capital, as in many headlines.
  private func isTitleCase(_ sentence: Range<Int>) -> Bool {
    var (words, capitals) = (0, 0)
    for token in sentence where text.tokens[token].span.count >= 4 {
      words += 1
      if index.isCapitalized(token) { capitals += 1 }
    }
    return words >= 3 && capitals * 4 >= words * 3
  }
}
