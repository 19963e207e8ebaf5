import NewsModel

/// What is searched for; parts that are nil match everything.
public struct ArticleQuery: Sendable, Hashable, Codable {
  /// Words, and phrases in quotation marks, all of which must occur; a word ending in `*` matches its beginning, one
  /// with `-` before it must not occur.
  public var text: String?
  /// Words and phrases as in ``text``, all of which must occur in the title.
  public var titleText: String?
  /// Only articles that this filter lets through; the words that it asks for rank them, as ``text`` does.
  public var filter: ArticleFilter?
  /// Only articles of this feed.
  public var feed: FeedID?
  /// Only articles with this tag, of their own or of their feed.
  public var tag: String?
  /// Only articles published on this day or later.
  public var from: CalendarDate?
  /// Only articles published on this day or earlier.
  public var to: CalendarDate?
  /// Only articles published in the last so many days.
  public var maximumAgeDays: Int?
  /// Only articles that name this person, organisation or place.
  public var entity: String?
  /// Only articles in which this person or body is quoted.
  public var speaker: String?
  /// Only unread articles, or only read ones.
  public var isUnread: Bool?
  /// Only starred articles, or only others.
  public var isStarred: Bool?
  /// At most so many.
  public var limit: Int

  /// What is searched for, as the user wrote it; nil where only limits are set.
  public var words: String? { filter?.text ?? text }

  /// Creates a query.
  public init(
    text: String? = nil, titleText: String? = nil, filter: ArticleFilter? = nil, feed: FeedID? = nil,
    tag: String? = nil,
    from: CalendarDate? = nil, to: CalendarDate? = nil, maximumAgeDays: Int? = nil, entity: String? = nil,
    speaker: String? = nil, isUnread: Bool? = nil,
    isStarred: Bool? = nil, limit: Int = 200
  ) {
    self.text = text
    self.titleText = titleText
    self.filter = filter
    self.maximumAgeDays = maximumAgeDays
    self.feed = feed
    self.tag = tag
    self.from = from
    self.to = to
    self.entity = entity
    self.speaker = speaker
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.limit = limit
  }
}
