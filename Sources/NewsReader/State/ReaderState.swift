import NewsLibrary
import NewsModel
import TerminalUI

/// All that the reader shows and knows, as one value.
///
/// It changes only by ``apply(_:)``, which touches nothing outside and returns what the outside has to do.
struct ReaderState: Sendable {
  /// The articles and what is known of them.
  var shelf: Shelf
  /// The screen's size.
  var size: Size
  /// The pane that the keys go to.
  var focus = Pane.articles
  /// The chosen feed and the chosen article.
  var feeds = ListPosition()
  var articles = ListPosition()
  /// The article on screen.
  var open: OpenArticle?
  /// Dates of each article, by their places, whose other reading the user has chosen.
  var chosenReadings: [ArticleID: Set<TextSpan>] = [:]
  /// The timeline beside it.
  var timeline = TimelineState()
  /// What lies over the panes, the uppermost last.
  var dialogs: [Dialog] = []
  /// The line being typed, if one is.
  var prompt: Prompt?
  /// The search in the rows of a list.
  var listSearch: ListSearch?
  /// The lines that were given last.
  var recentLines = RecentLines()
  /// What is still to be done of a sequence of commands.
  var pendingSteps = PendingSteps()
  /// The kinds of marks that are shown.
  var shownMarks = Set(MarkKind.allCases)
  /// The kinds that come back when all marks are switched on again.
  var hiddenMarks: Set<MarkKind>?
  /// The look.
  var theme: Theme
  /// Whether only ASCII may be drawn.
  var symbols: Symbols
  /// Why articles stay without marks and timeline, where they do.
  var annotationFailure: String?
  /// The last message, until the next key.
  var notice: Notice?
  /// The border between panes that the mouse drags.
  var draggedBorder: ScreenLayout.Border?
  /// Keys that begin a longer sequence.
  var pendingKeys: [KeyPress] = []
  /// Where the user came from: `q` goes back there.
  var trail: [TrailPoint] = []
  /// What the user has settled in the configuration file.
  var configuration: Configuration
  /// The problems of that file.
  var configurationProblems: [LoadProblem] = []
  /// The theme that the configuration or the terminal asks for.
  var initialTheme: Theme?
  /// The words for dates of the user's locale, where it has any.
  var localeDates: DateWords?
  /// The session that is taken up when the feeds are there.
  var awaitedSession: Session?
  /// How dates are written.
  var dates = DateText()
  /// How articles are set just now.
  var reading: ReadingOptions
  /// The sizes of the panes that the user has chosen.
  var paneSizes: PaneSizes
  /// Which articles of the chosen row are listed; nil for all.
  var filter: ArticleFilter?
  /// The order of the list; nil for the archive's own.
  var order: ArticleOrder?
  /// The number of the last timeline asked for, and whether it is being made.
  var timelineRequest = 0
  var isBuildingTimeline = false
  /// How many articles the feed's timeline is made of.
  var timelineArticles = 0
  /// How many articles had been annotated in the background when the feed's timeline was last asked for.
  var timelineDone = 0
  /// The number of the last list asked for.
  var listRequest = 0
  /// The list on its way that takes the place of the present one.
  var awaitedList: ListRequest?
  /// Articles whose summaries have been asked for and are not here yet.
  var requestedSummaries: Set<ArticleID> = []
  /// Articles whose snippets have been asked for.
  var requestedSnippets: Set<ArticleID> = []
  /// Whether only the unread are listed.
  var showsUnreadOnly = false
  /// The articles that the last "all read" has set to read.
  var undoableReads: [ArticleID] = []
  /// How far a refresh has come, while there is one.
  var refreshState: RefreshState?
  /// How far the annotation in the background has come, while it goes on.
  var background: (done: Int, total: Int)?
  /// The article that is to be opened as soon as it has been read from the archive, and what to do then.
  var awaited: AwaitedArticle?

  /// The entity to go to when the open article's annotations are there.
  var awaitedEntity: EntityQuery?

