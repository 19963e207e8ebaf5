import ArgumentParser
import NewsModel
import NewsSyndication

/// Takes the articles out of saved pages.
struct PredictFulltext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fulltext",
    abstract: #"Read pages: {"id","path"} a line in, {"id","title","byline","text","publishedTime"} out."#)

  @OptionGroup var corpus: DocumentCorpus

  private struct Input: DocumentCase {
    let id: String
    let path: String
    var file: String { path }
  }

  private struct Output: Encodable {
    let id: String
    let title: String?
    let byline: String?
    let text: String
    let publishedTime: String?
  }

  func run() throws {
    try corpus.answer { (input: Input, document) in
      let article = document?.articles.first
      let blocks = article?.blocks ?? []
      return Output(
        id: input.id, title: article?.title, byline: article?.byline,
        text: blocks.map(\.text).joined(separator: "\n"), publishedTime: article?.published?.rfc3339)
    }
  }
}
