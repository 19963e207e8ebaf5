import NewsModel

/// A stretch of text between quotation marks.
struct QuotedStretch: Sendable, Hashable {
  /// With the marks.
  var span: TextSpan
  /// Without the marks.
  var inner: TextSpan
  /// Whether a closing mark was found; else the stretch ends with its paragraph.
  var isClosed: Bool
  /// Index into ``ArticleText/sections``.
  var section: Int
  /// Whether it takes up a stretch that the paragraph before left open.
  var isContinuation = false
  /// Who speaks, where the stretch is a turn of a printed conversation.
  var turn: DialogueTurns.Turn?
}

/// Matches quotation marks of every style, one paragraph at a time.
///
/// A quotation may run over several paragraphs, each of which repeats the opening mark; a mark without a partner
/// never reaches beyond its paragraph. Marks within a quotation are part of it.
struct QuotationMarks {
  private enum Style: Hashable { case double, straight, low, guillemet, angle, single, straightSingle, latex }

  private struct Mark {
    var style: Style
    var offset: Int
    var length: Int
    var opens: Bool
    var closes: Bool
  }

  /// How many marks are looked at for a partner; more do not stand within one quotation.
  private static let reach = 128

  private let utf8: [UInt8]

  init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// The outermost quoted stretches of the analysed sections, in text order.
  func stretches(in sections: [ArticleText.Section]) -> [QuotedStretch] {
    var stretches: [QuotedStretch] = []
    var openStyle: Style?
    for (number, section) in sections.enumerated() where section.isAnalysed {
      let found = self.stretches(in: section.span, number: number)
      for (order, item) in found.enumerated() {
        var stretch = item.stretch
        stretch.isContinuation =
          order == 0 && openStyle == item.style && stretch.span.start == section.span.start
        stretches.append(stretch)
      }
      openStyle = found.last.flatMap { $0.stretch.isClosed ? nil : $0.style }
    }
    return stretches
  }

