/// The lists of items that every server has, and the flags that are named like them.
enum ReaderStream: String, Sendable {
  case readingList = "reading-list"
  case read
  case starred

  /// Its name to the server; "-" is whoever is signed in.
  var id: String { "user/-/state/com.google/\(rawValue)" }

  /// Whether a server's name for a stream, in which the user may be spelled out, means this one.
  func isNamed(_ id: String) -> Bool {
    id.hasPrefix("user/") && id.hasSuffix("/state/com.google/\(rawValue)")
  }
}

extension AccountChange.Flag {
  /// The stream of the items that have the flag.
  var stream: ReaderStream {
    switch self {
    case .read: .read
    case .starred: .starred
    }
  }
}

/// The items of a stream.
struct ReaderItemList: Sendable {
  /// The items in the server's order, each once.
  var ids: [ReaderItemID] = []
  /// Whether these are all that the stream has; where not, nothing is known of items that are not listed.
  var isWhole = true
}
