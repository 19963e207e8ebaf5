import NewsModel

/// What is searched for; parts that are nil match everything.
public struct ArticleQuery: Sendable, Hashable {
  /// Words, and phrases in quotation marks, all of which must occur; a word ending in `*` matches its beginning, one
  /// with `-` before it must not occur.
  public var text: String?
  /// Only articles of this feed.
  public var feed: FeedID?
  /// Only articles of feeds with this tag.
  public var tag: String?
  /// Only articles published on this day or later.
  public var from: CalendarDate?
  /// Only articles published on this day or earlier.
  public var to: CalendarDate?
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

  /// Creates a query.
  public init(
    text: String? = nil, feed: FeedID? = nil, tag: String? = nil, from: CalendarDate? = nil,
    to: CalendarDate? = nil, entity: String? = nil, speaker: String? = nil, isUnread: Bool? = nil,
    isStarred: Bool? = nil, limit: Int = 200
  ) {
    self.text = text
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
