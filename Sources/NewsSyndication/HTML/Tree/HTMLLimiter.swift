/// Keeps hostile HTML within what the parser does in linear time and bounded memory.
///
/// The parser's work grows with the square of nesting depth and of the number of attributes of one tag, and
/// it repeats open formatting elements in every paragraph after them. Tags beyond the bounds are left out,
/// their text stays. Comments, styles, drawings (`svg`) and scripts but those of linked data go whole, since
/// nothing reads them and they are the greater part of many pages. All else is passed on as it is.
enum HTMLLimiter {
  /// Elements may nest this deep; real pages stay under a hundred.
  static let deepest = 480
  /// A document may have this many tags; the longest real pages have a tenth.
  static let mostTags = 600_000
  /// A tag may have about this many attributes.
  private static let mostAttributes = 400
  /// This many formatting elements may be open at once.
  private static let mostFormatting = 16
  /// How much that looks like a tag may stand in scripts, comments and attribute values. Where this scan
  /// and the parser disagree on what is one, that bounds what escapes the scan.
  private static let mostHidden = 200
  /// A drawing longer than this was rather left open by mistake.
  private static let longestDrawing = 1 << 18

  /// `html` without what is beyond the bounds.
  static func limited(_ html: [UInt8]) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var scanner = Scanner(html: bytes)
      scanner.run()
      guard !scanner.excess.isEmpty else { return html }
      var output: [UInt8] = []
      output.reserveCapacity(html.count)
      var copied = 0
      for range in scanner.excess where range.lowerBound >= copied {
        output.append(contentsOf: bytes[copied..<range.lowerBound])
        copied = range.upperBound
      }
      output.append(contentsOf: bytes[copied...])
      return output
    }
  }

  private struct Scanner {
    let html: UnsafeBufferPointer<UInt8>
    /// Ranges to be left out, in order.
    var excess: [Range<Int>] = []
    /// Elements open, those of left out tags included.
    private var depth = 0
    private var formatting = 0
    private var tags = 0
    private var hidden = 0
    /// Names whose end tags are known not to follow any more, so that nobody looks for them again.
    private var unended: Set<Name> = []

    init(html: UnsafeBufferPointer<UInt8>) { self.html = html }

    mutating func run() {
      var index = 0
      while let open = position(of: UInt8(ascii: "<"), from: index) {
        index = open + 1
        guard index < html.count else { return }
        if html[index] == UInt8(ascii: "/") {
          endTag(from: open, to: &index)
        } else if html[index].isASCIILetter {
          startTag(from: open, to: &index)
        } else if html[open...].startsIgnoringCase("<!--") {
          index = commentEnd(from: open + 4)
          excess.append(open..<index)
        }
      }
    }

    private mutating func endTag(from open: Int, to index: inout Int) {
      let name = Name(in: html, at: open + 2)
      guard name.length > 0 else { return }
      tags += 1
      let kind = name.kind
      if kind == .drawing || tags > mostTags || kind != .uncounted && depth > deepest {
        index = (position(of: UInt8(ascii: ">"), from: open) ?? html.count - 1) + 1
        excess.append(open..<index)
      }
      if kind != .uncounted, kind != .drawing { depth = max(0, depth - 1) }
      if kind == .formatting { formatting = max(0, formatting - 1) }
    }

    private mutating func startTag(from open: Int, to index: inout Int) {
      let name = Name(in: html, at: open + 1)
      let (end, attributes) = tagEnd(from: open + 1 + name.length)
      index = end
      tags += 1
      let kind = name.kind
      if kind == .drawing {
        excess.append(open..<end)
        let close = rawEnd(of: name, from: end)
        if let close, close - end <= longestDrawing {
          excess[excess.count - 1] = open..<close
          index = close
        }
        return
      }
      if tags > mostTags || attributes > mostAttributes {
        excess.append(open..<end)
        return
      }
      if kind == .formatting { formatting += 1 }
      if kind != .uncounted { depth += 1 }
      if kind != .uncounted && depth > deepest || kind == .formatting && formatting > mostFormatting {
        excess.append(open..<end)
        return
      }
      hideTags(in: open + 1..<end)
      // What such an element holds is no markup.
      guard kind == .rawText || kind == .unread, let close = rawEnd(of: name, from: end) else { return }
      index = close
      if kind == .unread, !contains("ld+json", in: open..<end), !contains("<!--", in: end..<close) {
        excess.append(end..<close)
      } else {
        hideTags(in: end..<close)
      }
    }

    private func contains(_ wanted: StaticString, in range: Range<Int>) -> Bool {
      let count = wanted.utf8CodeUnitCount
      guard range.count >= count, let first = wanted.withUTF8Buffer(\.first) else { return false }
      return (range.lowerBound...range.upperBound - count).contains { index in
        html[index] == first && html[index..<index + count].startsIgnoringCase(wanted)
      }
    }

    /// Where the end tag of a raw text element begins.
    private mutating func rawEnd(of name: Name, from start: Int) -> Int? {
      guard !unended.contains(name) else { return nil }
      var index = start
      while let open = position(of: UInt8(ascii: "<"), from: index) {
        if open + 1 < html.count, html[open + 1] == UInt8(ascii: "/"), Name(in: html, at: open + 2) == name {
          return open
        }
        index = open + 1
      }
      unended.insert(name)
      return nil
    }

    /// Takes the edge off what looks like a tag where none should be, once that is more than a few.
    private mutating func hideTags(in range: Range<Int>) {
      var index = range.lowerBound
      while let open = position(of: UInt8(ascii: "<"), from: index), open + 1 < range.upperBound {
        index = open + 1
        guard html[index].isASCIILetter else { continue }
        hidden += 1
        if hidden > mostHidden { excess.append(open..<index) }
      }
    }

    /// Past the `>` that ends a tag, and how many attributes it has.
    private func tagEnd(from start: Int) -> (end: Int, attributes: Int) {
      var attributes = 0
      var quote: UInt8 = 0
      var previous: UInt8 = 0
      var index = start
      while index < html.count {
        let byte = html[index]
        index += 1
        if quote != 0 {
          guard let close = position(of: quote, from: index - 1) else { return (html.count, attributes) }
          index = close + 1
          quote = 0
          previous = html[close]
          continue
        }
        if byte == UInt8(ascii: ">") { return (index, attributes) }
        if byte.isASCIISpace {
          if previous != UInt8(ascii: "=") { previous = byte }
          continue
        }
        if previous == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if previous.isASCIISpace || previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "'")
          || previous == UInt8(ascii: "/")
        {
          attributes += 1
        }
        previous = byte
      }
      return (html.count, attributes)
    }

    /// Past the end of a comment whose text begins at `start`; one without end reaches to the end.
    private func commentEnd(from start: Int) -> Int {
      if start < html.count, html[start] == UInt8(ascii: ">") { return start + 1 }
      var index = start
      // The two dashes of the opening may be those of the end too.
      while let close = position(of: UInt8(ascii: ">"), from: index) {
        if close - 2 >= start - 2, html[close - 1] == UInt8(ascii: "-"),
          html[close - 2] == UInt8(ascii: "-")
        {
          return close + 1
        }
        if close - 3 >= start - 2, html[close - 1] == UInt8(ascii: "!"), html[close - 2] == UInt8(ascii: "-"),
          html[close - 3] == UInt8(ascii: "-")
        {
          return close + 1
        }
        index = close + 1
      }
      return html.count
    }

    private func position(of byte: UInt8, from start: Int) -> Int? {
      var index = start
      while index < html.count {
        if html[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  /// The name of a tag, packed into a number.
  private struct Name: Hashable {
    /// The first eight letters, lowered; longer names share the number of their beginning.
    var packed: UInt64 = 0
    var length = 0

    init(in html: UnsafeBufferPointer<UInt8>, at start: Int) {
      var index = start
      while index < html.count, length < 24 {
        let byte = html[index]
        guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") else { return }
        if length < 8 { packed = packed << 8 | UInt64(byte.asciiLowercased) }
        length += 1
        index += 1
      }
    }

    init(_ name: String) {
      length = name.utf8.count
      packed = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }

    var kind: Kind { HTMLLimiter.kinds[self] ?? .ordinary }
  }

  private enum Kind { case ordinary, uncounted, formatting, rawText, unread, drawing }

  private static let kinds: [Name: Kind] = {
    let names: [(Kind, [String])] = [
      // Elements that hold nothing, or that the next of their kind closes: they do not nest by themselves.
      (
        .uncounted,
        [
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
          "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup",
          "option", "html", "head", "body",
        ]
      ),
      (
        .formatting,
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
      ),
      (.unread, ["script", "style"]),
      (.rawText, ["textarea", "title", "xmp", "iframe", "noembed", "noframes"]),
      (.drawing, ["svg"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { kind, names in names.map { (Name($0), kind) } })
  }()
}
