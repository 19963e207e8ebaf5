/// Turns what a user types into a search box into a query of FTS5, so that nothing typed is ever an error.
enum SearchPattern {
  /// Words and quoted phrases, all of which must occur; `word*` stands for every word that begins so, and what
  /// follows a `-` must not occur. Nil where nothing is left to search for.
  ///
  /// - Parameter column: where they must occur; nil for anywhere.
  static func fts5(_ text: String, column: String? = nil) -> String? {
    var wanted: [String] = []
    var unwanted: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      var isUnwanted = false
      if first == "-", rest.count > 1 {
        isUnwanted = true
        rest.removeFirst()
      }
      var term: Substring
      if rest.first == "\"" {
        rest.removeFirst()
        term = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(term.count).dropFirst()
      } else {
        term = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(term.count)
      }
      let isPrefix = term.hasSuffix("*")
      while term.hasSuffix("*") { term.removeLast() }
      guard term.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let quoted = FullTextPattern.phrase(String(term), isPrefix: isPrefix)
      if isUnwanted { unwanted.append(quoted) } else { wanted.append(quoted) }
    }
    guard !wanted.isEmpty else { return nil }
    let all = wanted.joined(separator: " AND ")
    let pattern = unwanted.isEmpty ? "(\(all))" : "((\(all)) NOT (\(unwanted.joined(separator: " OR "))))"
    return column.map { "\($0) : \(pattern)" } ?? pattern
  }
}
