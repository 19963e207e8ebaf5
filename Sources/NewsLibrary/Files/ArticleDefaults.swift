import NewsModel
import NewsSyndication

/// What the user says of articles that do not say it themselves.
public struct ArticleDefaults: Sendable, Hashable {
  /// When articles without a date were published.
  public var published: PublicationTime?
  /// IANA name of the publisher's time zone, for times given without a zone or in UTC, from which the
  /// publisher's own day cannot be told.
  public var timeZone: String?

  /// Creates defaults.
  public init(published: PublicationTime? = nil, timeZone: String? = nil) {
    self.published = published
    self.timeZone = timeZone
  }

  /// The article with its gaps filled.
  func filling(_ article: Article) -> Article {
    var article = article
    article.published = article.published ?? published
    if let timeZone, let time = article.published, time.minuteOfDay != nil, (time.utcOffsetMinutes ?? 0) == 0
    {
      article.published = time.moved(toTimeZone: timeZone)
    }
    return article
  }
}
