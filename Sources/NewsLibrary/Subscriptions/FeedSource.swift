/// Where a feed comes from, as the user has configured it.
///
/// Only such a source is ever run or read from disk: what a feed, a redirect or a page from the network names
/// is an address of the web and nothing else.
public enum FeedSource: Sendable, Hashable {
  /// An address of the web, `http` or `https`.
  case web(String)
  /// A file, by its absolute path.
  case file(path: String)
  /// A command that the shell runs; what it writes to standard output is the feed.
  case command(String)
  /// A command that gets what another source gives on standard input and writes the feed to standard output.
  indirect case filter(command: String, source: FeedSource)

  /// Reads a source as a subscription holds it: `http://…`, `https://…`, `feed:…`, `file:…`, `exec:COMMAND`
  /// or `filter:COMMAND:ADDRESS`; throws where it is none of these.
  public init(_ text: String) throws(FeedSourceError) {
    try self.init(text, folder: nil)
  }

  /// Reads what a user types: also a path, taken from `folder`, and an address without its scheme.
  public init(typed text: String, in folder: String) throws(FeedSourceError) {
    try self.init(text, folder: folder)
  }

  /// `folder` is where relative paths start; nil where a path without `file:` is no source.
  private init(_ text: String, folder: String?) throws(FeedSourceError) {
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }), let first = text.utf8.first,
      first != UInt8(ascii: " ")
    else { throw .malformed(text) }
    let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.utf8.endIndex
    let rest = colon == text.utf8.endIndex ? "" : String(text[text.utf8.index(after: colon)...])
    switch text[..<colon].lowercased() {
    case _ where colon == text.utf8.endIndex || Self.looksLikePath(text):
      guard let folder else { throw .malformed(text) }
      self = try Self.untold(text, folder: folder)
    case "http", "https":
      self = .web(try Self.checkedAddress(text))
    case "feed":
      self = .web(try Self.checkedAddress(rest.hasPrefix("//") ? "https:\(rest)" : rest))
    case "file":
      self = .file(path: try Self.path(ofFile: rest, folder: folder, text))
    case "exec":
      guard !rest.isEmpty else { throw .malformed(text) }
      self = .command(rest)
    case "filter":
      guard let end = rest.firstIndex(of: ":"), end != rest.startIndex else { throw .malformed(text) }
      let source = try Self(String(rest[rest.index(after: end)...]), folder: folder)
      if case .filter = source { throw .malformed(text) }
      self = .filter(command: String(rest[..<end]), source: source)
    case let scheme where rest.hasPrefix("//"):
      throw .unsupportedScheme(scheme)
    default:
      // "example.org:8080/feed" has a port, not a scheme.
      guard let folder else { throw .malformed(text) }
      self = try Self.untold(text, folder: folder)
    }
  }

  /// The source as a subscription holds it; reading it back gives the same source.
  public var address: String {
    switch self {
    case .web(let address): address
    case .file(let path): "file://" + Self.escaped(path)
    case .command(let command): "exec:" + command
    case .filter(let command, let source): "filter:\(command):\(source.address)"
    }
  }

  /// Whether anything but the web is asked: a file is read or a command is run.
  public var isLocal: Bool {
    if case .web = self { false } else { true }
  }

  private static func looksLikePath(_ text: String) -> Bool {
    text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
  }

  /// What has no scheme: a path, where it looks like one or names a file that is there; else an address.
  private static func untold(_ text: String, folder: String) throws(FeedSourceError) -> FeedSource {
    let path = absolute(text, in: folder)
    if looksLikePath(text) || FilePresence.exists(path) { return .file(path: path) }
    let host = text.prefix { $0 != "/" && $0 != "?" }
    guard host.contains(".") || host.contains(":") || host == "localhost" else {
      throw .unknownName(text)
    }
    return .web(try checkedAddress("https://" + text))
  }

  private static func checkedAddress(_ text: String) throws(FeedSourceError) -> String {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
      throw .malformed(text)
    }
    let scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
    let rest = text[text.index(colon, offsetBy: 3)...].prefix { $0 != "#" }
    let authority = rest.prefix { !"/?".contains($0) }
    guard !authority.isEmpty, authority.last != "@", !rest.contains(" ") else { throw .malformed(text) }
    // Host names know no case; a missing path is the root.
    let at = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
    let path = rest[authority.endIndex...]
    return "\(scheme)://\(authority[..<at])\(authority[at...].lowercased())"
      + (path.isEmpty || path.first == "?" ? "/\(path)" : String(path))
  }

  private static func path(
    ofFile rest: String, folder: String?, _ text: String
  ) throws(FeedSourceError) -> String {
    var rest = rest[...]
    if rest.hasPrefix("//localhost/") { rest = rest.dropFirst("//localhost".count) }
    if rest.hasPrefix("//") { rest = rest.dropFirst(2) }
    let path = unescaped(rest)
    if path.hasPrefix("/") { return absolute(path, in: "/") }
    guard let folder, !path.isEmpty else { throw .malformed(text) }
    return absolute(path, in: folder)
  }

  /// `path` from the root, without `.` and `..`.
  private static func absolute(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// `%XX` read as bytes; where that gives no UTF-8, or no escape stands there, the text as it is.
  private static func unescaped(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16),
        value != 0
      {
        output.append(value)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(validating: output, as: UTF8.self) ?? String(text)
  }

  /// The path with what an address cannot hold as `%XX`.
  private static func escaped(_ path: String) -> String {
    var output = ""
    for byte in path.utf8 {
      switch byte {
      case 0x21, 0x24, 0x26...0x3B, 0x3D, 0x40...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        output += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return output
  }
}

/// Why a text is no source of a feed.
public enum FeedSourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing that the forms of a source fit.
  case malformed(String)
  /// An address of another kind than the web's.
  case unsupportedScheme(String)
  /// Neither a file that is there nor anything like an address.
  case unknownName(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .malformed(let text):
      "“\(text)” is no address of a feed; give https://…, a file, exec:COMMAND or filter:COMMAND:ADDRESS"
    case .unsupportedScheme(let scheme):
      "addresses that begin with \(scheme): are not supported; give one that begins with https:, http: or file:"
    case .unknownName(let text):
      "“\(text)” is neither a file nor an address; write an address in full, as https://example.org/feed.xml"
    }
  }
}
