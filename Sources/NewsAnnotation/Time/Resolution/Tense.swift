import NewsModel

/// Where the verb that governs an expression puts its happening, seen from the time of writing.
///
/// The deictic side of Reichenbach's scheme (Elements of Symbolic Logic, 1947): whether the reference point
/// lies before, at or after the point of speech. Modals and verbs of intention look ahead as the future does.
enum Tense: Sendable {
  case past, present, future, unknown
}

/// Reads the tense of the verb that governs some tokens: by the tree where there is one, else by the nearest
/// verb of the clause, else, without tags, by the modals that the sentence holds.
struct TenseReader {
  let text: TaggedText

  /// The tense that governs `tokens` in sentence `sentence` (a range of token indexes).
  func tense(of tokens: Range<Int>, in sentence: Range<Int>) -> Tense {
    guard sentence.contains(tokens.lowerBound), tokens.upperBound <= sentence.upperBound, !tokens.isEmpty
    else { return .unknown }
    if let verb = governor(of: tokens, in: sentence) { return tense(ofVerb: verb, in: sentence) }
    let reach =
      max(sentence.lowerBound, tokens.lowerBound - 40)..<min(sentence.upperBound, tokens.upperBound + 40)
    if let verb = nearestVerb(to: tokens, in: reach) { return tense(ofVerb: verb, in: reach) }
    return reach.clamped(to: max(0, tokens.lowerBound - 6)..<tokens.lowerBound).contains { isModal($0) }
      ? .future : .unknown
  }

  private func governor(of tokens: Range<Int>, in sentence: Range<Int>) -> Int? {
    var index = tokens.upperBound - 1
    for _ in 0..<24 {
      let head = Int(text.tokens[index].head)
      guard sentence.contains(head) else { return nil }
      index = head
      if isVerb(index), !tokens.contains(index) { return index }
    }
    return nil
  }

  private func nearestVerb(to tokens: Range<Int>, in reach: Range<Int>) -> Int? {
    var left: (index: Int, cost: Int)?
    var cost = 0
    for index in (reach.lowerBound..<tokens.lowerBound).reversed() {
      cost += isBreak(index) ? 6 : 1
      if isVerb(index) {
        left = (index, cost)
        break
      }
    }
    var right: (index: Int, cost: Int)?
    cost = 3
    for index in tokens.upperBound..<max(tokens.upperBound, reach.upperBound) {
      cost += isBreak(index) ? 6 : 1
      if isVerb(index) {
        right = (index, cost)
        break
      }
    }
    guard let left, let right else { return left?.index ?? right?.index }
    return left.cost <= right.cost ? left.index : right.index
  }

  private func tense(ofVerb verb: Int, in reach: Range<Int>) -> Tense {
    // Helping verbs stand before: "will have been", "is expected to".
    var index = verb
    var steps = 0
    var result = own(verb)
    while index > reach.lowerBound, steps < 6 {
      index -= 1
      steps += 1
      let tag = text.tokens[index].tag
      switch tag {
      case .md: return .future
      case .to: if looksAhead(before: index, in: reach) { return .future }
      case .vbd where isHad(index): return .past
      case .vbd:
        if result == .unknown || text.tokens[verb].tag == .vbn || text.tokens[verb].tag == .vbg {
          result = .past
        }
      case .vbz, .vbp:
        // "has signed" lies behind, "is expected" does not.
        if text.tokens[verb].tag == .vbn { result = isHave(index) ? .past : .present }
        if result == .unknown { result = .present }
      case .rb, .vb, .vbg, .vbn: continue
      default: steps = 6
      }
    }
    // "will walk out and stay away": the second verb shares the first one's helper.
    if result == .unknown, text.tokens[verb].tag == .vb, text.tokens[verb].relation == .conj {
      let head = Int(text.tokens[verb].head)
      if reach.contains(head), head < verb { return tense(ofVerb: head, in: reach) }
    }
    if result != .past, Self.intentions.contains(lowercased(verb)) { return .future }
    return result
  }

  private func own(_ verb: Int) -> Tense {
    switch text.tokens[verb].tag {
    case .vbd, .vbn: .past
    case .vbz, .vbp: .present
    case .md: .future
    default: .unknown
    }
  }

  private func looksAhead(before index: Int, in reach: Range<Int>) -> Bool {
    guard index > reach.lowerBound else { return false }
    let before = lowercased(index - 1)
    return before == "is" || before == "are" || Self.intentions.contains(before)
  }

  private func isVerb(_ index: Int) -> Bool {
    switch text.tokens[index].tag {
    case .vbd, .vbz, .vbp, .vbn, .md, .vb, .vbg: true
    default: false
    }
  }

  private func isBreak(_ index: Int) -> Bool {
    switch text.tokens[index].tag {
    case .comma, .colon, .stop, .openQuote, .closeQuote, .cc, .wdt, .wrb: true
    default: false
    }
  }

  private func isModal(_ index: Int) -> Bool { Self.modals.contains(lowercased(index)) }
  private func isHad(_ index: Int) -> Bool { lowercased(index) == "had" }
  private func isHave(_ index: Int) -> Bool {
    ["have", "has", "'ve", "’ve", "'s"].contains(lowercased(index))
  }
  private func lowercased(_ index: Int) -> String { text.string(index).lowercased() }

  private static let modals: Set<String> = ["will", "'ll", "’ll", "wo", "shall", "would"]
  /// Words that put what follows after the time of speech.
  private static let intentions: Set<String> = [
    "plan", "plans", "planned", "planning", "intend", "intends", "intended", "expect", "expects", "expected",
    "schedule", "scheduled", "schedules", "due", "set", "going", "slated", "poised", "likely", "ready",
    "agreed", "hopes", "hope", "aims", "vows", "vowed", "promised", "pledged", "prepares", "preparing",
    "forecast", "begins", "starts", "opens", "ends", "expires",
  ]
}
