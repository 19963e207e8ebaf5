import TerminalUI

/// Draws the whole screen.
enum ScreenPainter {
  /// Draws `state` on an empty canvas.
  static func paint(_ state: ReaderState, on canvas: inout Canvas) {
    let screen = state.screen
    guard screen.arrangement != .tooSmall else {
      paintTooSmall(state, on: &canvas)
      return
    }
    if state.isLinear {
      drawHeading(state, on: &canvas)
    } else if screen.arrangement == .tabs {
      TabBar.draw(state, on: &canvas)
    } else {
      let height = screen.hereRow ?? state.size.height - 1
      canvas.drawHorizontalLine(from: .zero, length: state.size.width, style: state.theme[.rule])
      for column in screen.rules {
        canvas.drawVerticalLine(from: Point(x: column, y: 0), length: height, style: state.theme[.rule])
      }
      if let lists = screen.frames[.articles] {
        canvas.drawHorizontalLine(from: lists.origin, length: lists.width + 1, style: state.theme[.rule])
      }
      for pane in Pane.allCases {
        if let frame = screen.frames[pane] { paintTitle(of: pane, in: frame, state, on: &canvas) }
      }
    }
    for pane in screen.frames.keys {
      canvas.draw(in: screen.content(of: pane)) { canvas in
        switch pane {
        case .feeds: FeedPane.draw(state, on: &canvas)
        case .articles: ArticleListPane.draw(state, on: &canvas)
        case .article: ArticlePane.draw(state, on: &canvas)
        case .timeline: TimelinePane.draw(state, on: &canvas)
        }
      }
    }
    if let row = screen.hereRow {
      canvas.draw(in: Rect(x: 0, y: row, width: state.size.width, height: 1)) {
        HereBar.draw(state, on: &$0)
      }
    }
    let status = Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1)
    canvas.draw(in: status) { StatusLine.draw(state, on: &$0) }
    for dialog in state.dialogs { DialogPainter.draw(dialog, state, on: &canvas) }
    CompletionPane.draw(state, on: &canvas)
  }

  /// For a screen reader: which pane this is and what it holds, in words.
  private static func drawHeading(_ state: ReaderState, on canvas: inout Canvas) {
    let parts = [state.focus.label, PaneTitle.of(state.focus, state), PaneTitle.note(of: state.focus, state)]
    let told = parts.enumerated().filter { !$1.isEmpty && ($0 == 0 || $1 != state.focus.label) }.map(\.1)
    canvas.draw(
      told.joined(separator: ", "), at: .zero, width: canvas.size.width,
      style: state.theme[.focusedPaneTitle], ellipsis: true)
  }

  private static func paintTitle(of pane: Pane, in frame: Rect, _ state: ReaderState, on canvas: inout Canvas)
  {
    let style = state.theme[pane == state.focus ? .focusedPaneTitle : .paneTitle]
    let x = frame.minX + (frame.minX == 0 ? 1 : 0)
    let title = " " + PaneTitle.of(pane, state) + " "
    let taken = canvas.draw(
      title, at: Point(x: x, y: frame.minY), width: frame.maxX - x - 1, style: style, ellipsis: true)
    let note = PaneTitle.note(of: pane, state)
    guard !note.isEmpty else { return }
    canvas.drawRight(
      " \(note) ", before: frame.maxX - 1, y: frame.minY, from: x + taken + 1, style: state.theme[.faint])
  }

  private static func paintTooSmall(_ state: ReaderState, on canvas: inout Canvas) {
    let smallest = ScreenLayout.smallest
    // In the order in which they are needed: the last may not fit.
    let lines = ["Too small:", "min \(smallest.width)×\(smallest.height)", "Q quits"]
    for (y, line) in lines.enumerated() { canvas.draw(line, at: Point(x: 0, y: y)) }
  }
}

/// What stands over a pane.
enum PaneTitle {
  /// Its name.
  static func of(_ pane: Pane, _ state: ReaderState) -> String {
    switch pane {
    case .feeds: "Feeds"
    case .articles: state.feeds.selection == 0 ? "Articles" : state.shelf.title(ofRow: state.feeds.selection)
    case .article: state.open.flatMap { $0.top > 0 ? $0.document.article.title : nil } ?? "Article"
    case .timeline:
      (state.timeline.scope == .article ? "Timeline" : "Timeline of the feed")
        + (state.timeline.window.map { " · " + state.dates.label($0) } ?? "")
    }
  }

  /// What it holds, in a word.
  static func note(of pane: Pane, _ state: ReaderState) -> String {
    switch pane {
    case .feeds: return ""
    case .articles:
      let count = state.listedArticles.count
      let some = (state.showsUnreadOnly ? "unread " : "") + (state.filter == nil ? "" : "filtered ")
      return count == 0 ? some : some + "\(state.articles.selection + 1)/\(count)"
    case .article:
      guard let open = state.open else { return "" }
      let height = state.articleHeight
      if open.layout.lines.count <= height { return "" }
      if open.isAtEnd(height: height) { return "end" }
      return open.top == 0 ? "top" : "\(open.top * 100 / max(1, open.layout.lines.count - height)) %"
    case .timeline:
      guard let timeline = state.timeline.timeline else { return "" }
      if state.timeline.scope == .feed {
        let all = state.listedArticles.count
        if state.timelineArticles < all { return "\(state.timelineArticles) of \(all) articles" }
      }
      let count = timeline.entries.count
      let some = state.timeline.facets.isEmpty ? "" : "some "
      return count == 0 ? "" : some + "\(state.timeline.position.selection + 1)/\(count)"
    }
  }
}
