import TerminalUI

/// The panes of the reader, from the whole to the part.
enum Pane: String, Sendable, Hashable, Codable, CaseIterable {
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

  /// A border between panes that can be moved.
  enum Border: Sendable, Hashable {
    /// Right of the lists.
    case lists
    /// Left of the timeline.
    case timeline
    /// Below the feeds.
    case feeds
  }

  /// The article keeps at least so many columns, whatever the others want.
  private static let narrowestArticle = 30

  /// Arranges a screen on which `focus` must be visible and `feedRows` rows of feeds want room.
  ///
  /// - Parameters:
  ///   - sizes: what the user has chosen.
  ///   - isLinear: whether one pane is shown at a time on any screen.
  init(size: Size, focus: Pane, feedRows: Int, sizes: PaneSizes = PaneSizes(), isLinear: Bool = false) {
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
      let feeds = max(2, min(sizes.feeds ?? max(3, min(feedRows + 1, body / 3)), body - 3))
      frames[.feeds] = Rect(x: 0, y: 0, width: width, height: feeds)
      frames[.articles] = Rect(x: 0, y: feeds, width: width, height: body - feeds)
    }
    if width >= Self.threeColumnsFrom, !isLinear {
      arrangement = .threeColumns
      let room = width - 2 - Self.narrowestArticle
      var lists = sizes.lists ?? min(40, max(28, width / 4))
      let timeline = min(
        sizes.timeline ?? min(52, max(34, width * 28 / 100)), room - PaneSizes.columns.lowerBound)
      lists = min(lists, room - timeline)
      addLists(width: lists)
      frames[.article] = Rect(x: lists + 1, y: 0, width: width - lists - timeline - 2, height: body)
      frames[.timeline] = Rect(x: width - timeline, y: 0, width: timeline, height: body)
      rules = [lists, width - timeline - 1]
    } else if width >= Self.twoColumnsFrom, !isLinear {
      arrangement = .twoColumns
      let room = width - 1 - Self.narrowestArticle
      if focus == .feeds || focus == .articles {
        let side = min(sizes.lists ?? width * 36 / 100, room)
        addLists(width: side)
        frames[.article] = Rect(x: side + 1, y: 0, width: width - side - 1, height: body)
        rules = [side]
      } else {
        let side = min(sizes.timeline ?? width * 36 / 100, room)
        let main = width - side - 1
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

  /// The border at a cell.
  func border(at point: Point) -> Border? {
    guard point.y < (hereRow ?? size.height - 1) else { return nil }
    if let lists = frames[.articles], point.x == lists.maxX, frames[.article] != nil { return .lists }
    if let timeline = frames[.timeline], point.x == timeline.minX - 1 { return .timeline }
    // The title of the articles stands on the border; its words are left to clicks.
    if let lists = frames[.articles], frames[.feeds] != nil, point.y == lists.minY, point.x < lists.maxX,
      point.x == 0 || point.x >= lists.width / 2
    {
      return .feeds
    }
    return nil
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
