import NewsFetch

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
    now: @escaping @Sendable () -> Int = { ProcessEnvironment.secondsSince1970 }
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
  ///   - feeds: those to ask, due or not; one that comes from an account is asked with all of the account's. Nil for all
  ///     feeds and accounts that are due.
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
      try await archive.settle(configuration.overrides)
      let chosen = try await archive.subscriptions().filter { feeds?.contains($0.id) ?? true }
      let now = now()
      let accounts = try await archive.accounts().filter { account in
        feeds == nil
          ? force || account.due ?? 0 <= now : chosen.contains { $0.account == account.id }
      }
      let askedAccounts = Set(accounts.map(\.id))
      let isAsked = { (feed: Subscription) in
        if let account = feed.account { return askedAccounts.contains(account) }
        return force || feeds != nil || !feed.isGone && feed.due ?? 0 <= now
      }
      progress(.started(total: chosen.count))
      for feed in chosen where !isAsked(feed) {
        let skipped = FeedResult(
          id: feed.id, source: feed.source, title: feed.title,
          outcome: .skipped(until: feed.isGone ? nil : feed.due))
        report.results.append(skipped)
        progress(.finished(skipped, done: report.results.count, total: chosen.count))
      }
      try await ask(chosen.filter(isAsked), accounts) { results, account in
        if let account { report.accounts.append(account) }
        for result in results {
          report.results.append(result)
          // An account may have feeds that were not known.
          let done = report.results.count
          progress(.finished(result, done: done, total: max(done, chosen.count)))
        }
      }
      if report.results.count > report.skipped || !accounts.isEmpty,
        configuration.retention != RetentionPolicy()
      {
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

  /// Asks feeds and accounts, so many at once; a failure of the archive itself ends it.
  private func ask(
    _ feeds: [Subscription], _ accounts: [Account], finished: ([FeedResult], AccountResult?) -> Void
  ) async throws {
    let reader = SourceReader(fetcher: fetcher, limits: configuration.limits)
    let pages = PageReader(archive: archive, fetcher: fetcher, configuration: configuration)
    let feedWork = FeedRefresh(
      archive: archive, reader: reader, pages: pages, configuration: configuration, now: now)
    let accountWork = AccountRefresh(
      sync: AccountSync(archive: archive, fetcher: fetcher, configuration: configuration, now: now),
      pages: pages)
    // Accounts first: they take longest.
    var waiting = accounts.map(Job.account)[...]
    waiting += feeds.filter { $0.account == nil }.map(Job.feed)
    try await withThrowingTaskGroup(of: (feeds: [FeedResult], account: AccountResult?).self) { group in
      func start(_ job: Job) {
        group.addTask {
          switch job {
          case .feed(let feed): ([try await feedWork.run(feed)], nil)
          case .account(let account): try await accountWork.run(account)
          }
        }
      }
      for _ in 0..<max(1, configuration.concurrency) {
        guard let job = waiting.popFirst() else { break }
        start(job)
      }
      while let result = try await group.next() {
        finished(result.feeds, result.account)
        try Task.checkCancellation()
        if let job = waiting.popFirst() { start(job) }
      }
    }
  }

  /// What is asked at once.
  private enum Job {
    case feed(Subscription)
    case account(Account)
  }
}
