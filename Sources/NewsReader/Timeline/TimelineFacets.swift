import NewsModel

/// Something by which a timeline can be narrowed.
enum TimelineFacet: Sendable, Hashable {
  case status(Event.Status)
  case entity(String)
  case place(String)
  /// The verb or noun that stands for events of one kind: "meet".
  case kind(String)

  /// The heading of its sort.
  var heading: String {
    switch self {
    case .status: "status"
    case .entity: "who"
    case .place: "where"
    case .kind: "what"
    }
  }

  /// What it is called.
  var label: String {
    switch self {
    case .status(let status): BasisText.of(status)
    case .entity(let name), .place(let name), .kind(let name): name
    }
  }

  /// Whether an entry has it.
  func holds(of entry: TimelineEntry) -> Bool {
    switch self {
    case .status(let status): entry.status == status
    case .entity(let name): entry.participants.contains(name) || entry.claimant == name
    case .place(let name): entry.place == name
    case .kind(let name): entry.kind == name
    }
  }
}

/// What a timeline is narrowed to: of each sort, one of those chosen must hold.
struct TimelineFacets: Sendable, Equatable {
  /// Those chosen.
  private(set) var chosen: Set<TimelineFacet> = []

  /// Whether nothing is left out.
  var isEmpty: Bool { chosen.isEmpty }

  /// Chooses a facet, or lets go of it.
  mutating func toggle(_ facet: TimelineFacet) {
    if chosen.remove(facet) == nil { chosen.insert(facet) }
  }

  /// The entries that are left.
  func narrow(_ entries: [TimelineEntry]) -> [TimelineEntry] {
    let sorts = Dictionary(grouping: chosen, by: \.heading).values
    return entries.filter { entry in sorts.allSatisfy { $0.contains { $0.holds(of: entry) } } }
  }

  /// So many of a sort are offered, the most frequent.
  private static let mostOfASort = 12

  /// What a timeline can be narrowed to, each with the number of its entries: every status, then who, where and what,
  /// the most frequent first.
  static func offered(by timeline: Timeline) -> [(facet: TimelineFacet, count: Int)] {
    var counts: [TimelineFacet: Int] = [:]
    for entry in timeline.entries {
      counts[.status(entry.status), default: 0] += 1
      for name in entry.participants { counts[.entity(name), default: 0] += 1 }
      if let claimant = entry.claimant, !entry.participants.contains(claimant) {
        counts[.entity(claimant), default: 0] += 1
      }
      if let place = entry.place { counts[.place(place), default: 0] += 1 }
      if !entry.kind.isEmpty { counts[.kind(entry.kind), default: 0] += 1 }
    }
    let statuses = Event.Status.allCases.compactMap { status in
      counts[.status(status)].map { (facet: TimelineFacet.status(status), count: $0) }
    }
    let sorts = Dictionary(grouping: counts, by: \.key.heading)
    return statuses
      + ["who", "where", "what"].flatMap { heading in
        (sorts[heading] ?? []).map { (facet: $0.key, count: $0.value) }
          .sorted { ($1.count, $0.facet.label) < ($0.count, $1.facet.label) }.prefix(mostOfASort)
      }
  }
}