  /// An article on its way from the archive.
  struct AwaitedArticle: Sendable, Equatable {
    var id: ArticleID
    /// The place to show; nil for its top.
    var place: ReadingPlace?
    /// The sentence to light up.
    var sentence: TextSpan?
    /// The entity to go to.
    var naming: EntityQuery?
  }

  /// A place that `q` leads back to.
  struct TrailPoint: Sendable, Equatable {
    var focus: Pane
    var article: ArticleID?
    var place: ReadingPlace?
  }

  /// A reader on a screen of `size`; ``start()`` asks for the lists and opens the first article.
  init(
    problems: [LoadProblem] = [], size: Size, theme: Theme = .dark, symbols: Symbols = .unicode,
    configuration: Configuration = Configuration()
  ) {
    shelf = Shelf()
    shelf.problems = problems
    self.size = size
    self.theme = theme
    self.symbols = symbols
    self.configuration = configuration
    reading = configuration.reading
    paneSizes = configuration.paneSizes
    shownMarks = configuration.shownMarks
    showsUnreadOnly = configuration.showsUnreadOnly
    order = configuration.order
  }

  /// What is looked for in the rows of a pane.
  func pattern(in pane: Pane) -> String? { listSearch.flatMap { $0.pane == pane ? $0.pattern : nil } }

  /// Whether the screen is made for a screen reader.
  var isLinear: Bool { configuration.isLinear }

  /// The keys.
  var keyMap: KeyMap { configuration.keyMap }

  /// The commands that the user has made of others.
  var ownCommands: [UserCommand] { configuration.ownCommands }

  /// The words of the filter.
  var filterText: String { filter?.text ?? "" }

  /// Where everything stands just now.
  var screen: ScreenLayout {
    ScreenLayout(
      size: size, focus: focus, feedRows: shelf.rows.count, sizes: paneSizes,
      isLinear: configuration.isLinear)
  }

  /// The articles in the article list.
  var listedArticles: [ArticleID] { shelf.listedScope == chosenScope ? shelf.list : [] }

  /// Which articles the chosen row of the feed list shows.
  var chosenScope: ArticleScope {
    shelf.rows.indices.contains(feeds.selection) ? shelf.rows[feeds.selection].scope : .all
  }

  /// The article chosen in the list.
  var chosenArticle: ArticleID? {
    let listed = listedArticles
    return listed.indices.contains(articles.selection) ? listed[articles.selection] : nil
  }

  /// The entity that the user has chosen in the open article.
  var selectedEntity: Entity? {
    guard let open, let marks = open.marks, let index = open.selectedEntity else { return nil }
    return marks.annotations.entities[index]
  }

  /// Whether the chosen entity takes part in `entry`.
  func involvesSelectedEntity(_ entry: TimelineEntry) -> Bool {
    guard let entity = selectedEntity else { return false }
    let names = Set([entity.name] + entity.aliases)
    return (entry.participants + entry.aliases).contains(where: names.contains)
      || entry.place.map(names.contains) ?? false || entry.claimant.map(names.contains) ?? false
  }

  /// Where keys are looked up now, the nearest meaning first.
  var keyContexts: [KeyContext] {
    switch dialogs.last {
    case .picker(let picker): picker.isFiltered ? [.picker] : [.menu, .picker]
    case .page: [.page]
    case .export: [.form]
    case .confirmation: [.confirmation]
    case nil: paneContexts
    }
  }

  /// Where keys are looked up in the pane that has them.
  private var paneContexts: [KeyContext] {
    switch focus {
    case .feeds, .articles: [.lists, .anywhere]
    case .article: [.article, .anywhere]
    case .timeline: [.timeline, .anywhere]
    }
  }

  /// The key that gives `target` in the pane that has the keys.
  func key(for target: KeyTarget) -> String? {
    keyMap.label(for: target, in: paneContexts + [.lists, .article, .timeline])
  }
}
