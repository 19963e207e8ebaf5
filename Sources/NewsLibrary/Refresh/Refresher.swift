import NewsFetch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks feeds for what is new and stores it: many at once, each for itself.
///
/// A feed that fails keeps its articles and gets its reason noted; it never holds up another. Each feed is stored in
/// one transaction, so that the refresh may end at any instant, by cancellation or with the process, and what is
/// stored is whole.
///
/// ```swift
/// for await step in Refresher(archive: archive).refresh() {
///   if case .ended(let report) = step { print(report.new) }
/// }
/// ```
public struct Refresher: Sendable {
  private let archive: Archive
  private let fetcher: Fetcher
  /// How feeds are refreshed; a change is for the refreshes that begin later.
  public var configuration: RefreshConfiguration
  private let now: @Sendable () -> Int

  /// Creates a refresher; `now` gives the seconds since 1970.
  public init(
    archive: Archive, fetcher: Fetcher = Fetcher(),
    configuration: RefreshConfiguration = RefreshConfiguration(),
    now: @escaping @Sendable () -> Int = { Int(time(nil)) }
  ) {
    self.archive = archive
    self.fetcher = fetcher
    self.configuration = configuration
    self.now = now
  }

  /// Refreshes feeds and tells how far it has come. It begins at once, and is given up when nobody listens any more
  /// or the listening task is cancelled.
  ///
  /// - Parameters:
  ///   - feeds: those to ask, due or not; nil for all that are due.
  ///   - force: whether also those are asked that are not due, and those that are gone.
  public func refresh(_ feeds: [FeedID]? = nil, force: Bool = false) -> AsyncStream<RefreshProgress> {
    AsyncStream { continuation in
      let task = Task(priority: .utility) {
        await run(feeds, force: force) { continuation.yield($0) }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// Refreshes feeds in the present task; returns when all are done with or the task has been cancelled.
  @discardableResult
  public func run(
    _ feeds: [FeedID]? = nil, force: Bool = false,
    progress: @Sendable (RefreshProgress) -> Void = { _ in }
  ) async -> RefreshReport {
    var report = RefreshReport()
    do {
      let chosen = try await archive.subscriptions().filter { feeds?.contains($0.id) ?? true }
      let now = now()
      let isAsked = { (feed: Subscription) in
        force || feeds != nil || !feed.isGone && feed.due ?? 0 <= now
      }
      progress(.started(total: chosen.count))
      for feed in chosen where !isAsked(feed) {
        let skipped = FeedResult(
          id: feed.id, source: feed.source, title: feed.title,
          outcome: .skipped(until: feed.isGone ? nil : feed.due))
        report.results.append(skipped)
        progress(.finished(skipped, done: report.results.count, total: chosen.count))
      }
      try await ask(chosen.filter(isAsked)) { result in
        report.results.append(result)
        progress(.finished(result, done: report.results.count, total: chosen.count))
      }
      if report.results.count > report.skipped, configuration.retention != RetentionPolicy() {
        _ = try await archive.prune(configuration.retention, now: now)
      }
    } catch is CancellationError {
      report.isCancelled = true
    } catch {
      report.problem = "\(error)"
    }
    report.isCancelled = report.isCancelled || Task.isCancelled
    progress(.ended(report))
    return report
  }

  /// Asks feeds, so many at once; a failure of the archive itself ends it.
  private func ask(_ feeds: [Subscription], finished: (FeedResult) -> Void) async throws {
    let reader = SourceReader(fetcher: fetcher, limits: configuration.limits)
    let work = FeedRefresh(
      archive: archive, reader: reader,
      pages: PageReader(archive: archive, fetcher: fetcher, configuration: configuration),
      configuration: configuration, now: now)
    try await withThrowingTaskGroup(of: FeedResult.self) { group in
      var waiting = feeds[...]
      for _ in 0..<max(1, configuration.concurrency) {
        guard let feed = waiting.popFirst() else { break }
        group.addTask { try await work.run(feed) }
      }
      while let result = try await group.next() {
        finished(result)
        try Task.checkCancellation()
        if let feed = waiting.popFirst() { group.addTask { try await work.run(feed) } }
      }
    }
  }
}
