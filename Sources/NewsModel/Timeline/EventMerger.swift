/// Brings the reports of one happening together, within an article and across articles.
///
/// Each event is compared with few others only: those found through an index of day and word, whose lists
/// are bounded, so that the whole stays linear in the number of events.
struct EventMerger {
  /// Where a happening is looked up: a word of its headline, and the company in which it stands.
  private struct Key: Hashable {
    enum Scope: Hashable { case day(Int), undated, article(Int) }
    var scope: Scope
    var word: String
  }

  /// At most so many happenings are remembered for a key, the latest ones.
  private static let keyCapacity = 32
  /// A happening of vague date is looked up under each of its days up to so many, a longer one only under
  /// its first.
  private static let longestIndexed = 31

  /// A new report is compared with so many of a happening's reports at most.
  private static let comparedReports = 8

  /// The reports of each happening so far, in the order in which they came.
  private var clusters: [[EventReport]] = []
  private var index: [Key: [Int]] = [:]

  /// Adds the events of one article, the `order`-th.
  mutating func add(_ article: AnnotatedArticle, order: Int) {
    for event in article.annotations.events.indices {
      add(EventReport(article: article, order: order, event: event))
    }
  }

  private mutating func add(_ report: EventReport) {
    let keys = Self.keys(of: report)
    var shared: [Int: Int] = [:]
    for key in keys { for cluster in index[key] ?? [] { shared[cluster, default: 0] += 1 } }
    let best = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .first { candidate, _ in
        let reports = clusters[candidate].prefix(Self.comparedReports)
        return reports.contains { $0.tellsSame(as: report) } && !reports.contains { $0.contradicts(report) }
      }?.key
    let home = best ?? clusters.count
    if best == nil { clusters.append([]) }
    clusters[home].append(report)
    for key in keys {
      var list = index[key] ?? []
      guard !list.contains(home) else { continue }
      if list.count == Self.keyCapacity { list.removeFirst() }
      list.append(home)
      index[key] = list
    }
  }

  private static func keys(of report: EventReport) -> [Key] {
    var scopes: [Key.Scope] = [.article(report.order)]
    if let interval = report.event.interval {
      let first = interval.first.dayNumber
      let count = interval.last.dayNumber - first + 1
      scopes += (0..<(count <= longestIndexed ? count : 1)).map { .day(first + $0) }
    } else {
      scopes.append(.undated)
    }
    return scopes.flatMap { scope in report.words.map { Key(scope: scope, word: $0) } }
  }

  /// The happenings, dated ones by date, then the undated in text order; numbered from 0.
  func entries() -> [TimelineEntry] {
    let happenings = clusters.map { cluster -> (entry: TimelineEntry, order: EventReport) in
      (Self.entry(of: cluster), cluster[0])
    }
    return happenings.sorted { a, b in
      switch (a.entry.interval, b.entry.interval) {
      case (let x?, let y?) where x < y || y < x: x < y
      case (.some, nil): true
      case (nil, .some): false
      default: (a.order.order, a.order.index) < (b.order.order, b.order.index)
      }
    }.enumerated().map { id, happening in
      var entry = happening.entry
      entry.id = id
      return entry
    }
  }

  /// The entry for some reports of one happening.
  private static func entry(of reports: [EventReport]) -> TimelineEntry {
    let sorted = reports.sorted { a, b in
      a.fullness != b.fullness ? a.fullness > b.fullness : (a.order, a.index) < (b.order, b.index)
    }
    let fullest = sorted[0]
    let dated = sorted.filter { $0.event.interval != nil }
      .min { a, b in a.datePrecision != b.datePrecision ? a.datePrecision < b.datePrecision : false }
    var participants = EntityNames()
    var others = EntityNames()
    for report in sorted {
      for participant in report.event.participants { participants.add(report.entity(participant.entity)) }
      for other in [report.event.place, report.event.claimant] { others.add(report.entity(other)) }
    }
    let named = Set(participants.names)
    return TimelineEntry(
      id: 0, headline: fullest.event.headline, interval: dated?.event.interval,
      dateBasis: dated?.event.dateBasis ?? .none, status: fullest.event.status,
      claimant: fullest.entity(fullest.event.claimant)?.name, participants: participants.names,
      place: sorted.lazy.compactMap { $0.entity($0.event.place)?.name }.first,
      aliases: participants.aliases
        + (others.names + others.aliases).filter { !named.contains($0) && !participants.aliases.contains($0) },
      kind: HappeningSynonyms.representative(of: fullest.event.lemma), reports: sorted.map(\.report))
  }
}

/// Names of entities in the order in which they come, an entity that shares a name with an earlier one taken
/// as the same.
private struct EntityNames {
  private(set) var names: [String] = []
  private(set) var aliases: [String] = []
  private var known: Set<FoldedText> = []

  mutating func add(_ entity: Entity?) {
    guard let entity else { return }
    let forms = [entity.name] + entity.aliases
    let isKnown = forms.contains { known.contains(FoldedText($0)) }
    for (position, form) in forms.enumerated() where known.insert(FoldedText(form)).inserted {
      if position == 0, !isKnown { names.append(form) } else { aliases.append(form) }
    }
  }
}
