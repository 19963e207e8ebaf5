import NewsModel

/// What the reader has to read: feeds with their articles, and what could not be loaded.
public struct Library: Sendable {
  /// The feeds, in the order in which they were named.
  public var feeds: [Feed]
  /// What could not be loaded, and why; the rest is there all the same.
  public var problems: [LoadProblem]

  /// Creates a library.
  public init(feeds: [Feed] = [], problems: [LoadProblem] = []) {
    self.feeds = feeds
    self.problems = problems
  }

  /// Whether there is not a single article.
  public var isEmpty: Bool { feeds.allSatisfy(\.articles.isEmpty) }
}

/// Something that could not be loaded, or not wholly.
public struct LoadProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What became of the file.
  public enum Kind: Hashable, Sendable {
    /// It could not be read.
    case unreadable
    /// It was read, and holds nothing that can be used.
    case unusable
    /// It was used, with a loss that the reader should know of.
    case partial
  }

  /// The file, as the user named it or as it was found.
  public var path: String
  /// What is wrong and what to do.
  public var message: String
  /// What became of the file.
  public var kind: Kind

  /// Creates a problem.
  public init(path: String, message: String, kind: Kind) {
    self.path = path
    self.message = message
    self.kind = kind
  }

  /// `path: message`.
  public var description: String { "\(path): \(message)" }
}
