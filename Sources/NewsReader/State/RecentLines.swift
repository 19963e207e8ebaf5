/// The lines that were given last, the newest first, each once.
struct RecentLines: Sendable, Equatable {
  /// So many are kept.
  static let limit = 50

  private(set) var lines: [String] = []

  /// Puts a line before all others.
  mutating func note(_ line: String) {
    lines.removeAll { $0 == line }
    lines.insert(line, at: 0)
    if lines.count > Self.limit { lines.removeLast() }
  }

  init(_ lines: [String] = []) { self.lines = Array(lines.prefix(Self.limit)) }
}
