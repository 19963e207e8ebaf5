import NewsLibrary
import NewsModel

/// What the user has settled once: keys, look, and how feeds are kept. Everything has a default.
public struct Configuration: Sendable {
  /// The keys.
  var keyMap = KeyMap.standard
  /// The commands that the user has made of others.
  var ownCommands: [UserCommand] = []
  /// The look; nil follows the terminal's background.
  var theme: Theme?
  /// What the user wants changed of the theme's looks.
  var colours: [Role: StyleChange] = [:]
  /// Looks of the user's for words and for articles.
  var highlights: [Highlight] = []
  /// The kinds of marks that are shown at the start.
  var shownMarks = Set(MarkKind.allCases)
  /// How articles are set.
  var reading = ReadingOptions()
  /// What the list of articles shows, from left to right.
  var columns = ArticleColumn.standard
  /// The order of articles; nil for the archive's own.
  var order: ArticleOrder?
  /// Whether only the unread are listed at the start.
  var showsUnreadOnly = false
  /// The sizes of the panes, where the user has settled them.
  var paneSizes = PaneSizes()
  /// How days are written; nil as the locale has them.
  var dateOrder: DateWords.Order?
  /// Whether links are made clickable where the terminal can do that.
  var hasHyperlinks = true
  /// Whether the screen is one pane at a time without boxes, for a screen reader.
  var isLinear = false
  /// Whether the reader begins where it was left.
  var restoresSession = true
  /// Programs and their arguments, among which `%u` is the address; without `%u` the address comes last. Nil asks
  /// the system.
  var browser: [String]?
  var viewer: [String]?
  /// Whether the viewer has the terminal until it ends.
  var viewerTakesTerminal = false
  /// The pager; nil for `$PAGER`, else `less`.
  var pager: [String]?
  /// The bookmark program; nil where there is none.
  var bookmark: [String]?
  /// Whether the reader waits for Enter when a program has had the terminal.
  var waitsForEnter = true
  /// What is done with articles as they arrive.
  public var rules: [ArticleRule] = []
  /// What is settled for single feeds.
  public var feeds: [FeedOverride] = []
  /// Minutes from one refresh of a feed to the next, where the feed has no setting of its own.
  public var refreshInterval: Int { refreshMinutes ?? 60 }
  var refreshMinutes: Int?
  /// Whether the reader refreshes feeds that are due, at its start and while it runs.
  public var refreshesByItself = true
  /// Days for which articles are kept, starred ones for ever; nil keeps all.
  public var daysKept: Int?
  /// How many articles of a feed are kept, the newest; nil keeps all.
  public var articlesKeptPerFeed: Int?

  /// The configuration of a user who has settled nothing.
  public init() {}
}

extension Configuration {
  /// ``ReadingOptions/measure``, as a setting.
  var measure: Int? {
    get { reading.measure }
    set { reading.measure = newValue ?? ReadingOptions.standardMeasure }
  }
}
