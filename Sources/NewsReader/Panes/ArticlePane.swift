import NewsModel
import TerminalUI

/// The article: its lines, with the marks that are switched on.
enum ArticlePane {
  /// Columns left of the text: the bar beside the sentence of the chosen timeline entry, and a gap.
  static let margin = 2

  /// Columns of the text in a pane.
  static func textWidth(_ content: Rect) -> Int { max(1, content.width - margin - 1) }

  /// The part of a pane that the text has: all but the legend under it, where the pane is high enough for one.
  static func text(in content: Rect) -> Rect {
    content.split(top: content.height - (content.height >= 16 ? 1 : 0)).top
  }

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let text = text(in: canvas.bounds)
    if text.height < canvas.size.height, state.open?.marks != nil {
      Legend.draw(state, at: Point(x: margin, y: text.maxY), on: &canvas)
    }
    canvas.draw(in: text) { drawText(state, on: &$0) }
  }

  private static func drawText(_ state: ReaderState, on canvas: inout Canvas) {
    guard let open = state.open else {
      canvas.draw(
        state.shelf.listedScope == nil || state.awaited != nil
          ? "" : state.listedArticles.isEmpty ? "There is nothing to read here" : "Choose an article",
        at: Point(x: margin, y: 0), style: state.theme[.faint])
      return
    }
    if state.isLinear {
      let here = open.selectedMark.flatMap { target in open.marks.map { $0.span(of: target) } }
      let line = (here ?? open.focusedSentence).map { open.layout.line(at: $0.start) } ?? open.top
      canvas.cursor = Point(x: margin, y: max(0, line - open.top))
    }
    if open.document.article.blocks.isEmpty, open.document.article.url != nil {
      let hint = state.keyMap.label(for: .openInBrowser, in: [.article, .anywhere]).map {
        "; \($0) opens its page"
      }
      canvas.draw(
        "This article came without a text" + (hint ?? ""),
        at: Point(x: margin, y: open.layout.lines.count + 1),
        width: canvas.size.width - margin, style: state.theme[.faint])
    }
    for y in 0..<canvas.size.height {
      guard open.layout.lines.indices.contains(open.top + y) else { break }
      draw(open.layout.lines[open.top + y], of: open, at: y, state, on: &canvas)
    }
  }

  /// What lies at a cell of the pane.
  enum Spot: Equatable {
    case mark(MarkTarget)
    /// The words or the sign of a link, by its number.
    case link(Int)
  }

  /// The mark or link at a cell of the pane; of marks in one another the innermost.
  static func spot(at point: Point, in state: ReaderState) -> Spot? {
    guard let open = state.open, open.layout.lines.indices.contains(open.top + point.y) else { return nil }
    let line = open.layout.lines[open.top + point.y]
    if line.kind == .attachment { return open.layout.attachment(at: line).map { .link($0) } }
    for setting in settings(of: line, in: open, from: margin + line.indent) {
      guard let item = setting.item(at: point.x) else { continue }
      let stretch = TextSpan(item.range.lowerBound, item.range.upperBound)
      if let mark = open.marks?.visible(in: stretch, kinds: state.shownMarks, entity: open.selectedEntity)
        .last
      {
        return .mark(mark)
      }
      let before = item.sign == nil ? stretch : TextSpan(stretch.start - 1, stretch.start)
      if let anchor = open.document.links.anchors(in: before).last { return .link(anchor.number) }
      if item.sign != nil,
        let anchor = open.document.links.anchors.first(where: { $0.span.end == stretch.end })
      {
        return .link(anchor.number)
      }
    }
    return nil
  }

  /// The settings of a line's words: one, or one for each cell of a table.
  private static func settings(of line: ArticleLine, in open: OpenArticle, from column: Int) -> [LineSetting]
  {
    let utf8 = open.document.utf8
    guard line.kind != .table else {
      return line.cells.map { LineSetting(utf8, in: $0.span, signs: [], column: column + $0.column) }
    }
    let signs = open.layout.signs
    let first = signs.partitioningIndex { $0.offset > line.span.start }
    let isFlush = open.layout.options.isJustified && !line.isLast && line.kind.isRunningText
    return [
      LineSetting(
        utf8, in: line.span, signs: signs[first...], column: column,
        flushTo: isFlush ? margin + open.layout.measure : nil)
    ]
  }

  private static func draw(
    _ line: ArticleLine, of open: OpenArticle, at y: Int, _ state: ReaderState, on canvas: inout Canvas
  ) {
    let theme = state.theme
    let base = theme[role(of: line.kind)]
    let start = Point(x: margin, y: y)
    switch line.kind {
    case .blank: return
    case .byline, .attachment:
      let start = Point(x: margin + line.indent, y: y)
      let columns = canvas.draw(open.layout.notes[line.note], at: start, style: base)
      if line.kind == .attachment, let number = open.layout.attachment(at: line) {
        canvas.link(open.document.links.targets[number - 1].url, row: y, columns: start.x..<start.x + columns)
      }
      return
    case .relatedHeading:
      canvas.draw("Related", at: start, style: base)
      return
    case .attachmentHeading:
      canvas.draw("Files and pages", at: start, style: base)
      return
    case .quotation: canvas.draw("▏", at: start, style: theme[.faint])
    case .listItem: if line.isFirst { canvas.draw("•", at: start, style: base) }
    case .relatedLink: if line.isFirst { canvas.draw("→", at: start, style: theme[.faint]) }
    case .table:
      for cell in line.cells.dropFirst() {
        canvas.draw("│", at: Point(x: margin + cell.column - 2, y: y), style: theme[.rule])
      }
    default: break
    }
    if let sentence = open.focusedSentence, sentence.overlaps(line.span) {
      canvas.draw("▌", at: Point(x: 0, y: y), style: theme[.notice])
    }
    let layers = layers(over: line.span, of: open, state)
    let anchors = open.document.links.anchors(in: line.span)
    for setting in settings(of: line, in: open, from: margin + line.indent) {
      draw(setting, of: open, at: y, layers: layers, base: base, sign: theme[.faint], on: &canvas)
      for anchor in anchors {
        guard let columns = setting.columns(of: anchor.span) else { continue }
        canvas.link(open.document.links.targets[anchor.number - 1].url, row: y, columns: columns)
      }
    }
  }

  /// Draws words in runs of one look each, cut only between clusters.
  private static func draw(
    _ setting: LineSetting, of open: OpenArticle, at y: Int, layers: [Layer], base: Style, sign: Style,
    on canvas: inout Canvas
  ) {
    var run: (range: Range<Int>, column: Int, end: Int, style: Style)?
    func flush() {
      guard let drawn = run else { return }
      canvas.draw(open.document.utf8, in: drawn.range, at: Point(x: drawn.column, y: y), style: drawn.style)
      run = nil
    }
    for item in setting.items {
      if let text = item.sign {
        flush()
        canvas.draw(text, at: Point(x: item.column, y: y), style: sign)
        continue
      }
      var style = base
      for layer in layers where layer.span.contains(item.range.lowerBound) { style = layer.laid(over: style) }
      if item.range.count == 1, item.columns > 1 {
        // A space of a line that is set flush.
        flush()
        canvas.fill(Rect(x: item.column, y: y, width: item.columns, height: 1), style: style)
      } else if let before = run, before.style == style, before.end == item.column {
        run?.range = before.range.lowerBound..<item.range.upperBound
        run?.end = item.column + item.columns
      } else {
        flush()
        run = (item.range, item.column, item.column + item.columns, style)
      }
    }
    flush()
  }

  /// A look laid over a stretch of text.
  private struct Layer {
    var span: TextSpan
    var style: Style

    /// The layer's own attributes take the place of those below, since each mark is known by its attributes.
    func laid(over below: Style) -> Style {
      guard style.attributes.isEmpty else {
        return Style(
          foreground: style.foreground == .default ? below.foreground : style.foreground,
          background: style.background == .default ? below.background : style.background,
          attributes: style.attributes)
      }
      return style.over(below)
    }
  }

  /// What lies over `stretch`, the lowest first.
  private static func layers(over stretch: TextSpan, of open: OpenArticle, _ state: ReaderState) -> [Layer] {
    let theme = state.theme
    var layers: [Layer] = []
    if let sentence = open.focusedSentence, sentence.overlaps(stretch) {
      layers.append(Layer(span: sentence, style: theme[.focusedSentence]))
    }
    for meeting in open.meetings where meeting.overlaps(stretch) {
      layers.append(Layer(span: meeting, style: theme[.focusedSentence]))
    }
    if let marks = open.marks {
      for target in marks.visible(in: stretch, kinds: state.shownMarks, entity: open.selectedEntity) {
        // A chosen entity stands out because the others step back.
        let isDimmed =
          open.selectedEntity != nil
          && (marks.entity(of: target).map { $0 != open.selectedEntity && $0 != open.companion } ?? false)
        let role = isDimmed ? Role.faint : Role(marks.kind(of: target))
        layers.append(Layer(span: marks.span(of: target), style: theme[role]))
      }
      if let selected = open.selectedMark {
        layers.append(Layer(span: marks.span(of: selected), style: theme[.selectedMark]))
      }
    }
    for place in open.highlights(in: stretch) {
      let highlights = state.configuration.highlights
      guard highlights.indices.contains(place.highlight) else { continue }
      layers.append(Layer(span: place.span, style: highlights[place.highlight].look.applied(to: .plain)))
    }
    if let search = open.search {
      for hit in search.hits.overlapping(stretch) {
        let role: Role = hit == search.current ? .currentHit : .searchHit
        layers.append(Layer(span: search.hits.spans[hit], style: theme[role]))
      }
    }
    return layers
  }

  private static func role(of kind: ArticleLine.Kind) -> Role {
    switch kind {
    case .title: .title
    case .standfirst: .standfirst
    case .heading, .relatedHeading, .attachmentHeading: .heading
    case .byline, .caption: .faint
    case .relatedLink, .attachment: .link
    case .paragraph, .quotation, .listItem, .preformatted, .table, .blank: .text
    }
  }
}

extension ArticleLine.Kind {
  /// Whether the lines may be set flush on both sides.
  fileprivate var isRunningText: Bool {
    switch self {
    case .paragraph, .standfirst, .quotation, .listItem: true
    default: false
    }
  }
}
