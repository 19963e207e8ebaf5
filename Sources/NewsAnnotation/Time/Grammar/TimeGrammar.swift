import NewsModel

/// A hand-written grammar of English expressions of time, over the pieces of one sentence at a time.
///
/// Each rule is a function that takes the index of a piece and returns what it recognises there together with
/// the index just past it. What is annotated follows TIMEX3 (ISO 24617-1, "ISO-TimeML", and the TimeML 1.2.1
/// annotation guidelines by Saurí and others, 2006); when that is, is the resolver's business.
struct TimeGrammar {
  let pieces: [TimePiece]
  let tokens: [Token]
  /// Pieces of the sentence that is being read.
  var sentence: Range<Int> = 0..<0

  /// A recognised part and the index of the piece just past it.
  typealias Found<Value> = (value: Value, end: Int)

  /// Expressions of the sentence, in text order, none overlapping.
  func expressions() -> [TimeMatch] {
    var found: [TimeMatch] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      switch kind(at) {
      case .other, .sign, .of, .on, .and, .or, .by, .than:
        if kind(at) != .sign || sign(at) != 0x27 {
          at += 1
          continue
        }
      default: break
      }
      let before = found.count
      appendExpressions(at: at, after: found.last, to: &found)
      at = found.count > before ? max(at + 1, found[found.count - 1].pieces.upperBound) : at + 1
    }
    shareYears(&found)
    let isHeading = sentence.count <= 8 && isWord(sentence.upperBound - 1)
    for index in found.indices {
      let (start, end) = (found[index].pieces.lowerBound, found[index].pieces.upperBound)
      found[index].isFronted =
        isHeading || start - sentence.lowerBound <= 1 && pastPossessive(end) == end
    }
    return found
  }

  private func appendExpressions(at start: Int, after last: TimeMatch?, to found: inout [TimeMatch]) {
    if let range = rangeOfDays(start) {
      found += range
      return
    }
    if let last, let continued = continuation(of: last, at: start) {
      found.append(continued)
      return
    }
    if let match = expression(start) { found.append(match) }
  }

  /// The longest expression that begins at `start`.
  func expression(_ start: Int) -> TimeMatch? {
    var best: TimeMatch?
    func offer(_ match: TimeMatch?) {
      guard let match else { return }
      if match.pieces.upperBound > (best?.pieces.upperBound ?? start) { best = match }
    }
    offer(timed(start))
    offer(modified(start))
    offer(set(start))
    offer(moment(start))
    offer(duration(start))
    offer(vague(start))
    return best
  }

  /// A date of the calendar or one relative to another.
  func moment(_ start: Int) -> TimeMatch? {
    let a = date(start)
    let b = relative(start)
    guard let a, let b else { return a ?? b }
    return a.pieces.upperBound >= b.pieces.upperBound ? a : b
  }

  // MARK: Pieces

  /// Class of a piece; `.other` outside the sentence.
  func kind(_ index: Int) -> TimeWord.Kind { sentence.contains(index) ? pieces[index].word.kind : .other }
  func value(_ index: Int) -> Int { sentence.contains(index) ? Int(pieces[index].word.value) : 0 }
  func digits(_ index: Int) -> Int { sentence.contains(index) ? Int(pieces[index].digits) : 0 }
  func isGlued(_ index: Int) -> Bool { sentence.contains(index) && pieces[index].isGlued }
  func isCapitalised(_ index: Int) -> Bool { sentence.contains(index) && pieces[index].isCapitalised }
  /// The byte of a sign; 0 for anything else.
  func sign(_ index: Int) -> UInt8 { kind(index) == .sign ? UInt8(truncatingIfNeeded: value(index)) : 0 }
  func isHyphen(_ index: Int) -> Bool { sign(index) == UInt8(ascii: "-") }
  func isComma(_ index: Int) -> Bool { sign(index) == UInt8(ascii: ",") }
  func unit(_ index: Int) -> TimeUnit? {
    kind(index) == .unit || kind(index) == .units || kind(index) == .adverbOfUnit
      ? TimeUnit(rawValue: Int32(value(index))) : nil
  }
  func choice(_ index: Int) -> TimeChoice? {
    kind(index) == .choice ? TimeChoice(rawValue: Int32(value(index))) : nil
  }
  /// Penn tag of the token in which the piece begins.
  func tag(_ index: Int) -> PennTag {
    sentence.contains(index) ? tokens[Int(pieces[index].token)].tag : .unknown
  }
  /// Whether the piece stands in the name of a person.
  func isPerson(_ index: Int) -> Bool {
    let name = tokens[Int(pieces[index].token)].name
    return name == .beginPerson || name == .insidePerson
  }
  /// Index past an optional hyphen.
  func pastHyphen(_ index: Int) -> Int { isHyphen(index) ? index + 1 : index }
  /// Index past an optional comma.
  func pastComma(_ index: Int) -> Int { isComma(index) ? index + 1 : index }
  /// Index past an optional, touching abbreviation stop; one that the tokenizer took for the end of the
  /// sentence is none.
  func pastStop(_ index: Int) -> Int {
    guard sign(index) == 0x2E, isGlued(index) else { return index }
    let isEnd = index + 1 == sentence.upperBound && pieces[index].token != pieces[index - 1].token
    return isEnd ? index : index + 1
  }
  /// Index past an optional possessive ending.
  func pastPossessive(_ index: Int) -> Int {
    if sign(index) == 0x27, isGlued(index) {
      return kind(index + 1) == .decadeSuffix && isGlued(index + 1) ? index + 2 : index + 1
    }
    return index
  }
  /// Whether the piece is a word with letters.
  func isWord(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return false }
    return kind(index) != .sign && kind(index) != .number && kind(index) != .groupedNumber
  }
}
