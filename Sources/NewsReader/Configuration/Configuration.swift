/// What the user has settled once: keys, look, and how feeds are kept. Everything has a default.
public struct Configuration: Sendable {
  /// The keys.
  var keyMap = KeyMap.standard
  /// The look; nil follows the terminal's background.
  var theme: Theme?
  /// What the user wants changed of the theme's looks.
  var colours: [Role: StyleChange] = [:]
  /// The kinds of marks that are shown at the start.
  var shownMarks = Set(MarkKind.allCases)
  /// The program that shows a web page, and its arguments, among which `%u` is the address; nil asks the
  /// system. Without `%u` the address comes last.
  var browser: [String]?
  /// Minutes from one refresh of a feed to the next, where the feed has no setting of its own.
  public var refreshInterval = 60
  /// Whether the reader refreshes feeds that are due, at its start and while it runs.
  public var refreshesByItself = true
  /// Days for which articles are kept, starred ones for ever; nil keeps all.
  public var daysKept: Int?
  /// How many articles of a feed are kept, the newest; nil keeps all.
  public var articlesKeptPerFeed: Int?

  /// The configuration of a user who has settled nothing.
  public init() {}
}
