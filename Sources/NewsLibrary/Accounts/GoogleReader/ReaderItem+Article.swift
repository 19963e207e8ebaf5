import NewsModel
import NewsSyndication

/// An article as an account's server has it.
struct AccountArticle: Sendable {
  var id: ReaderItemID
  /// The feed's stream.
  var stream: String
  var article: Article
  var isRead: Bool
  var isStarred: Bool
}

extension ReaderItem {
  /// The article, read as the same item of a feed is; nil where the server does not say what it is or which feed's.
  func article(publisher: (String) -> String?) -> AccountArticle? {
    guard let id = ReaderItemID(id.text), let stream = origin?.streamId else { return nil }
    var feed = FeedRecord()
    feed.title = publisher(stream).map { MarkedText(text: $0, isMarkup: false) }
    feed.items = [record(id)]
    guard let article = FeedMapping(feed).feed(name: stream).articles.first else { return nil }
    let categories = categories ?? []
    return AccountArticle(
      id: id, stream: stream, article: article,
      isRead: categories.contains { ReaderStream.read.isNamed($0.text) },
      isStarred: categories.contains { ReaderStream.starred.isNamed($0.text) })
  }

  private func record(_ id: ReaderItemID) -> ItemRecord {
    var item = ItemRecord()
    item.id = id.longForm
    item.title = title.map { MarkedText(text: $0) }
    item.link = ((canonical ?? []) + (alternate ?? [])).lazy.compactMap(\.href).first(where: Self.isWeb)
    item.published = Self.time(published)
    item.updated = Self.time(updated)
    item.authors = [author].compactMap(\.self).map(TextSanitizer.line).filter { !$0.isEmpty }
    item.content = [content, summary].lazy.compactMap { $0?.content }.first { !$0.isEmpty }
      .map { MarkedText(text: $0, isMarkup: true) }
    item.categories = (categories ?? []).prefix(Self.mostCategories).map(\.text)
      .filter { !$0.hasPrefix("user/") }.map(TextSanitizer.line)
    item.enclosures = (enclosure ?? []).prefix(Self.mostEnclosures).compactMap { attachment in
      guard let attachment = attachment.value, let url = attachment.href ?? attachment.url, Self.isWeb(url)
      else { return nil }
      return Enclosure(
        url: url, type: attachment.type,
        length: attachment.length.flatMap { Int($0.text) }.flatMap { $0 > 0 ? $0 : nil })
    }
    return item
  }

  private static let mostCategories = 100
  private static let mostEnclosures = 50

  private static func isWeb(_ address: String) -> Bool { WebOrigin(address) != nil }

  /// A moment; nil where there is none, or one outside of the years 0 to 9999.
  private static func time(_ seconds: LenientText?) -> PublicationTime? {
    guard let seconds = seconds.flatMap({ Int($0.text) }), seconds != 0,
      -62_167_219_200..<253_402_300_800 ~= seconds
    else { return nil }
    let minute = seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60)
    var time = PublicationTime(minutesSinceEpoch: minute)
    time.second = seconds - minute * 60
    return time
  }
}
