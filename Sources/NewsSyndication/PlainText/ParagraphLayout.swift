/// Tells how a text sets its paragraphs, and yields them.
///
/// Paragraphs may be lines, or groups of lines between blank lines: either hard-wrapped at some width, or
/// lines that are paragraphs themselves. The evidence is greedy filling: in wrapped text a line ends where
/// the next line's first word no longer fitted.
struct ParagraphLayout {
  /// The lines that are not blank.
  private var lines: [ArraySlice<UInt8>] = []
  /// Lines between blank lines, as ranges of `lines`; none is empty.
  private var groups: [Range<Int>] = []
  /// Code points of the longest line.
  private var width = 0

  /// Text wrapped wider than this is not told from lines that are paragraphs.
  private static let widestWrap = 140
  /// How many groups at the top may hold header lines.
  private static let headerGroups = 4
  /// How many lines at the top may be header lines.
  private static let headerLines = 40

  /// The layout of lines of sanitised UTF-8.
  init(_ lines: some Sequence<ArraySlice<UInt8>>) {
    var start = 0
    for line in lines {
      if !line.allSatisfy(\.isASCIISpace) {
        self.lines.append(line)
        width = max(width, Self.width(line))
      } else if start < self.lines.count {
        groups.append(start..<self.lines.count)
        start = self.lines.count
      }
    }
    if start < self.lines.count { groups.append(start..<self.lines.count) }
  }

  /// The paragraphs, in order, each as one line of ``TextSanitizer``.
  func paragraphs() -> [String] {
    isWrapped ? groups.indices.flatMap(paragraphs(ofGroup:)) : lines.map { Self.paragraph([$0]) }
  }

  /// The paragraphs of a group whose lines run on.
  private func paragraphs(ofGroup position: Int) -> [String] {
    let group = groups[position]
    var paragraphs: [String] = []
    var start = group.lowerBound
    func end(at end: Int) {
      if start < end { paragraphs.append(Self.paragraph(lines[start..<end])) }
      start = end
    }
    for index in group {
      let line = lines[index]
      let isHeader =
        position < Self.headerGroups && index < Self.headerLines
        && Self.isHeaderLine(line)
      if isHeader || Self.beginsParagraph(line) { end(at: index) }
      let endsParagraph =
        isHeader || start == index && RelatedLine.matches(line)
        // A title may have its standfirst on the very next line.
        || position == 0 && index + 1 < group.upperBound && !isFilled(index)
      if endsParagraph { end(at: index + 1) }
    }
    end(at: group.upperBound)
    return paragraphs
  }

  /// Whether the lines of a group run on.
  private var isWrapped: Bool {
    // The first of several groups is the title with what goes with it, and tells nothing of the body.
    let body = groups.count > 1 ? groups[1...] : groups[...]
    var (pairs, filled, broken) = (0, 0, 0)
    for group in body {
      for index in group.dropLast() {
        pairs += 1
        if isFilled(index) { filled += 1 }
        if !Self.endsSentence(lines[index]) { broken += 1 }
      }
    }
    guard pairs > 0 else { return false }
    if width <= Self.widestWrap, filled * 10 >= pairs * 6 { return true }
    // Several groups whose lines break off in mid-sentence are paragraphs too, broken at no fixed width.
    return groups.count >= 3 && broken * 10 >= pairs * 6
  }

  /// Whether the first word of the next line would not have fitted on the line at `index`.
  private func isFilled(_ index: Int) -> Bool {
    let firstWord = lines[index + 1].trimmed.prefix { $0 != 0x20 }
    return Self.width(lines[index]) + 1 + Self.width(firstWord) > width - 8
  }

  private static func paragraph(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    var text: [UInt8] = []
    for line in lines { TextSanitizer.append(line, toLine: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Code points of well-formed UTF-8.
  private static func width(_ line: ArraySlice<UInt8>) -> Int {
    line.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// Whether a line inside a group begins a new paragraph: it is indented, or an item of a list.
  private static func beginsParagraph(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.first {
    case 0x09: true
    case 0x20, UInt8(ascii: "*"), UInt8(ascii: "-"): line.dropFirst().first == 0x20
    case 0xE2: line.starts(with: "• ".utf8)
    default: false
    }
  }

  private static func isHeaderLine(_ line: ArraySlice<UInt8>) -> Bool {
    var header = ArticleHeader()
    return header.take(String(decoding: line, as: UTF8.self))
  }

  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    let ending = line.trimmed.suffix(3)
    return ".!?:\"')".utf8.contains(ending.last ?? 0)
      || ["’", "”", "…"].contains { ending.elementsEqual($0.utf8) }
      || ending.suffix(2).elementsEqual("»".utf8)
  }
}
