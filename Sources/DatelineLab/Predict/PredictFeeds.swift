import ArgumentParser
import NewsModel
import NewsSyndication

/// Reads feeds, and gives the fields that dateline reads of them.
struct PredictFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: #"Read feeds: {"id","file"} a line in, {"id","ok","feed","entries"} a line out."#)

  @OptionGroup var corpus: DocumentCorpus

  private struct Input: DocumentCase {
    let id: String
    let file: String
  }

  private struct Output: Encodable {
    let id: String
    var ok = false
    var feed = Channel()
    var entries: [Entry] = []
  }

  private struct Channel: Encodable {
    var title: String?
    var link: String?
  }

  private struct Entry: Encodable {
    let id: String
    let title: String
    let link: String?
    let published: String?
    let author: String?
    let summary: String?
    let content: String
  }

  func run() throws {
    try corpus.answer { (input: Input, document) in
      guard let document, case .feed(let feed) = document.content else { return Output(id: input.id) }
      return Output(
        id: input.id, ok: true, feed: Channel(title: feed.title, link: feed.url),
        entries: feed.articles.map(Self.entry))
    }
  }

  private static func entry(_ article: Article) -> Entry {
    Entry(
      id: article.id, title: article.title, link: article.url, published: article.published?.rfc3339,
      author: article.byline, summary: article.standfirst,
      content: article.blocks.map(\.text).joined(separator: "\n"))
  }
}
