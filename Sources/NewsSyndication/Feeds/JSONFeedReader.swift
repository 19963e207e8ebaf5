import Foundation
import NewsModel

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
///
/// Lenient where writers are: an id may be a number, an author an object or one of a list, a size a text.
enum JSONFeedReader {
  /// The record of a feed; nil for JSON that is none.
  static func record(_ bytes: [UInt8], base: String?) -> FeedRecord? {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      root["items"] is [Any] || (root["version"] as? String)?.contains("jsonfeed") ?? false
    else { return nil }
    var feed = FeedRecord()
    feed.title = text(root["title"])
    feed.summary = text(root["description"])
    feed.link = address(root["home_page_url"], base)
    feed.id = address(root["feed_url"], base)
    feed.language = string(root["language"])
    feed.author = authors(root).first
    feed.icon = address(root["icon"], base) ?? address(root["favicon"], base)
    feed.items = (root["items"] as? [Any] ?? []).compactMap { ($0 as? [String: Any]).map { item($0, base) } }
    return feed
  }

  private static func item(_ object: [String: Any], _ base: String?) -> ItemRecord {
    var item = ItemRecord()
    item.id = string(object["id"])
    item.title = text(object["title"])
    item.link = address(object["url"], base) ?? address(object["external_url"], base)
    item.published = date(object["date_published"])
    item.updated = date(object["date_modified"])
    item.authors = authors(object)
    item.summary = text(object["summary"])
    item.content =
      string(object["content_html"]).map { MarkedText(text: $0, isMarkup: true, base: item.link ?? base) }
      ?? text(object["content_text"])
    item.categories = (object["tags"] as? [Any] ?? []).compactMap(string).map(TextSanitizer.line)
    item.language = string(object["language"])
    item.enclosures = (object["attachments"] as? [Any] ?? []).compactMap { attachment in
      guard let attachment = attachment as? [String: Any], let url = address(attachment["url"], base) else {
        return nil
      }
      return Enclosure(
        url: url, type: string(attachment["mime_type"]),
        length: string(attachment["size_in_bytes"]).flatMap { Double($0) }.flatMap {
          Int(exactly: $0.rounded())
        },
        title: string(attachment["title"]))
    }
    return item
  }

  private static func authors(_ object: [String: Any]) -> [String] {
    let listed = (object["authors"] as? [Any] ?? []) + [object["author"]].compactMap { $0 }
    return listed.compactMap { author in
      let name =
        (author as? [String: Any]).flatMap { string($0["name"]) ?? string($0["url"]) } ?? string(author)
      return name.map(TextSanitizer.line)
    }
  }

  /// A text, or a number written out; nil for anything else and for nothing.
  private static func string(_ value: Any?) -> String? {
    let text: String? =
      switch value {
      case let text as String: text
      case let number as NSNumber: number.stringValue
      default: nil
      }
    return text.flatMap { $0.utf8.allSatisfy(\.isASCIISpace) ? nil : $0 }
  }

  private static func text(_ value: Any?) -> MarkedText? {
    string(value).map { MarkedText(text: $0, isMarkup: false) }
  }

  private static func address(_ value: Any?, _ base: String?) -> String? {
    string(value).flatMap { URLReference.absolute($0, against: base) }
  }

  private static func date(_ value: Any?) -> PublicationTime? {
    string(value).flatMap { PublicationTime(parsing: TextSanitizer.line($0)) }
  }
}
