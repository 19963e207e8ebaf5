/// What an import has taken, and what it has not.
public struct ImportReport: Sendable, Hashable {
  /// Something that was not taken.
  public struct Omission: Sendable, Hashable {
    /// What it is, and where it stands.
    public var what: String
    /// Why it was left, and what to do.
    public var why: String

    /// Creates an omission.
    public init(what: String, why: String) {
      self.what = what
      self.why = why
    }
  }

  /// Feeds that are subscribed now and were not before.
  public var subscribed = 0
  /// Feeds that had been subscribed already; they keep their settings.
  public var known = 0
  /// Query feeds that are saved searches now.
  public var searches = 0
  /// Articles taken over.
  public var articles = 0
  /// Articles set to read.
  public var read = 0
  /// Articles starred.
  public var starred = 0
  /// What was not taken.
  public var notTaken: [Omission] = []

  /// Creates an empty report.
  public init() {}
}

/// Why an import could not begin.
public struct ImportFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// What is wrong and what to do.
  public var reason: String

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }

  /// Creates a failure.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
