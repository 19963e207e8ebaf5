import TerminalUI

/// The panes of the reader, from the whole to the part.
enum Pane: Sendable, Hashable, CaseIterable {
  case feeds, articles, article, timeline

  /// The name on its tab.
  var label: String {
    switch self {
    case .feeds: "Feeds"
    case .articles: "Articles"
    case .article: "Article"
    case .timeline: "Timeline"
    }
  }
}

/// Where everything stands on a screen of a given size.
struct ScreenLayout: Sendable, Equatable {
  /// How many panes are side by side.
  enum Arrangement: Sendable, Equatable {
    /// Nothing fits: a message takes the place of the panes.
    case tooSmall
    /// One pane at a time, under tabs.
    case tabs
    /// Lists and article, or article and timeline.
    case twoColumns
    /// Lists, article and timeline.
    case threeColumns
  }

  /// The smallest screen on which anything can be read.
  static let smallest = Size(width: 20, height: 5)
  /// Screens from these widths on show two and three columns.
  static let twoColumnsFrom = 100
  static let threeColumnsFrom = 120

  /// The screen's size.
  let size: Size
  /// How many panes are side by side.
  let arrangement: Arrangement
  /// The panes on screen, each with the row of its title.
  let frames: [Pane: Rect]
  /// The row of the "Here" bar, where there is room for one.
  let hereRow: Int?
  /// Columns of the rules between panes.
  let rules: [Int]

  /// Arranges a screen on which `focus` must be visible and `feedCount` rows of feeds want room.
  init(size: Size, focus: Pane, feedRows: Int) {
    self.size = size
    let (width, height) = (size.width, size.height)
    guard width >= Self.smallest.width, height >= Self.smallest.height else {
      arrangement = .tooSmall
      frames = [:]
      hereRow = nil
      rules = []
      return
    }
    hereRow = height >= 10 ? height - 2 : nil
    let body = height - (height >= 10 ? 2 : 1)
    var frames: [Pane: Rect] = [:]
    func addLists(width: Int) {
      let feeds = max(3, min(feedRows + 1, body / 3))
      frames[.feeds] = Rect(x: 0, y: 0, width: width, height: feeds)
      frames[.articles] = Rect(x: 0, y: feeds, width: width, height: body - feeds)
    }
    if width >= Self.threeColumnsFrom {
      arrangement = .threeColumns
      let lists = min(40, max(28, width / 4))
      let timeline = min(52, max(34, width * 28 / 100))
      addLists(width: lists)
      frames[.article] = Rect(x: lists + 1, y: 0, width: width - lists - timeline - 2, height: body)
      frames[.timeline] = Rect(x: width - timeline, y: 0, width: timeline, height: body)
      rules = [lists, width - timeline - 1]
    } else if width >= Self.twoColumnsFrom {
      arrangement = .twoColumns
      let side = width * 36 / 100
      let main = width - side - 1
      if focus == .feeds || focus == .articles {
        addLists(width: side)
        frames[.article] = Rect(x: side + 1, y: 0, width: main, height: body)
        rules = [side]
      } else {
        frames[.article] = Rect(x: 0, y: 0, width: main, height: body)
        frames[.timeline] = Rect(x: main + 1, y: 0, width: side, height: body)
        rules = [main]
      }
    } else {
      arrangement = .tabs
      frames[focus] = Rect(x: 0, y: 0, width: width, height: body)
      rules = []
    }
    self.frames = frames
  }

  /// The rows and columns that a pane has for its content; those that it would have, where it is hidden.
  func content(of pane: Pane) -> Rect {
    if let frame = frames[pane] { return frame.split(top: 1).bottom }
    if arrangement == .tooSmall { return Rect(x: 0, y: 0, width: 1, height: 1) }
    if arrangement == .twoColumns, pane != .article {
      let side = frames[.timeline] ?? frames[.articles]
      if let side { return Rect(x: side.minX, y: 1, width: side.width, height: size.height - 3) }
    }
    return Rect(x: 0, y: 1, width: size.width, height: size.height - (hereRow == nil ? 2 : 3))
  }

  /// The pane at a cell.
  func pane(at point: Point) -> Pane? { frames.first { $0.value.contains(point) }?.key }
}
