import NewsModel

/// Turns the inline marks of Markdown into plain text with links.
struct MarkdownInline {
  /// Link definitions by label in lower case.
  var definitions: [String: String]
  /// What relative addresses are resolved against.
  var base: String?

  /// How deep links and emphasis may nest; deeper marks stay as text.
  private static let deepest = 16
  /// How far the end of a code span is looked for.
  private static let farthest = 4096

  /// A block of plain text, and whether all of it was one stretch of emphasis.
  func block(_ kind: Block.Kind, _ source: String) -> (block: Block, isEmphasised: Bool)? {
    let utf8 = Array(source.utf8)
    var output = InlineText()
    append(utf8[...], to: &output, depth: 0)
    let isImage = Self.isLoneImage(utf8[...])
    guard let block = output.takeBlock(kind == .paragraph && isImage ? .caption : kind) else { return nil }
    return (block, Self.isOneEmphasis(utf8[...]))
  }

  private func append(_ source: ArraySlice<UInt8>, to output: inout InlineText, depth: Int) {
    let marks = EmphasisMarks.dropped(in: source)
    let brackets = BracketPairs(source)
    var text: [UInt8] = []
    var index = source.startIndex
    func flush() {
      output.append(utf8: HTMLEntities.decoded(text))
      text = []
    }
    while index < source.endIndex {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\"):
        let next = index + 1 < source.endIndex ? source[index + 1] : 0x20
        if next == 0x0A {
          text.append(0x20)
        } else if next < 0x80, !next.isASCIILetter, !next.isASCIIDigit, next != 0x20 {
          text.append(next)
        } else {
          text.append(byte)
          index -= 1
        }
        index += 2
      case UInt8(ascii: "`"):
        let (code, end) = Self.codeSpan(source, at: index)
        flush()
        output.append(utf8: Array(code))
        index = end
      case UInt8(ascii: "!") where index + 1 < source.endIndex && source[index + 1] == UInt8(ascii: "["):
        if let link = link(source, brackets, at: index + 1) {
          text.append(contentsOf: link.words)
          index = link.end
        } else {
          text.append(byte)
          index += 1
        }
      case UInt8(ascii: "["):
        if depth < Self.deepest, let link = link(source, brackets, at: index) {
          flush()
          if let url = URLReference.resolve(link.url, against: base) { output.beginLink(to: url) }
          append(link.words, to: &output, depth: depth + 1)
          output.endLink()
          index = link.end
        } else {
          text.append(byte)
          index += 1
        }
      case UInt8(ascii: "<"):
        if let (address, end) = Self.tag(source, at: index) {
          flush()
          if let address {
            if let url = URLReference.resolve(address, against: nil) { output.beginLink(to: url) }
            output.append(address)
            output.endLink()
          }
          index = end
        } else {
          text.append(byte)
          index += 1
        }
      default:
        if !marks.contains(index) { text.append(byte) }
        index += 1
      }
    }
    flush()
  }

  /// A link at `[`: `[words](address "title")`, `[words][label]`, `[label]`.
  private func link(
    _ source: ArraySlice<UInt8>, _ brackets: BracketPairs, at start: Int
  ) -> (words: ArraySlice<UInt8>, url: String, end: Int)? {
    guard let close = brackets.closer(of: start) else { return nil }
    let words = source[(start + 1)..<close]
    let next = close + 1 < source.endIndex ? source[close + 1] : 0
    if next == UInt8(ascii: "("), let end = brackets.closer(of: close + 1) {
      let inside = source[(close + 2)..<end].trimmed
      var address = inside.prefix { !$0.isASCIISpace }
      if inside.first == UInt8(ascii: "<"), let bracket = inside.firstIndex(of: UInt8(ascii: ">")) {
        address = inside[(inside.startIndex + 1)..<bracket]
      }
      return (words, String(decoding: address, as: UTF8.self), end + 1)
    }
    if next == UInt8(ascii: "["), let end = brackets.closer(of: close + 1) {
      let label = end == close + 2 ? words : source[(close + 2)..<end]
      return definitions[String(decoding: label, as: UTF8.self).asciiLowercased].map { (words, $0, end + 1) }
    }
    return definitions[String(decoding: words, as: UTF8.self).asciiLowercased].map { (words, $0, close + 1) }
  }

  /// The words of a code span; its backticks alone where it has no end.
  private static func codeSpan(_ source: ArraySlice<UInt8>, at start: Int) -> (ArraySlice<UInt8>, end: Int) {
    let marks = source[start...].prefix { $0 == UInt8(ascii: "`") }
    var index = marks.endIndex
    while let next = source[index...].firstIndex(of: UInt8(ascii: "`")), next - start < farthest {
      let run = source[next...].prefix { $0 == UInt8(ascii: "`") }
      if run.count == marks.count { return (source[marks.endIndex..<next].trimmed, run.endIndex) }
      index = run.endIndex
    }
    return (marks, marks.endIndex)
  }

  /// What stands in angle brackets: an address to be shown, or markup to be left out; nil where it is text.
  private static func tag(_ source: ArraySlice<UInt8>, at start: Int) -> (address: String?, end: Int)? {
    let end = source[(start + 1)...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
    guard let close = end, source[close] == UInt8(ascii: ">"), close > start + 1 else { return nil }
    let inside = source[(start + 1)..<close]
    if inside.startsIgnoringCase("http://") || inside.startsIgnoringCase("https://") {
      return (String(decoding: inside, as: UTF8.self), close + 1)
    }
    guard let first = inside.first,
      first.isASCIILetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
    else { return nil }
    return (nil, close + 1)
  }

  private static func isLoneImage(_ source: ArraySlice<UInt8>) -> Bool {
    let text = source.trimmed
    let brackets = BracketPairs(text)
    guard text.startsIgnoringCase("!["), let close = brackets.closer(of: text.startIndex + 1),
      let end = brackets.closer(of: close + 1)
    else { return false }
    return end == text.endIndex - 1
  }

  private static func isOneEmphasis(_ source: ArraySlice<UInt8>) -> Bool {
    let text = source.trimmed
    guard let mark = text.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), text.last == mark
    else { return false }
    let run = text.prefix { $0 == mark }.count
    let inside = text.dropFirst(run).dropLast(run)
    return !inside.isEmpty && !inside.contains(mark)
  }
}
