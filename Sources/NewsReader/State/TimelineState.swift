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
  /// The timeline; nil until the annotations are there.
  var timeline: Timeline?
  /// Its rows.
  var layout = TimelineLayout(Timeline(title: "", entries: []), width: 1)
  /// The chosen entry and the first row on screen.
  var position = ListPosition()
  /// Reports whose entries the user has marked. Entries are known by their reports because an entry's number
  /// changes when the timeline grows.
  private(set) var marked: Set<ReportKey> = []

  /// The entries, none before the timeline is there.
  var entries: [TimelineEntry] { timeline?.entries ?? [] }

  /// The chosen entry.
  var selected: TimelineEntry? {
    entries.indices.contains(position.selection) ? entries[position.selection] : nil
  }

  /// Whether the user has marked `entry`.
  func isMarked(_ entry: TimelineEntry) -> Bool {
    entry.reports.contains { marked.contains(ReportKey(article: $0.articleID, event: $0.event)) }
  }

  /// Marks an entry, or takes its mark away.
  mutating func toggleMark(_ entry: TimelineEntry) {
    let keys = entry.reports.map { ReportKey(article: $0.articleID, event: $0.event) }
    if isMarked(entry) { marked.subtract(keys) } else { marked.formUnion(keys) }
  }

  /// The entries that the user has marked, by ``TimelineEntry/id``.
  var markedEntries: Set<Int> { Set(entries.filter(isMarked).map(\.id)) }

  /// Takes every mark away.
  mutating func clearMarks() { marked = [] }
}
