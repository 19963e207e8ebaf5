import Foundation
import NewsLibrary
import NewsModel

/// An archive in a folder of its own, which goes with it.
final class ArchiveFolder {
  let folder: String
  var path: String { folder + "/sub/archive.sqlite" }

  init() throws {
    folder = NSTemporaryDirectory() + "dateline-archive-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// An article about harbours, told apart by its number.
func article(
  _ number: Int, id: String? = nil, title: String? = nil, day: CalendarDate? = CalendarDate(2024, 3, 10),
  url: String? = nil, text: String? = nil
) -> Article {
  Article(
    id: id ?? "id-\(number)", title: title ?? "Harbour report \(number)", standfirst: "In short \(number).",
    byline: "Ada Ek", publisher: "Quay News", url: url,
    published: day.map { PublicationTime(day: $0, minuteOfDay: number % 1440, utcOffsetMinutes: 60) },
    language: "en", categories: ["ports"],
    enclosures: [Enclosure(url: "http://example.org/\(number).mp3", type: "audio/mpeg", length: 7)],
    blocks: [
      Block(.paragraph, text ?? "Cranes number \(number) lifted crates in Gävle."),
      Block(.listItem, "A link.", links: [Link(span: TextSpan(2, 6), url: "http://example.org/")]),
    ])
}

func feed(_ name: String = "Quay News", _ articles: [Article]) -> Feed {
  Feed(id: name, title: name, url: "http://example.org/", articles: articles)
}

extension Archive {
  /// Subscribes to a feed and stores it as it is now.
  @discardableResult func take(
    _ source: String, _ articles: [Article], settings: FeedSettings = FeedSettings()
  ) async throws -> (feed: FeedID, result: StoreResult) {
    let id = try await subscribe(source, settings: settings)
    let result = try await store(feed(source, articles), for: id, now: 1_710_000_000, due: 1_710_003_600)
    return (id, result)
  }
}
