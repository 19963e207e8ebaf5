/// Tells how a text sets its paragraphs, and yields them.
///
/// Paragraphs may be lines, or groups of lines between blank lines: either hard-wrapped at some width, or
/// lines that are paragraphs themselves. The evidence is greedy filling: in wrapped text a line ends where
/// the next line's first word no longer fitted.
struct ParagraphLayout {
  /// Lines between blank lines, none of them empty.
  private var groups: [[String]] = []
  /// Code points of the longest line.
  private var width = 0

  /// Text wrapped wider than this is not told from lines that are paragraphs.
  private static let widestWrap = 140
  /// How many groups at the top may hold header lines.
  private static let headerGroups = 4

  init(_ lines: [String]) {
    var group: [String] = []
    for line in lines {
      if line.utf8.allSatisfy(\.isASCIISpace) {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else {
        group.append(line)
      }
    }
    if !group.isEmpty { groups.append(group) }
    width = groups.joined().reduce(0) { max($0, Self.width($1)) }
  }

  /// The paragraphs, in order; white space inside is not yet normalised.
  func paragraphs() -> [String] {
    guard isWrapped else { return groups.joined().map(\.trimmed) }
    var paragraphs: [String] = []
    for (position, group) in groups.enumerated() {
      let isNearTop = position < Self.headerGroups
      var run: [String] = []
      for (index, line) in group.enumerated() {
        if !run.isEmpty, Self.beginsParagraph(line) || isNearTop && Self.isHeaderLine(line) {
          paragraphs.append(run.joined(separator: " "))
          run = []
        }
        run.append(line.trimmed)
        let endsParagraph =
          run.count == 1 && RelatedLine.matches(line) || isNearTop && Self.isHeaderLine(line)
          // A title may have its standfirst on the very next line.
          || position == 0 && index + 1 < group.count && !isFilled(line, before: group[index + 1])
        if endsParagraph {
          paragraphs.append(run.joined(separator: " "))
          run = []
        }
      }
      if !run.isEmpty { paragraphs.append(run.joined(separator: " ")) }
    }
    return paragraphs
  }

  /// Whether the lines of a group run on.
  private var isWrapped: Bool {
    // The first of several groups is the title with what goes with it, and tells nothing of the body.
    let body = groups.count > 1 ? groups[1...] : groups[...]
    let pairs = body.flatMap { zip($0, $0.dropFirst()) }
    guard !pairs.isEmpty else { return false }
    if width <= Self.widestWrap {
      let filled = pairs.filter(isFilled)
      if filled.count * 10 >= pairs.count * 6 { return true }
    }
    // Several groups whose lines break off in mid-sentence are paragraphs too, broken at no fixed width.
    let broken = pairs.filter { line, _ in !Self.endsSentence(line) }
    return groups.count >= 3 && broken.count * 10 >= pairs.count * 6
  }

  /// Whether the first word of `next` would not have fitted on `line`.
  private func isFilled(_ line: String, before next: String) -> Bool {
    Self.width(line) + 1 + Self.width(String(next.trimmed.prefix { $0 != " " })) > width - 8
  }

  private static func width(_ line: String) -> Int { line.unicodeScalars.count }

  /// Whether a line inside a group begins a new paragraph: it is indented, or an item of a list.
  private static func beginsParagraph(_ line: String) -> Bool {
    line.hasPrefix("  ") || line.hasPrefix("\t") || ["• ", "* ", "- "].contains(where: line.hasPrefix)
  }

  private static func isHeaderLine(_ line: String) -> Bool {
    var header = ArticleHeader()
    return header.take(line)
  }

  private static func endsSentence(_ line: String) -> Bool {
    guard let last = line.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return true }
    return ".!?:\"'”’»…)".unicodeScalars.contains(last)
  }
}
