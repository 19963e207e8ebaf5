import NewsModel

/// One screen line of an article.
struct ArticleLine: Sendable, Equatable {
  /// What a line shows.
  enum Kind: Sendable, Equatable {
    case title, standfirst, paragraph, heading, quotation, listItem, caption, preformatted, relatedLink
    /// A line that stands not in the text: publisher, author, time.
    case byline
    /// The heading over the related links.
    case relatedHeading
    case blank
  }

  /// What the line shows.
  var kind: Kind
  /// The words shown, in the article's text; empty, at the place where the line stands, for lines without.
  var span: TextSpan
  /// Whether it is the first line of its block.
  var isFirst = true
  /// For ``Kind/byline``, index into ``ArticleLayout/bylines``.
  var byline = 0

  /// Columns left free before the words.
  var indent: Int { Self.indent(of: kind) }

  static func indent(of kind: Kind) -> Int {
    switch kind {
    case .quotation, .listItem, .caption, .relatedLink: 2
    default: 0
    }
  }
}

/// An article broken into lines for one width: made once, in time linear in the text, then only looked up.
struct ArticleLayout: Sendable {
  /// The widest line that reads well; a wider pane leaves the rest free.
  static let measure = 78

  /// Columns that the layout was made for.
  let width: Int
  /// Every line, from the title to the related links.
  let lines: [ArticleLine]
  /// Publisher, author and time, broken into lines.
  let bylines: [String]
  /// The first line of the related links, which stand last whatever their place in the text.
  private let relatedStart: Int
  /// The related links' own places in the text.
  private let related: SpanIndex

  /// Lays `document` out in `width` columns.
  init(_ document: ArticleDocument, width: Int) {
    self.width = width
    var builder = Builder(document: document, width: min(width, Self.measure))
    let sections = document.text.sections
    let links = sections.filter { $0.lineKind == .relatedLink }
    builder.addHead(sections)
    for section in sections where section.lineKind != .relatedLink && !section.isHead {
      builder.add(section, spaced: true)
    }
    relatedStart = builder.lines.count
    if !links.isEmpty {
      builder.addRelatedHeading(before: links)
      for link in links { builder.add(link, spaced: false) }
    }
    lines = builder.lines
    bylines = builder.bylines
    related = SpanIndex(links.map(\.span))
  }

  /// The line that shows the byte at `offset`, or the last one before it.
  func line(at offset: Int) -> Int {
    let isRelated = !related.overlapping(TextSpan(offset, offset + 1)).isEmpty
    var low = isRelated ? min(relatedStart + 2, lines.count) : 0
    var high = isRelated ? lines.count : relatedStart
    let floor = low
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(floor, low - 1)
  }

  /// The lines that show any of `span`: from the line of its first byte to that of its last.
  func lines(of span: TextSpan) -> ClosedRange<Int> {
    let first = line(at: span.start)
    return first...max(first, line(at: max(span.start, span.end - 1)))
  }
}

extension ArticleLayout {
  /// Gathers the lines of one article.
  private struct Builder {
    let document: ArticleDocument
    let width: Int
    var lines: [ArticleLine] = []
    var bylines: [String] = []

    init(document: ArticleDocument, width: Int) {
      self.document = document
      self.width = width
    }

    /// Title, byline, standfirst; the byline stands after the title, or first where there is none.
    mutating func addHead(_ sections: [ArticleText.Section]) {
      for section in sections where section.lineKind == .title { add(section, spaced: false) }
      let offset = lines.last?.span.end ?? 0
      let bytes = Array(document.byline.utf8)
      LineBreaker(width: width).lines(of: bytes, in: TextSpan(0, bytes.count)) { span in
        lines.append(
          ArticleLine(
            kind: .byline, span: TextSpan(offset, offset), isFirst: bylines.isEmpty, byline: bylines.count))
        bylines.append(String(decoding: bytes[span.range], as: UTF8.self))
      }
      for section in sections where section.lineKind == .standfirst { add(section, spaced: true) }
    }

    mutating func addRelatedHeading(before links: [ArticleText.Section]) {
      let offset = links.first?.span.start ?? 0
      lines.append(ArticleLine(kind: .blank, span: TextSpan(offset, offset)))
      lines.append(ArticleLine(kind: .relatedHeading, span: TextSpan(offset, offset)))
    }

    mutating func add(_ section: ArticleText.Section, spaced: Bool) {
      let kind = section.lineKind
      if spaced, !(kind == .listItem && lines.last?.kind == .listItem) {
        lines.append(ArticleLine(kind: .blank, span: TextSpan(section.span.start, section.span.start)))
      }
      let breaker = LineBreaker(width: width - ArticleLine.indent(of: kind))
      var isFirst = true
      breaker.lines(of: document.utf8, in: section.span) { span in
        lines.append(ArticleLine(kind: kind, span: span, isFirst: isFirst))
        isFirst = false
      }
    }
  }
}

extension ArticleText.Section {
  /// How the section's lines are shown.
  fileprivate var lineKind: ArticleLine.Kind {
    switch kind {
    case .title: .title
    case .standfirst: .standfirst
    case .block(_, let block):
      switch block {
      case .paragraph: .paragraph
      case .heading: .heading
      case .quotation: .quotation
      case .listItem: .listItem
      case .caption: .caption
      case .preformatted: .preformatted
      case .relatedLink: .relatedLink
      }
    }
  }

  fileprivate var isHead: Bool { kind == .title || kind == .standfirst }
}
