import NewsModel

/// Refreshes one feed: asks its source, reads what comes, stores it in one transaction.
struct FeedRefresh: Sendable {
  let archive: Archive
  let reader: SourceReader
  let pages: PageReader
  let configuration: RefreshConfiguration
  let now: @Sendable () -> Int

  /// What became of the feed. Throws only what the archive throws, and `CancellationError`.
  func run(_ subscription: Subscription) async throws -> FeedResult {
    var result = FeedResult(
      id: subscription.id, source: subscription.source, title: subscription.title, outcome: .unchanged)
    do {
      let source: FeedSource
      do throws(FeedSourceError) {
        source = try FeedSource(subscription.source)
      } catch {
        throw SourceFailure(error.description)
      }
      let answer = try await reader.read(
        source, settings: subscription.settings, known: subscription.validators)
      if let moved = answer.movedTo {
        result.notices.append(try await follow(subscription, to: moved))
      }
      try await take(answer, from: source, of: subscription, into: &result)
    } catch let failure as SourceFailure {
      guard !failure.isCancelled else { throw CancellationError() }
      try await note(failure, of: subscription)
      result.outcome = .failed(failure.description)
    }
    if subscription.settings.fullText {
      result.notices += try await pages.readPending(of: subscription)
    }
    return result
  }

  /// Stores what a source has answered, or notes that nothing has changed.
  private func take(
    _ answer: SourceAnswer, from source: FeedSource, of subscription: Subscription,
    into result: inout FeedResult
  ) async throws {
    let now = now()
    func due(_ ttlMinutes: Int?) -> Int {
      configuration.schedule.due(
        afterSuccessAt: now, interval: subscription.settings.intervalMinutes, serverPause: answer.pause,
        ttlMinutes: ttlMinutes)
    }
    guard let bytes = answer.bytes else {
      try await archive.recordUnchanged([subscription.id], now: now, due: due(subscription.ttlMinutes))
      return
    }
    var (feed, notices) = try FeedDocument.feed(bytes, source: source, answer: answer)
    if let most = subscription.settings.maximumItems, feed.articles.count > most {
      feed.articles = Array(feed.articles.newestFirst.prefix(most))
    }
    guard !feed.articles.isEmpty else {
      // Nothing in it for now: its name and what it had before stay.
      try await archive.recordUnchanged([subscription.id], now: now, due: due(feed.ttlMinutes))
      return
    }
    feed.id = subscription.source
    try Task.checkCancellation()
    let stored = try await archive.store(
      feed, for: subscription.id, validators: answer.validators, now: now, due: due(feed.ttlMinutes),
      rules: configuration.rules)
    result.title = subscription.settings.title ?? (feed.title.isEmpty ? subscription.title : feed.title)
    result.notices += notices
    result.outcome =
      stored.new.isEmpty && stored.updated.isEmpty
      ? .unchanged : .refreshed(new: stored.new.count, updated: stored.updated.count)
  }

  /// Takes over the address to which a feed has moved for good.
  private func follow(_ subscription: Subscription, to address: String) async throws -> String {
    guard let source = try? FeedSource(address), case .web = source else {
      return "moved for good, to an address that cannot be used: \(address)"
    }
    return try await archive.recordMoved(subscription.id, to: source.address)
      ? "moved for good to \(source.address); the subscription follows"
      : "moved for good to \(source.address), which is subscribed to already; unsubscribe one of them"
  }

  private func note(_ failure: SourceFailure, of subscription: Subscription) async throws {
    let now = now()
    if failure.isGone {
      try await archive.recordGone(subscription.id, problem: failure.description, now: now)
    } else {
      let due = configuration.schedule.due(
        afterFailureAt: now, interval: subscription.settings.intervalMinutes,
        failures: subscription.failures + 1, retryAfter: failure.retryAfter)
      try await archive.recordFailure(
        subscription.id, problem: failure.description, now: now, due: due)
    }
  }
}
