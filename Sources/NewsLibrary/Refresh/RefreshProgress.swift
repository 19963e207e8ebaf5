/// How far a refresh has come.
public enum RefreshProgress: Sendable, Hashable {
  /// It begins; `total` feeds will be asked or passed over.
  case started(total: Int)
  /// One more feed is done with.
  case finished(FeedResult, done: Int, total: Int)
  /// All are done with, or the refresh was cancelled. Always the last.
  case ended(RefreshReport)
}

/// What became of one feed in a refresh.
public struct FeedResult: Sendable, Hashable {
  /// The feed.
  public var id: FeedID
  /// Where it comes from.
  public var source: String
  /// The name shown.
  public var title: String
  /// What became of it.
  public var outcome: RefreshOutcome
  /// What the user should know of a feed that was refreshed all the same: pages whose full text could not be had,
  /// ill-formed XML, an address that has changed.
  public var notices: [String]
  /// The account that it comes from, whose trouble it shares; nil for a feed that is asked itself.
  public var account: Account.ID?

  /// Creates a result.
  public init(id: FeedID, source: String, title: String, outcome: RefreshOutcome, notices: [String] = []) {
    self.id = id
    self.source = source
    self.title = title
    self.outcome = outcome
    self.notices = notices
  }
}

/// What became of a feed.
public enum RefreshOutcome: Sendable, Hashable {
  /// It was read; so many articles are new, so many have been edited.
  case refreshed(new: Int, updated: Int)
  /// It is as it was.
  case unchanged
  /// It gave nothing; the message says why and what to do, in one line.
  case failed(String)
  /// It is not due before this second since 1970; nil for one that is gone for good.
  case skipped(until: Int?)
}

/// A whole refresh.
public struct RefreshReport: Sendable, Hashable {
  /// What became of each feed, in the order in which they were done with.
  public var results: [FeedResult] = []
  /// What became of each account; its feeds are among the results too.
  public var accounts: [AccountResult] = []
  /// Whether it was given up before the end.
  public var isCancelled = false
  /// What kept the archive itself from being used; nil where nothing did.
  public var problem: String?

  /// Creates an empty report.
  public init() {}

  /// Articles that are new.
  public var new: Int {
    results.reduce(0) { if case .refreshed(let new, _) = $1.outcome { $0 + new } else { $0 } }
  }
  /// Articles that have been edited.
  public var updated: Int {
    results.reduce(0) { if case .refreshed(_, let updated) = $1.outcome { $0 + updated } else { $0 } }
  }
  /// The feeds that gave nothing.
  public var failures: [FeedResult] {
    results.filter { if case .failed = $0.outcome { true } else { false } }
  }
  /// How many feeds were passed over because they are not due.
  public var skipped: Int { results.count { if case .skipped = $0.outcome { true } else { false } } }
  /// How many feeds were as they had been.
  public var unchanged: Int { results.count { $0.outcome == .unchanged } }
}
