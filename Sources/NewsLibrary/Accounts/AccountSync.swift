import NewsFetch

/// Brings an account and its server in line with each other: feeds, articles, and what was read and starred.
///
/// What was changed here and the server has not been told yet goes before what the server says; all else is as the server
/// has it. So of two machines that change the same flag, the one whose change reaches the server last is followed by both.
///
/// Nothing is lost where it is ended at any instant. A change is noted in the transaction that makes it, and forgotten
/// when the server has said that it has taken it; to tell it twice does no harm. Articles are stored in parts, and what
/// is missing is asked for the next time.
struct AccountSync: Sendable {
  let archive: Archive
  let fetcher: Fetcher
  let configuration: RefreshConfiguration
  let now: @Sendable () -> Int

  /// How many of the newest items are looked at whatever their state; older ones come only if unread or starred.
  static let newestItems = 1000
  /// How many new articles are taken in one go; the next one goes on.
  static let mostNewArticles = 10_000

  /// What became of the account. Throws only what the archive throws, and `CancellationError`.
  func run(_ account: Account) async throws -> AccountResult {
    var result = AccountResult(account)
    do {
      try await sync(account, into: &result)
      let due = configuration.schedule.due(
        afterSuccessAt: now(), interval: nil, serverPause: nil, ttlMinutes: nil)
      try await archive.recordSynced(account.id, now: now(), due: due)
    } catch let failure as SourceFailure {
      guard !failure.isCancelled else { throw CancellationError() }
      let due = configuration.schedule.due(
        afterFailureAt: now(), interval: nil, failures: account.failures + 1, retryAfter: failure.retryAfter)
      try await archive.recordFailure(
        account.id, problem: failure.description, feedProblem: "account \(account.name): \(failure)",
        now: now(),
        due: due)
      result.problem = failure.description
    }
    return result
  }

  private func sync(_ account: Account, into result: inout AccountResult) async throws {
    guard let (login, auth, sentBefore) = try await archive.login(of: account.id) else { return }
    let session = ReaderSession(login, auth: auth, fetcher: fetcher, limits: configuration.limits)
    let subscriptions = try await session.subscriptions()
    let signedIn = await session.auth
    if signedIn != auth { try await archive.recordSignIn(account.id, auth: signedIn) }
    guard !subscriptions.isEmpty || account.feeds == 0 else {
      throw SourceFailure(
        "the server lists no feeds any more, so nothing was changed here; if that is right, remove the account"
      )
    }
    let feeds = try await archive.take(subscriptions, for: account)
    result.subscribed = feeds.added
    result.unsubscribed = feeds.removed
    result.notices += feeds.kept.map {
      "\($0) is no longer in the account; it is kept for its starred articles"
    }

    // The newest before the unread: one that arrives in between is in neither list or in the second, and never taken
    // for read.
    let newest = try await session.itemIDs(of: .readingList, most: Self.newestItems)
    var state = AccountState(
      unread: try await session.itemIDs(of: .readingList, excluding: .read),
      starred: try await session.itemIDs(of: .starred))
    var sent = sentBefore
    var refusal: SourceFailure?
    do {
      try await send(account.id, session, &state, &sent, &result)
    } catch let failure as SourceFailure where failure.retryAfter == nil && !failure.isCancelled {
      // What the server does not take keeps no news from coming; it is told again the next time.
      refusal = failure
    }
    let listed = newest.ids + state.unread.ids + state.starred.ids
    try await fetch(listed, account, session, feeds, into: &result)
    result.received = try await archive.apply(state, to: account.id, sent: sent)
    if state.unread.isWhole, state.starred.isWhole {
      try await archive.forgetItems(of: account.id, but: listed)
    }
    if let refusal { throw refusal }
  }

  /// Tells the server what was changed here, unless it is so there already, and notes it in `state`. `sent` counts the
  /// changes that are done with.
  private func send(
    _ account: Account.ID, _ session: ReaderSession, _ state: inout AccountState, _ sent: inout Int,
    _ result: inout AccountResult
  ) async throws {
    let changes = try await archive.changes(for: account)
    for flag in AccountChange.Flag.allCases {
      let listed = flag == .read ? state.unread : state.starred
      let known = Set(listed.ids)
      for isSet in [true, false] {
        let isToBeListed = flag == .read ? !isSet : isSet
        var untold: [AccountChange] = []
        var told: [AccountChange] = []
        for change in changes where change.flag == flag && change.isSet == isSet {
          // Some servers turn a flag round that is set twice.
          if listed.isWhole, known.contains(change.item) == isToBeListed {
            told.append(change)
          } else {
            untold.append(change)
          }
        }
        sent += try await archive.recordSent(told, for: account)
        var done: [ReaderItemID] = []
        defer { state.set(flag, isSet, of: done) }
        for start in stride(from: 0, to: untold.count, by: ReaderSession.itemsPerRequest) {
          let batch = Array(untold[start..<min(start + ReaderSession.itemsPerRequest, untold.count)])
          try await session.edit(batch.map(\.item), flag, isSet: isSet)
          sent += try await archive.recordSent(batch, for: account)
          done += batch.map(\.item)
          result.sent += batch.count
        }
      }
    }
  }

  /// Gets the items that are not known yet.
  private func fetch(
    _ listed: [ReaderItemID], _ account: Account, _ session: ReaderSession, _ feeds: AccountFeedChanges,
    into result: inout AccountResult
  ) async throws {
    var seen: Set<ReaderItemID> = []
    let items = listed.filter { seen.insert($0).inserted }
    let unknown = try await archive.unknown(items, of: account.id).prefix(Self.mostNewArticles)
    for start in stride(from: 0, to: unknown.count, by: ReaderSession.itemsPerRequest) {
      try Task.checkCancellation()
      let part = Array(unknown[start..<min(start + ReaderSession.itemsPerRequest, unknown.count)])
      let wanted = Set(part)
      var taken: Set<ReaderItemID> = []
      let articles = try await session.items(part).compactMap { item in
        item.article { feeds.titles[$0] }
      }.filter { wanted.contains($0.id) && taken.insert($0.id).inserted }
      let counts = try await archive.store(
        articles, for: account.id, feeds: feeds.feeds, rules: configuration.rules, now: now())
      result.articles.merge(counts) {
        AccountResult.Counts(new: $0.new + $1.new, updated: $0.updated + $1.updated)
      }
    }
  }
}

extension AccountState {
  /// Notes that the server has been told to set or take a flag.
  fileprivate mutating func set(_ flag: AccountChange.Flag, _ isSet: Bool, of items: [ReaderItemID]) {
    guard !items.isEmpty else { return }
    let changed = Set(items)
    func changing(_ list: ReaderItemList, isListed: Bool) -> ReaderItemList {
      var list = list
      list.ids.removeAll(where: changed.contains)
      if isListed { list.ids += items }
      return list
    }
    switch flag {
    case .read: unread = changing(unread, isListed: !isSet)
    case .starred: starred = changing(starred, isListed: isSet)
    }
  }
}
