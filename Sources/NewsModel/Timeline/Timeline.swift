/// Events in the order of time: those of one article, or of many.
public struct Timeline: Sendable, Hashable {
  /// What was chosen, in words: "Finland joins NATO", "Sauli Niinistö".
  public var title: String
  /// Dated entries by date, then the undated in text order.
  public var entries: [TimelineEntry]

  /// Creates a timeline from entries already in order.
  public init(title: String, entries: [TimelineEntry]) {
    self.title = title
    self.entries = entries
  }

  /// The timeline of some articles: one entry for each happening, however often it is reported.
  ///
  /// Takes time linear in the number of events, but for the sorting.
  public init(of articles: [AnnotatedArticle], title: String) {
    var merger = EventMerger()
    for (order, article) in articles.enumerated() { merger.add(article, order: order) }
    self.init(title: title, entries: merger.entries())
  }

  /// The entries that `selection` chooses, with the identities that they have here.
  ///
  /// With a range of days the undated are left out, for nothing tells whether they lie in it.
  public func selecting(_ selection: TimelineSelection) -> Timeline {
    let entity = selection.entity.map { FoldedText($0) }
    let chosen = entries.filter { entry in
      if let marked = selection.marked, !marked.contains(entry.id) { return false }
      if selection.from != nil || selection.to != nil {
        guard let interval = entry.interval else { return false }
        if let from = selection.from, interval.last < from { return false }
        if let to = selection.to, interval.first > to { return false }
      }
      return entity.map { entry.involves($0) } ?? true
    }
    return Timeline(title: selection.entity ?? title, entries: chosen)
  }

  /// From the first day of the earliest dated entry to the last day on which one begins; nil where none is
  /// dated.
  public var extent: ClosedRange<CalendarDate>? {
    let days = entries.compactMap(\.interval?.first)
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// How many entries begin in each of `buckets` equal stretches of ``extent``, in the order of time; all
  /// zero where no entry is dated.
  public func density(buckets: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: max(0, buckets))
    guard buckets > 0, let extent else { return counts }
    let first = extent.lowerBound.dayNumber
    let days = extent.upperBound.dayNumber - first + 1
    for entry in entries {
      guard let interval = entry.interval else { continue }
      counts[(interval.first.dayNumber - first) * buckets / days] += 1
    }
    return counts
  }
}