  private func stretches(in span: TextSpan, number: Int) -> [(stretch: QuotedStretch, style: Style)] {
    let marks = self.marks(in: span)
    var found: [(QuotedStretch, Style)] = []
    var index = 0
    while index < marks.count {
      let open = marks[index]
      guard open.opens else {
        index += 1
        continue
      }
      let start = open.offset + open.length
      if let partner = partner(of: index, in: marks) {
        let close = marks[partner]
        if close.offset > start {
          found.append(
            (
              QuotedStretch(
                span: TextSpan(open.offset, close.offset + close.length),
                inner: TextSpan(start, close.offset), isClosed: true, section: number), open.style
            ))
        }
        index = partner + 1
      } else if open.style != .single, open.style != .straightSingle,
        open.offset == span.start || span.end - start > 20
      {
        // Lost its partner: the words up to the paragraph's end, or to the next mark that opens anew.
        let next = marks[(index + 1)...].prefix(Self.reach).firstIndex {
          $0.style == open.style && $0.opens && !$0.closes
        }
        let end = next.map { marks[$0].offset } ?? span.end
        found.append(
          (
            QuotedStretch(
              span: TextSpan(open.offset, end), inner: TextSpan(start, end), isClosed: false, section: number),
            open.style
          ))
        guard let next else { break }
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  /// The mark that closes the one at `index`. Marks of the same style nest where they can be told apart.
  private func partner(of index: Int, in marks: [Mark]) -> Int? {
    let open = marks[index]
    var depth = 0
    var firstLoose: Int?
    for other in (index + 1)..<max(index + 1, min(marks.count, index + Self.reach)) {
      let mark = marks[other]
      guard mark.style == open.style || (open.style == .low && mark.style == .double) else {
        // Curly and straight marks are mixed up where a text was edited by several hands.
        if isStray(mark, behind: open) { return depth == 0 ? other : nil }
        continue
      }
      switch open.style {
      case .straight, .latex:
        if mark.closes { return other }
        if mark.opens { return nil }
      case .single, .straightSingle:
        guard mark.closes else { continue }
        // A plural's apostrophe looks the same; a sign before the mark shows a true close.
        if mark.offset > 0, [0x2E, 0x2C, 0x21, 0x3F].contains(utf8[mark.offset - 1]) { return other }
        firstLoose = firstLoose ?? other
      case .low:
        return other
      case .double, .guillemet, .angle:
        if mark.opens {
          depth += 1
        } else if depth > 0 {
          depth -= 1
        } else {
          return other
        }
      }
    }
    if let firstLoose { return firstLoose }
    // Unbalanced nesting: take the nearest close.
    return depth > 0
      ? marks[(index + 1)...].prefix(Self.reach).firstIndex { $0.style == open.style && $0.closes } : nil
  }

  /// Whether a mark closes one of the other shape: “…" or "…”.
  private func isStray(_ mark: Mark, behind open: Mark) -> Bool {
    guard mark.closes, !mark.opens, !isDigit(utf8[mark.offset - 1]) else { return false }
    switch (open.style, mark.style) {
    case (.double, .straight), (.straight, .double): return true
    default: return false
    }
  }

  // MARK: Reading marks

  private func marks(in span: TextSpan) -> [Mark] {
    var marks: [Mark] = []
    var index = span.start
    while index < span.end {
      if let mark = mark(at: index, in: span) {
        marks.append(mark)
        index += mark.length
      } else {
        index += 1
      }
    }
    return marks
  }

  private func mark(at index: Int, in span: TextSpan) -> Mark? {
    func made(_ style: Style, _ length: Int, opens: Bool, closes: Bool) -> Mark {
      Mark(style: style, offset: index, length: length, opens: opens, closes: closes)
    }
    switch utf8[index] {
    case 0x22:  // "
      // The value of an attribute, in markup left behind.
      if index > span.start, utf8[index - 1] == UInt8(ascii: "=") { return nil }
      let opens = canOpen(index, 1, in: span)
      let closes = canClose(index, 1, in: span)
      if !opens, index > span.start, isDigit(utf8[index - 1]) {
        return made(.straight, 1, opens: false, closes: true)
      }
      return made(.straight, 1, opens: opens || !closes, closes: closes || !opens)
    case 0x60:  // ``
      guard index + 1 < span.end, utf8[index + 1] == 0x60 else { return nil }
      return made(.latex, 2, opens: true, closes: false)
    case 0x27:  // ' and ''
      if index + 1 < span.end, utf8[index + 1] == 0x27 {
        let opens = canOpen(index, 2, in: span)
        return made(.latex, 2, opens: opens, closes: !opens)
      }
      return single(.straightSingle, index, 1, in: span)
    case 0xC2 where index + 1 < span.end:
      if utf8[index + 1] == 0xAB { return made(.guillemet, 2, opens: true, closes: false) }
      if utf8[index + 1] == 0xBB { return made(.guillemet, 2, opens: false, closes: true) }
      return nil
    case 0xE2 where index + 2 < span.end && utf8[index + 1] == 0x80:
      switch utf8[index + 2] {
      case 0x9C, 0x9D:
        // Where the shape cannot be meant, the place decides: “So it is,“ she said.
        let isOpening = utf8[index + 2] == 0x9C
        let (opens, closes) = (canOpen(index, 3, in: span), canClose(index, 3, in: span))
        let isMeant = opens == closes || opens == isOpening
        return made(.double, 3, opens: isOpening == isMeant, closes: isOpening != isMeant)
      case 0x9E: return made(.low, 3, opens: true, closes: false)
      case 0x98, 0x99: return single(.single, index, 3, in: span)
      case 0xB9: return made(.angle, 3, opens: true, closes: false)
      case 0xBA: return made(.angle, 3, opens: false, closes: true)
      default: return nil
      }
    default: return nil
    }
  }

  /// A single mark, unless it is an apostrophe.
  private func single(_ style: Style, _ index: Int, _ length: Int, in span: TextSpan) -> Mark? {
    let opens = canOpen(index, length, in: span) && !isElision(index + length, in: span)
    let closes = !opens && canClose(index, length, in: span)
    guard opens || closes else { return nil }
    if style == .single {  // ‘ opens, ’ closes or is an apostrophe.
      let isOpening = utf8[index + 2] == 0x98
      return Mark(
        style: style, offset: index, length: length, opens: isOpening && opens, closes: !isOpening && closes)
    }
    return Mark(style: style, offset: index, length: length, opens: opens, closes: closes)
  }

  /// "'90s", "'em", "'tis": an apostrophe at the beginning of a word.
  private func isElision(_ after: Int, in span: TextSpan) -> Bool {
    guard after < span.end else { return true }
    if isDigit(utf8[after]) { return true }
    for word in ["em", "tis", "twas", "til", "cause", "n"] {
      let end = after + word.utf8.count
      if end <= span.end, utf8[after..<end].elementsEqual(word.utf8), end == span.end || !isLetter(utf8[end])
      {
        return true
      }
    }
    return false
  }

  private func canOpen(_ index: Int, _ length: Int, in span: TextSpan) -> Bool {
    let after = index + length
    guard after < span.end, !isBlank(utf8[after]) else { return false }
    guard index > span.start else { return true }
    let before = utf8[index - 1]
    // A dash (E2 80 9x) and opening quotation marks end in bytes 93 to 98 and 9C.
    let isBehindSign =
      index >= span.start + 3 && utf8[index - 3] == 0xE2 && utf8[index - 2] == 0x80
      && [0x93, 0x94, 0x98, 0x9C].contains(before)
    return isBlank(before) || [0x28, 0x5B, 0x2D, 0x2F, 0x22, 0x27, 0x3A].contains(before) || isBehindSign
  }

  private func canClose(_ index: Int, _ length: Int, in span: TextSpan) -> Bool {
    guard index > span.start, !isBlank(utf8[index - 1]) else { return false }
    let after = index + length
    return after >= span.end || !isLetter(utf8[after])
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0xC3 && byte != 0xE2
  }
}
