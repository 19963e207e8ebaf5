import NewsModel
import TerminalUI

// The mouse.
extension ReaderState {
  /// Rows that one notch of the wheel scrolls.
  private static let wheelStep = 3

  /// Takes in what the mouse did.
  mutating func point(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return turnWheel(by: -Self.wheelStep, at: mouse.position)
    case .wheelDown: return turnWheel(by: Self.wheelStep, at: mouse.position)
    case .press(.left):
      notice = nil
      pendingKeys = []
      draggedBorder = dialogs.isEmpty ? screen.border(at: mouse.position) : nil
      if draggedBorder != nil { return [] }
      return dialogs.isEmpty ? click(at: mouse.position) : clickDialog(at: mouse.position)
    case .drag:
      if let draggedBorder { drag(draggedBorder, to: mouse.position) }
    case .release: draggedBorder = nil
    case .press: break
    }
    return []
  }

  /// Makes the panes on both sides of a border meet where the mouse is.
  private mutating func drag(_ border: ScreenLayout.Border, to point: Point) {
    switch border {
    case .lists: paneSizes.lists = PaneSizes.clamped(point.x)
    case .timeline: paneSizes.timeline = PaneSizes.clamped(size.width - point.x - 1)
    case .feeds: paneSizes.feeds = PaneSizes.clamped(point.y, to: PaneSizes.rows)
    }
  }

  private mutating func turnWheel(by delta: Int, at point: Point) -> [Effect] {
    if !dialogs.isEmpty {
      let command: Command = delta > 0 ? .down : .up
      return performInDialog(command) + performInDialog(command) + performInDialog(command)
    }
    guard let pane = screen.pane(at: point) else { return [] }
    switch pane {
    case .feeds: return chooseFeed(feeds.selection + delta.signum())
    case .articles:
      return chooseArticle(articles.selection + delta.signum())
    case .article:
      scrollArticle(by: delta)
    case .timeline: chooseEntry(timeline.position.selection + delta.signum())
    }
    return []
  }

  private mutating func click(at point: Point) -> [Effect] {
    let screen = self.screen
    if screen.arrangement == .tabs, point.y == 0 {
      let tab = TabBar.tabs(width: size.width).first { $0.columns.contains(point.x) }
      return tab.map { focus(on: $0.pane) } ?? []
    }
    if point.y == screen.hereRow { return clickHereBar(x: point.x) }
    guard let pane = screen.pane(at: point) else { return [] }
    let wasFocused = pane == focus
    let content = screen.content(of: pane)
    var effects = focus(on: pane)
    guard content.contains(point) else { return effects }
    let inside = Point(x: point.x - content.minX, y: point.y - content.minY)
    switch pane {
    case .feeds:
      let row = feeds.top + inside.y
      guard row < shelf.rows.count else { break }
      effects += row == feeds.selection && wasFocused ? openChosen() : chooseFeed(row)
    case .articles:
      let row = articles.top + inside.y / rowsPerArticle
      guard row < listedArticles.count else { break }
      effects += row == articles.selection && wasFocused ? openChosen() : chooseArticle(row)
    case .article:
      guard ArticlePane.text(in: content).contains(point) else { break }
      switch ArticlePane.spot(at: inside, in: self) {
      case .mark(let target):
        effects += target == open?.selectedMark && wasFocused ? inspect() : select(target)
      case .link(let number): effects += followLink("\(number)")
      case nil: break
      }
    case .timeline:
      let list = TimelinePane.list(in: content, showsLag: timeline.showsLag)
      let row = timeline.position.top + point.y - list.minY
      guard list.contains(point), let entry = timeline.layout.entry(atRow: row) else { break }
      if entry == timeline.position.selection, wasFocused {
        effects += openChosen()
      } else {
        chooseEntry(entry)
      }
    }
    return effects
  }

  /// A name in the "Here" bar is chosen as from the list of entities.
  private mutating func clickHereBar(x: Int) -> [Effect] {
    guard let open, let marks = open.marks else { return [] }
    let item = HereBar.items(of: open, marks, width: size.width).first { $0.columns.contains(x) }
    guard let item else { return [] }
    let effects = focus(on: .article)
    settle()
    return effects + select(entity: item.entity)
  }

  private mutating func clickDialog(at point: Point) -> [Effect] {
    guard case .picker(var picker) = dialogs.last else { return [] }
    let (frame, rows, first) = DialogPainter.list(of: picker, self)
    guard frame.rect.contains(point) else {
      dialogs.removeLast()
      return []
    }
    let row = first + point.y - rows.minY
    guard rows.contains(point), row < pickerRows(picker).count else { return [] }
    let opens = row == picker.position.selection
    picker.position.selection = row
    dialogs[dialogs.count - 1] = .picker(picker)
    return opens ? performInDialog(picker.isFiltered ? .open : .toggleItem) : []
  }
}
