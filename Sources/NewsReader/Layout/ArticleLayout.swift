import NewsModel

/// An article broken into lines for one width: made once, in time linear in the text, then only looked up.
struct ArticleLayout: Sendable {
  /// Columns that the layout was made for, and how it was to be set.
  let width: Int
  let options: ReadingOptions
  /// Every line, from the title to the related links.
  let lines: [ArticleLine]
  /// What stands not in the text, line by line: publisher, author and time, why there is not the full text,
  /// and the article's files.
  let notes: [String]
  /// The numbers of the links that notes are about.
  private let attachments: [Int: Int]
  /// The signs that stand behind links, in the order of the text.
  let signs: [LineInsertion]
  /// The first line of the related links, which stand last whatever their place in the text.
  private let relatedStart: Int
  /// The related links' own places in the text.
  private let related: SpanIndex

  /// Columns of the lines.
  var measure: Int { min(width, options.measure) }

  /// Lays `document` out in `width` columns.
  init(_ document: ArticleDocument, width: Int, options: ReadingOptions = ReadingOptions()) {
    self.width = width
    self.options = options
    signs = options.showsLinkNumbers ? document.links.signs : []
    var builder = Builder(document: document, width: min(width, options.measure), signs: signs)
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
    builder.addAttachments()
    lines = builder.lines
    notes = builder.notes
    attachments = builder.attachments
    related = SpanIndex(links.map(\.span))
  }

  /// The number of the link that an attachment's line shows.
  func attachment(at line: ArticleLine) -> Int? { attachments[line.note] }

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
    let signs: [LineInsertion]
    var lines: [ArticleLine] = []
    var notes: [String] = []
    var attachments: [Int: Int] = [:]

    init(document: ArticleDocument, width: Int, signs: [LineInsertion]) {
      self.document = document
      self.width = width
      self.signs = signs
    }

    /// Title, byline, standfirst; the byline stands after the title, or first where there is none, and after it why
    /// there is not the full text.
    mutating func addHead(_ sections: [ArticleText.Section]) {
      for section in sections where section.lineKind == .title { add(section, spaced: false) }
      let end = lines.last?.span.end ?? 0
      for note in [document.byline, document.fullTextNote] {
        if let note { addNote(note, kind: .byline, at: end) }
      }
      for section in sections where section.lineKind == .standfirst { add(section, spaced: true) }
    }

    /// The files of the article and the page where it is discussed, each with its number.
    mutating func addAttachments() {
      let end = document.utf8.count
      let attached = document.links.targets.enumerated().filter { index, target in
        target.kind == .file || target.kind == .comments || !target.note.isEmpty
      }
      guard !attached.isEmpty else { return }
      lines.append(ArticleLine(kind: .blank, span: TextSpan(end, end)))
      lines.append(ArticleLine(kind: .attachmentHeading, span: TextSpan(end, end)))
      for (index, target) in attached {
        let note = target.note.isEmpty ? "" : " (\(target.note))"
        let first = notes.count
        addNote("[\(index + 1)] \(target.label)\(note)", kind: .attachment, at: end)
        for line in first..<notes.count { attachments[line] = index + 1 }
      }
    }

    private mutating func addNote(_ text: String, kind: ArticleLine.Kind, at offset: Int) {
      let bytes = Array(text.utf8)
      let breaker = LineBreaker(width: width - ArticleLine.indent(of: kind))
      var isFirst = true
      breaker.lines(of: bytes, in: TextSpan(0, bytes.count)) { span in
        lines.append(
          ArticleLine(kind: kind, span: TextSpan(offset, offset), isFirst: isFirst, note: notes.count))
        notes.append(String(decoding: bytes[span.range], as: UTF8.self))
        isFirst = false
      }
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
      if kind == .table, let table = TableLayout(document.utf8, in: section.span, width: width) {
        table.lines { lines.append($0) }
        return
      }
      let breaker = LineBreaker(width: width - ArticleLine.indent(of: kind), insertions: signs)
      var isFirst = true
      breaker.lines(of: document.utf8, in: section.span) { span in
        lines.append(ArticleLine(kind: kind, span: span, isFirst: isFirst, isLast: false))
        isFirst = false
      }
      if !isFirst { lines[lines.count - 1].isLast = true }
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
      case .table: .table
      case .relatedLink: .relatedLink
      }
    }
  }

  fileprivate var isHead: Bool { kind == .title || kind == .standfirst }
}
