/// Keeps hostile HTML within what the parser does in linear time.
///
/// The parser's work grows with the square of nesting depth and of the number of attributes of one tag: tags
/// beyond the bounds are left out, their text stays. A document within the bounds is passed on as it is.
enum HTMLDepthLimiter {
  /// Elements may nest this deep; real pages stay under a hundred.
  static let deepest = 480
  /// A tag may have about this many attributes.
  private static let mostAttributes = 400

  /// `html` without the tags beyond the bounds.
  static func limited(_ html: [UInt8]) -> [UInt8] {
    var scanner = Scanner(html: html)
    scanner.run()
    guard !scanner.excess.isEmpty else { return html }
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var copied = 0
    for range in scanner.excess {
      output.append(contentsOf: html[copied..<range.lowerBound])
      copied = range.upperBound
    }
    output.append(contentsOf: html[copied...])
    return output
  }

  private struct Scanner {
    let html: [UInt8]
    /// Ranges of the tags to be left out, in order.
    var excess: [Range<Int>] = []
    /// Elements open, those of left out tags included.
    private var depth = 0
    /// Names whose end tags are known not to follow any more, so that nobody looks for them again.
    private var unended: Set<[UInt8]> = []

    init(html: [UInt8]) { self.html = html }

    mutating func run() {
      var index = 0
      while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
        index = open + 1
        guard index < html.count else { return }
        if html[index] == UInt8(ascii: "/") {
          endTag(from: open, to: &index)
        } else if html[index].isASCIILetter {
          startTag(from: open, to: &index)
        } else if html[open...].startsIgnoringCase("<!--") {
          // The parser takes a comment without end to reach to the end.
          index = self.index(after: Array("-->".utf8), from: open + 4) ?? html.count
        }
      }
    }

    private mutating func endTag(from open: Int, to index: inout Int) {
      let name = name(at: open + 2)
      guard !name.isEmpty, !HTMLDepthLimiter.uncounted.contains(name) else { return }
      if depth > HTMLDepthLimiter.deepest {
        index = (html[open...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
        excess.append(open..<index)
      }
      depth = max(0, depth - 1)
    }

    private mutating func startTag(from open: Int, to index: inout Int) {
      let name = name(at: open + 1)
      let (end, attributes) = tagEnd(from: open + 1 + name.count)
      index = end
      let isCounted = !HTMLDepthLimiter.uncounted.contains(name)
      if isCounted { depth += 1 }
      if attributes > HTMLDepthLimiter.mostAttributes || isCounted && depth > HTMLDepthLimiter.deepest {
        excess.append(open..<end)
        if attributes > HTMLDepthLimiter.mostAttributes, isCounted { depth -= 1 }
      } else if HTMLDepthLimiter.rawText.contains(name), !unended.contains(name) {
        // What such an element holds is no markup.
        if let close = self.index(after: Array("</".utf8) + name, from: end) {
          index = close - name.count - 2
        } else {
          unended.insert(name)
        }
      }
    }

    /// Past the `>` that ends a tag, and how many attributes it has.
    private func tagEnd(from start: Int) -> (end: Int, attributes: Int) {
      var attributes = 0
      var quote: UInt8?
      var previous: UInt8 = 0
      for index in start..<max(start, html.count) {
        let byte = html[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: ">") {
          return (index + 1, attributes)
        } else if previous == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if !byte.isASCIISpace,
          previous.isASCIISpace || previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "/")
        {
          attributes += 1
        }
        if quote != nil || !byte.isASCIISpace || previous != UInt8(ascii: "=") { previous = byte }
      }
      return (html.count, attributes)
    }

    private func name(at start: Int) -> [UInt8] {
      html[min(start, html.count)...].prefix(24)
        .prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }.map(\.asciiLowercased)
    }

    /// The offset just past `wanted` (lower case), the case of letters set aside.
    private func index(after wanted: [UInt8], from start: Int) -> Int? {
      guard let first = wanted.first else { return start }
      var index = start
      while index + wanted.count <= html.count {
        if html[index] == first, zip(html[index...], wanted).allSatisfy({ $0.asciiLowercased == $1 }) {
          return index + wanted.count
        }
        index += 1
      }
      return nil
    }
  }

  /// Elements that hold nothing, or that the next of their kind closes: they do not nest by themselves.
  private static let uncounted = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
      "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "html",
      "head", "body", "path",
    ].map { Array($0.utf8) })

  private static let rawText = Set(
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"].map { Array($0.utf8) })
}
