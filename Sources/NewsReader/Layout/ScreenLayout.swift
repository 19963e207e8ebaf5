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

/// A rectangle of screen cells.
struct ScreenRect: Sendable, Equatable {
  /// Column of the left edge.
  var x: Int
  /// Row of the upper edge.
  var y: Int
  /// Columns.
  var width: Int
  /// Rows.
  var height: Int

  /// Whether the cell at a column and row lies within.
  func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < x + width && row >= y && row < y + height
  }

  /// The rectangle without its first row, which carries the pane's title.
  var belowTitle: ScreenRect {
    ScreenRect(x: x, y: y + 1, width: width, height: max(0, height - 1))
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
  static let smallest = (width: 20, height: 5)
  /// Screens from these widths on show two and three columns.
  static let twoColumnsFrom = 100
  static let threeColumnsFrom = 120

  /// Columns of the screen.
  let width: Int
  /// Rows of the screen.
  let height: Int
  /// How many panes are side by side.
  let arrangement: Arrangement
  /// The panes on screen, each with the row of its title.
  let frames: [Pane: ScreenRect]
  /// The row of the "Here" bar, where there is room for one.
  let hereRow: Int?
  /// Columns of the rules between panes.
  let rules: [Int]

  /// Arranges a screen on which `focus` must be visible and `feedCount` rows of feeds want room.
  init(width: Int, height: Int, focus: Pane, feedRows: Int) {
    self.width = width
    self.height = height
    guard width >= Self.smallest.width, height >= Self.smallest.height else {
      arrangement = .tooSmall
      frames = [:]
      hereRow = nil
      rules = []
      return
    }
    hereRow = height >= 10 ? height - 2 : nil
    let body = height - (height >= 10 ? 2 : 1)
    var frames: [Pane: ScreenRect] = [:]
    func addLists(width: Int) {
      let feeds = max(3, min(feedRows + 1, body / 3))
      frames[.feeds] = ScreenRect(x: 0, y: 0, width: width, height: feeds)
      frames[.articles] = ScreenRect(x: 0, y: feeds, width: width, height: body - feeds)
    }
    if width >= Self.threeColumnsFrom {
      arrangement = .threeColumns
      let lists = min(36, max(28, width / 5))
      let timeline = min(52, max(36, width * 3 / 10))
      addLists(width: lists)
      frames[.article] = ScreenRect(x: lists + 1, y: 0, width: width - lists - timeline - 2, height: body)
      frames[.timeline] = ScreenRect(x: width - timeline, y: 0, width: timeline, height: body)
      rules = [lists, width - timeline - 1]
    } else if width >= Self.twoColumnsFrom {
      arrangement = .twoColumns
      let side = width * 36 / 100
      let main = width - side - 1
      if focus == .feeds || focus == .articles {
        addLists(width: side)
        frames[.article] = ScreenRect(x: side + 1, y: 0, width: main, height: body)
        rules = [side]
      } else {
        frames[.article] = ScreenRect(x: 0, y: 0, width: main, height: body)
        frames[.timeline] = ScreenRect(x: main + 1, y: 0, width: side, height: body)
        rules = [main]
      }
    } else {
      arrangement = .tabs
      frames[focus] = ScreenRect(x: 0, y: 0, width: width, height: body)
      rules = []
    }
    self.frames = frames
  }

  /// The rows and columns that a pane has for its content; those that it would have, where it is hidden.
  func content(of pane: Pane) -> ScreenRect {
    if let frame = frames[pane] { return frame.belowTitle }
    if arrangement == .tooSmall { return ScreenRect(x: 0, y: 0, width: 1, height: 1) }
    if arrangement == .twoColumns, pane != .article {
      let side = frames[.timeline] ?? frames[.articles]
      if let side { return ScreenRect(x: side.x, y: 1, width: side.width, height: height - 3) }
    }
    let height = height - (hereRow == nil ? 1 : 2)
    return ScreenRect(x: 0, y: 1, width: width, height: max(0, height - 1))
  }

  /// The pane at a cell.
  func pane(x: Int, y: Int) -> Pane? { frames.first { $0.value.contains(x: x, y: y) }?.key }
}
