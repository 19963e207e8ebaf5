/// What became of an account when it was brought in line with its server.
public struct AccountResult: Sendable, Hashable {
  /// The account.
  public var id: Account.ID
  /// What the user calls it.
  public var name: String
  /// Feeds that are new here.
  public var subscribed = 0
  /// Feeds that the server no longer has, which are gone here too.
  public var unsubscribed = 0
  /// How many articles are new and how many have been edited, by feed.
  public var articles: [FeedID: Counts] = [:]
  /// Changes made here that the server was told.
  public var sent = 0
  /// Articles that were set to read or unread, starred or not, because they are so on the server.
  public var received = 0
  /// What the user should know all the same.
  public var notices: [String] = []
  /// Why it could not be brought in line, and what to do, in one line; nil where it was.
  public var problem: String?

  /// Articles of one feed.
  public struct Counts: Sendable, Hashable {
    /// Articles that are new.
    public var new = 0
    /// Articles that have been edited.
    public var updated = 0
  }

  /// The result of an account of which nothing is known yet.
  init(_ account: Account) { (id, name) = (account.id, account.name) }

  /// Articles that are new, of all feeds.
  public var new: Int { articles.values.reduce(0) { $0 + $1.new } }
}
