import NewsModel

/// The words in which writers for people tell of an entry.
enum EntryText {
  /// A sign for a status, and never the only one: ``status(_:)`` says it in words.
  static func mark(_ status: Event.Status) -> String {
    switch status {
    case .happened: "●"
    case .ongoing: "◐"
    case .planned: "◇"
    case .claimed: "○"
    case .negated: "✗"
    case .hypothetical: "?"
    }
  }

  /// The status in words; nil for what simply happened.
  static func status(_ entry: TimelineEntry) -> String? {
    switch entry.status {
    case .happened: nil
    case .claimed: entry.claimant.map { "claimed by \($0)" } ?? "claimed"
    default: entry.status.rawValue
    }
  }

  /// The date, or "undated".
  static func date(_ entry: TimelineEntry) -> String { entry.interval.map(DateText.readable) ?? "undated" }

  /// The publishers of the reports, each once, in order; the article's title where a publisher is unknown.
  static func sources(_ entry: TimelineEntry) -> [String] {
    var seen: Set<String> = []
    return entry.reports.map { $0.publisher ?? $0.articleTitle }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// "12 entries".
  static func count(_ timeline: Timeline) -> String {
    timeline.entries.count == 1 ? "1 entry" : "\(timeline.entries.count) entries"
  }
}
