import NewsModel

/// A search in the open article.
struct ArticleSearch: Sendable {
  /// What is looked for.
  let pattern: String
  /// Where it stands.
  let hits: SpanIndex
  /// The hit that the user is on.
  var current: Int?

  /// Looks for `pattern` in `document`.
  init(_ pattern: String, in document: ArticleDocument) {
    self.pattern = pattern
    hits = SpanIndex(TextSearch.hits(of: pattern, in: document.utf8))
  }

  /// Looks for each of several words, those by which the article was found.
  init(any words: [String], in document: ArticleDocument) {
    pattern = words.joined(separator: " ")
    // Of words in one another the longer is lit up.
    var spans: [TextSpan] = []
    for span in words.flatMap({ TextSearch.hits(of: $0, in: document.utf8) }).sorted() {
      if spans.last.map({ $0.end <= span.start }) ?? true { spans.append(span) }
    }
    hits = SpanIndex(spans)
  }

  /// Goes to the next hit, or the one before; whether it went round an end of the text. Nil without hits.
  mutating func step(forward: Bool, from offset: Int) -> (span: TextSpan, wrapped: Bool)? {
    let count = hits.spans.count
    guard count > 0 else { return nil }
    var next: Int
    if let current {
      next = current + (forward ? 1 : -1)
    } else {
      let first = hits.firstStarting(atOrAfter: offset)
      next = forward ? first : first - 1
    }
    let wrapped = !hits.spans.indices.contains(next)
    next = (next + count) % count
    if wrapped { next = forward ? 0 : count - 1 }
    current = next
    return (hits.spans[next], wrapped)
  }
}
