/// What the list of articles can show of each.
enum ArticleColumn: String, Sendable, Hashable, Codable, CaseIterable {
  /// Whether it is unread or starred.
  case flags
  case title, date, feed, author, tags
  /// In how many feeds the story is.
  case sources

  /// What is shown where nothing else is settled.
  static let standard: [ArticleColumn] = [.flags, .title, .sources, .date]
}
