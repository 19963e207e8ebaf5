/// An account on a server that keeps feeds, and what was read and starred of them, for several machines.
public struct Account: Sendable, Hashable, Identifiable {
  /// Names an account in one archive.
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The number under which the archive keeps it.
    public let rawValue: Int64
    /// Creates an id from its number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Its name in the archive.
  public var id: ID
  /// What the user calls it.
  public var name: String
  /// Where its server's API is: `accounts/ClientLogin` and `reader/api/0` lie below it.
  public var url: String
  /// The name to sign in with.
  public var user: String
  /// When it was last brought in line, or that was tried, in seconds since 1970.
  public var refreshed: Int?
  /// When it may be asked again, in seconds since 1970.
  public var due: Int?
  /// How many tries in a row have failed.
  public var failures: Int
  /// Why the last try failed, and what to do; nil where it went well.
  public var problem: String?
  /// How many feeds come from it.
  public var feeds: Int
  /// How many changes made here its server has yet to be told.
  public var pendingChanges: Int
}
