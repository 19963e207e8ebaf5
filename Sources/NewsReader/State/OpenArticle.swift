import NewsLibrary
import NewsModel

/// A place in an article.
struct ReadingPlace: Sendable, Equatable {
  /// The byte of the text that the top line showed.
  var anchor: Int
  /// The top line, and the width for which it was that.
  var line: Int
  var width: Int
}

/// The article on screen and the place that the reader has reached in it.
struct OpenArticle: Sendable {
  /// Which article it is.
  let key: ArticleID
  /// Its text.
  let document: ArticleDocument
  /// Its lines at the present width.
  private(set) var layout: ArticleLayout
  /// The reading position: a byte of the text that the top line shows. A place in the text, not a row, so
  /// that it outlives every change of width.
  private(set) var anchor = 0
  /// The line at the top of the pane.
  private(set) var top = 0
  /// Its annotations, once they are there.
  var marks: ArticleMarks?
  /// The entity that `n` and `N` go through. Choosing another ends the meeting with a companion.
  var selectedEntity: Int? {
    didSet { if selectedEntity != oldValue { meet(nil) } }
  }
  /// The mark that the user is on.
  var selectedMark: MarkTarget?
  /// The entity of which it is shown where it meets the chosen one, and the sentences where it does.
  private(set) var companion: Int?
  private(set) var meetings: [TextSpan] = []
  /// The sentence of the chosen timeline entry.
  var focusedSentence: TextSpan?
  /// The search in the article.
  var search: ArticleSearch?
  /// The places that have looks of the user's.
  let highlights: [Highlight.Place]
  private let highlightSpans: SpanIndex

  /// Opens `article` at its top, laid out in `width` columns.
  init(
    key: ArticleID, article: Article, details: ArticleDetails, width: Int,
    options: ReadingOptions = ReadingOptions(), dates: DateText = DateText()
  ) {
    self.key = key
    highlights = details.highlights
    highlightSpans = SpanIndex(highlights.map(\.span))
    document = ArticleDocument(
      article, alsoIn: details.alsoIn, fullTextProblem: details.fullTextProblem, dates: dates)
    layout = ArticleLayout(document, width: width, options: options)
  }

  /// The places in a stretch of the text that have looks of the user's.
  func highlights(in stretch: TextSpan) -> [Highlight.Place] {
    highlightSpans.overlapping(stretch).map { highlights[$0] }
  }

  /// Lays the text out anew and keeps the place.
  mutating func layOut(width: Int, height: Int, options: ReadingOptions) {
    if width != layout.width || options != layout.options {
      layout = ArticleLayout(document, width: width, options: options)
      top = anchor == 0 ? 0 : layout.line(at: anchor)
    }
    top = max(0, min(top, lastTop(height: height)))
  }

  /// Puts line `line` at the top, as far as the text goes.
  mutating func scroll(toLine line: Int, height: Int) {
    top = max(0, min(line, lastTop(height: height)))
    anchor = top == 0 ? 0 : layout.lines[top].span.start
  }

  /// The place on screen, to come back to.
  var place: ReadingPlace { ReadingPlace(anchor: anchor, line: top, width: layout.width) }

  /// Goes back to a place: to the same line where the lines are still the same, else to the same text.
  mutating func scroll(to place: ReadingPlace, height: Int) {
    scroll(toLine: place.width == layout.width ? place.line : layout.line(at: place.anchor), height: height)
  }

  /// Scrolls so that `span` is on screen with room around it; not at all where it already is.
  mutating func reveal(_ span: TextSpan, height: Int) {
    let lines = layout.lines(of: span)
    guard lines.lowerBound < top || lines.upperBound >= top + height else { return }
    scroll(toLine: lines.lowerBound - height / 3, height: height)
  }

  /// Shows where the chosen entity meets another; nil ends that.
  mutating func meet(_ other: Int?) {
    companion = other
    meetings = []
    if let other, let selectedEntity, let marks { meetings = marks.meetings(of: selectedEntity, other) }
  }

  /// The place from which "next" counts: the chosen mark while it is on screen, else just before the first line.
  func here(height: Int) -> Int {
    if let marks, let selectedMark {
      let span = marks.span(of: selectedMark)
      if visibleText(height: height).contains(span.start) { return span.start }
    }
    return visibleText(height: height).start - 1
  }

  /// The stretch of text on screen.
  func visibleText(height: Int) -> TextSpan {
    guard !layout.lines.isEmpty else { return TextSpan(0, 0) }
    let last = min(layout.lines.count, top + max(1, height)) - 1
    return TextSpan(layout.lines[top].span.start, layout.lines[max(top, last)].span.end + 1)
  }

  /// Goes to the next hit of the search, or the one before; whether it went round an end of the text.
  mutating func stepHit(forward: Bool, height: Int) -> Bool {
    let start = visibleText(height: height).start
    guard let hit = search?.step(forward: forward, from: start) else { return false }
    reveal(hit.span, height: height)
    return hit.wrapped
  }

  /// Whether the last line is on screen.
  func isAtEnd(height: Int) -> Bool { top >= lastTop(height: height) }

  private func lastTop(height: Int) -> Int { max(0, layout.lines.count - height) }
}
