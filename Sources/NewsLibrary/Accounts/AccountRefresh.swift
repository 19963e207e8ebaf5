/// Refreshes the feeds of an account: by its server, and never at their own addresses.
struct AccountRefresh: Sendable {
  let sync: AccountSync
  let pages: PageReader

  /// What became of the account and of its feeds. Throws only what the archive throws, and `CancellationError`.
  func run(_ account: Account) async throws -> ([FeedResult], AccountResult?) {
    let result = try await sync.run(account)
    var results: [FeedResult] = []
    for feed in try await sync.archive.subscriptions() where feed.account == account.id {
      let counts = result.articles[feed.id] ?? AccountResult.Counts()
      var outcome = RefreshOutcome.unchanged
      if counts != AccountResult.Counts() { outcome = .refreshed(new: counts.new, updated: counts.updated) }
      if let problem = result.problem { outcome = .failed("account \(account.name): \(problem)") }
      var told = FeedResult(id: feed.id, source: feed.source, title: feed.title, outcome: outcome)
      told.account = account.id
      if feed.settings.fullText { told.notices = try await pages.readPending(of: feed) }
      results.append(told)
    }
    return (results, result)
  }
}
