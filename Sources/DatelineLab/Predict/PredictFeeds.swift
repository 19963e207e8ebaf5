import ArgumentParser
import Foundation
import NewsModel
import NewsSyndication

/// Reads feeds, and gives every field that dateline reads of them.
struct PredictFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract:
      #"Read feeds: {"id","file","headers","url"} a line in, {"id","ok","feed","entries"} a line out."#)

  @OptionGroup var corpus: DocumentCorpus

  private struct Input: DocumentCase {
    let id: String
    let file: String
    let headers: [String: String]?
    let url: String?
  }

  private struct Output: Encodable {
    let id: String
    var ok = false
    var feed = Channel()
    var entries: [Entry] = []
  }

  private struct Channel: Encodable {
    var title, description, link, id, language, updated, published, author, rights, icon: String?

    init() {}

    init(_ feed: FeedRecord) {
      title = feed.title?.text
      description = feed.summary?.text
      link = feed.link
      id = feed.id
      language = feed.language
      updated = feed.updated?.rfc3339
      published = feed.published?.rfc3339
      author = feed.author
      rights = feed.rights?.text
      icon = feed.icon
    }
  }

  private struct Entry: Encodable {
    let id, title, link, published, updated, author, summary, content, comments: String?
    let categories: [String]
    let enclosures: [File]

    struct File: Encodable {
      let url: String
      let type: String?
      let length: Int?
    }

    init(_ item: ItemRecord, _ feed: FeedRecord) {
      id = item.id
      title = item.title?.text
      link = item.link
      published = item.published?.rfc3339
      updated = item.updated?.rfc3339
      author = item.authors.first ?? feed.author
      // As feed parsers have it, an item without a summary is summed up by its content.
      summary = (item.summary ?? item.content)?.text
      content = item.content?.text
      comments = item.commentsURL
      categories = item.categories
      enclosures = item.enclosures.map { File(url: $0.url, type: $0.type, length: $0.length) }
    }
  }

  func run() throws {
    let reader = FeedReader()
    try corpus.answerBytes { (input: Input, bytes) in
      let headers = Dictionary(
        (input.headers ?? [:]).map { ($0.key.lowercased(), $0.value) },
        uniquingKeysWith: { first, _ in first })
      do throws(DocumentError) {
        let (record, _, _) = try reader.record(
          bytes, contentType: headers["content-type"], address: headers["content-location"] ?? input.url,
          name: input.file)
        return Output(
          id: input.id, ok: true, feed: Channel(record), entries: record.items.map { Entry($0, record) })
      } catch {
        FileHandle.standardError.write(Data("\(input.file): \(error.reason)\n".utf8))
        return Output(id: input.id)
      }
    }
  }
}
