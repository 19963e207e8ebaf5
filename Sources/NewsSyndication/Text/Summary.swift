import NewsModel

/// The few words that a source gives beside an article's body.
enum Summary {
  /// Whether `blocks`, the beginning of the body, tell what the summary tells: one of them begins with its
  /// words, or it is but a beginning that was cut short.
  static func isTold(_ summary: String, by blocks: some Sequence<Block>) -> Bool {
    let opening = summary.utf8.prefix(60)
    return summary.hasSuffix("…") || summary.hasSuffix("...")
      || blocks.contains { $0.text.utf8.starts(with: opening) }
  }
}
