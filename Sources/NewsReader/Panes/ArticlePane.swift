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
    for y in 0..<canvas.size.height {
      guard open.layout.lines.indices.contains(open.top + y) else { break }
      draw(open.layout.lines[open.top + y], of: open, at: y, state, on: &canvas)
    }
  }

  /// The mark at a cell of the pane; of marks in one another the innermost.
  static func mark(at point: Point, in state: ReaderState) -> MarkTarget? {
    guard let open = state.open, let marks = open.marks,
      open.layout.lines.indices.contains(open.top + point.y)
    else { return nil }
    let line = open.layout.lines[open.top + point.y]
    var x = margin + line.indent
    for cluster in DisplayClusters(open.document.utf8, in: line.span.range) {
      if point.x >= x, point.x < x + cluster.width {
        let stretch = TextSpan(cluster.range.lowerBound, cluster.range.upperBound)
        return marks.visible(in: stretch, kinds: state.shownMarks, entity: open.selectedEntity).last
      }
      x += cluster.width
    }
    return nil
  }

  private static func draw(
    _ line: ArticleLine, of open: OpenArticle, at y: Int, _ state: ReaderState, on canvas: inout Canvas
  ) {
    let theme = state.theme
    let base = theme[role(of: line.kind)]
    switch line.kind {
    case .blank: return
    case .byline:
      canvas.draw(open.layout.bylines[line.byline], at: Point(x: margin, y: y), style: base)
      return
    case .relatedHeading:
      canvas.draw("Related", at: Point(x: margin, y: y), style: base)
      return
    case .quotation: canvas.draw("▏", at: Point(x: margin, y: y), style: theme[.faint])
    case .listItem: if line.isFirst { canvas.draw("•", at: Point(x: margin, y: y), style: base) }
    case .relatedLink: if line.isFirst { canvas.draw("→", at: Point(x: margin, y: y), style: theme[.faint]) }
    default: break
    }
    if let sentence = open.focusedSentence, sentence.overlaps(line.span) {
      canvas.draw("▌", at: Point(x: 0, y: y), style: theme[.notice])
    }
    drawWords(of: line, of: open, from: Point(x: margin + line.indent, y: y), base: base, state, on: &canvas)
  }

  /// Draws the words in runs of one look each, cut only between clusters.
  private static func drawWords(
    of line: ArticleLine, of open: OpenArticle, from start: Point, base: Style, _ state: ReaderState,
    on canvas: inout Canvas
  ) {
    let layers = layers(over: line.span, of: open, state)
    guard !layers.isEmpty else {
      canvas.draw(open.document.utf8, in: line.span.range, at: start, style: base)
      return
    }
    var x = start.x
    var run = line.span.start..<line.span.start
    var runStyle = base
    func flush() {
      x += canvas.draw(open.document.utf8, in: run, at: Point(x: x, y: start.y), style: runStyle)
    }
    for cluster in DisplayClusters(open.document.utf8, in: line.span.range) {
      var style = base
      for layer in layers where layer.span.contains(cluster.range.lowerBound) {
        style = layer.laid(over: style)
      }
      if style != runStyle {
        flush()
        run = cluster.range.lowerBound..<cluster.range.lowerBound
        runStyle = style
      }
      run = run.lowerBound..<cluster.range.upperBound
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
    if let marks = open.marks {
      for target in marks.visible(in: stretch, kinds: state.shownMarks, entity: open.selectedEntity) {
        layers.append(Layer(span: marks.span(of: target), style: theme[Role(marks.kind(of: target))]))
      }
      if let selected = open.selectedMark {
        layers.append(Layer(span: marks.span(of: selected), style: theme[.selectedMark]))
      }
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
    case .heading, .relatedHeading: .heading
    case .byline, .caption: .faint
    case .relatedLink: .link
    case .paragraph, .quotation, .listItem, .preformatted, .blank: .text
    }
  }
}
