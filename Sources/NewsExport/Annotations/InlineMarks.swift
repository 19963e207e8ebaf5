import NewsModel

/// The marks that annotations leave in plain text, in the order in which they are written.
struct InlineMarks {
  /// What is written where an annotation begins or ends.
  struct Mark {
    /// UTF-8 offset into the article's text.
    var offset: Int
    /// The annotation that it belongs to.
    var id: Int
    var isOpening: Bool
    /// What is written.
    var text: String
    /// The ANSI sequence that switches the annotation's colour on.
    var style: String
    /// Length of the annotated span.
    var length: Int
  }

  private var marks: [Mark] = []

  init(_ annotated: AnnotatedArticle) {
    let annotations = annotated.annotations
    for mention in annotations.mentions {
      guard annotations.entities.indices.contains(mention.entity) else { continue }
      let entity = annotations.entities[mention.entity]
      let reference = mention.form == .name ? "" : " =\(PlainText.line(entity.name))"
      add(mention.span, "[", "\(reference)]\(Self.sign(entity.kind))", style: Self.style(entity.kind))
    }
    for (index, quotation) in annotations.quotations.enumerated() {
      add(quotation.span, "⟦", "⟧\(Self.superscript(index + 1))", style: "\u{1B}[3m")
    }
    for expression in annotations.timeExpressions {
      let value = PlainText.line(expression.reading.value)
      add(expression.span, "{", value.isEmpty ? "}" : " = \(value)}", style: "\u{1B}[4m")
    }
    marks.sort(by: Self.precedes)
  }

  /// The marks within a section of the text.
  func of(_ span: TextSpan) -> ArraySlice<Mark> {
    let first = marks.partitioningIndex { $0.offset >= span.start }
    // A mark that closes at the section's end belongs to it; one that opens there to what follows.
    let last = marks.partitioningIndex { $0.offset > span.end || ($0.offset == span.end && $0.isOpening) }
    return marks[first..<max(first, last)]
  }

  private mutating func add(_ span: TextSpan, _ opening: String, _ closing: String, style: String) {
    guard !span.isEmpty else { return }
    let id = marks.count
    marks.append(
      Mark(offset: span.start, id: id, isOpening: true, text: opening, style: style, length: span.count))
    marks.append(
      Mark(offset: span.end, id: id, isOpening: false, text: closing, style: style, length: span.count))
  }

  /// At one place what ends comes before what begins, the inner ends before the outer, and the outer begins
  /// before the inner.
  private static func precedes(_ a: Mark, _ b: Mark) -> Bool {
    if a.offset != b.offset { return a.offset < b.offset }
    if a.isOpening != b.isOpening { return !a.isOpening }
    if a.length != b.length { return a.isOpening ? a.length > b.length : a.length < b.length }
    return a.isOpening ? a.id < b.id : a.id > b.id
  }

  /// The sign of a kind of entity: the first letter, raised.
  static func sign(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "ᴾ"
    case .organization: "ᴼ"
    case .place: "ᴸ"
    case .group: "ᴳ"
    case .other: "ᴺ"
    }
  }

  private static func style(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "\u{1B}[36m"
    case .organization: "\u{1B}[33m"
    case .place: "\u{1B}[32m"
    case .group: "\u{1B}[35m"
    case .other: "\u{1B}[34m"
    }
  }

  /// A number in raised figures.
  static func superscript(_ number: Int) -> String {
    let figures = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(number).utf8.map { figures[Int($0) - 0x30] }.joined()
  }
}
