import NewsModel

/// The timeline beside the article.
struct TimelineState: Sendable {
  /// Whose events are shown.
  enum Scope: Sendable, Hashable {
    /// Those of the open article.
    case article
    /// Those of every article of the chosen feed.
    case feed
  }

  /// Names one report, whatever else joins its entry later.
  struct ReportKey: Sendable, Hashable {
    var article: String
    var event: Int
  }

  /// Whose events are shown.
  var scope = Scope.article
  /// All that was asked for; nil until the annotations are there.
  private(set) var whole: Timeline?
  /// What is shown of it.
  private(set) var timeline: Timeline?
  /// What it is narrowed to.
  private(set) var facets = TimelineFacets()
  /// How much of the time is shown, and which stretch of it.
  private(set) var zoom = TimelineZoom.all
  private(set) var window: CalendarInterval?
  /// Whether each event's day is compared with the day on which it was reported.
  var showsLag = false
  /// Its rows.
  var layout = TimelineLayout(Timeline(title: "", entries: []), width: 1)
  /// The chosen entry and the first row on screen.
  var position = ListPosition()
  /// Reports whose entries the user has marked. Entries are known by their reports because an entry's number
  /// changes when the timeline grows.
  private(set) var marked: Set<ReportKey> = []
  /// A report of the entry that was marked last, where a range of marks begins.
  private var lastMarked: ReportKey?

  /// The entries, none before the timeline is there.
  var entries: [TimelineEntry] { timeline?.entries ?? [] }

  /// The chosen entry.
  var selected: TimelineEntry? {
    entries.indices.contains(position.selection) ? entries[position.selection] : nil
  }

  /// Whether the user has marked `entry`.
  func isMarked(_ entry: TimelineEntry) -> Bool {
    Self.keys(of: entry).contains(where: marked.contains)
  }

  /// Marks an entry, or takes its mark away.
  mutating func toggleMark(_ entry: TimelineEntry) {
    let keys = Self.keys(of: entry)
    if isMarked(entry) { marked.subtract(keys) } else { marked.formUnion(keys) }
    lastMarked = isMarked(entry) ? keys.first : nil
  }

  private static func keys(of entry: TimelineEntry) -> [ReportKey] {
    entry.reports.map { ReportKey(article: $0.articleID, event: $0.event) }
  }

  /// The entries that the user has marked, shown or not, by ``TimelineEntry/id``.
  var markedEntries: Set<Int> { Set((whole?.entries ?? []).filter(isMarked).map(\.id)) }

  /// Whether entries are left out.
  var isNarrowed: Bool { window != nil || !facets.isEmpty }

  /// Marks every entry from the last one marked to the chosen one; without one, the chosen one begins.
  mutating func markRange() {
    guard let selected else { return }
    let here = position.selection
    let start =
      lastMarked.flatMap { last in entries.firstIndex { Self.keys(of: $0).contains(last) } } ?? here
    for entry in entries[min(start, here)...max(start, here)] { marked.formUnion(Self.keys(of: entry)) }
    lastMarked = Self.keys(of: selected).first
  }

  // MARK: What is shown

  /// Shows another timeline, narrowed as before; nil while it is being made.
  mutating func show(_ new: Timeline?) {
    whole = new
    narrow()
  }

  /// Shows all again.
  mutating func widen() {
    (facets, zoom, window) = (TimelineFacets(), .all, nil)
    narrow()
  }

  /// Chooses a facet, or lets go of it.
  mutating func toggle(_ facet: TimelineFacet) {
    facets.toggle(facet)
    narrow()
  }

  /// Shows the stretch of time around a day.
  mutating func show(_ zoom: TimelineZoom, around day: CalendarDate) {
    self.zoom = zoom
    window = zoom.window(around: day)
    narrow()
  }

  /// What the facets leave of the whole, whatever the stretch of time.
  var admitted: [TimelineEntry] { facets.narrow(whole?.entries ?? []) }

  /// Works out what is shown; the chosen entry stays chosen where it is.
  private mutating func narrow() {
    let chosen = selected?.id
    timeline = whole.map { whole in
      let left = admitted
      let shown = window.map { window in
        left.filter { $0.interval.map { $0.belongs(in: window) } ?? false }
      }
      return Timeline(title: whole.title, entries: shown ?? left)
    }
    let kept = chosen.flatMap { id in entries.firstIndex { $0.id == id } }
    position.selection = kept ?? min(position.selection, max(0, entries.count - 1))
    layout = TimelineLayout(Timeline(title: "", entries: []), width: 0)
  }

  /// Takes every mark away.
  mutating func clearMarks() { (marked, lastMarked) = ([], nil) }
}
