import ArgumentParser
import NewsModel
import NewsSyndication

/// Takes the articles out of saved pages.
struct PredictFulltext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fulltext",
    abstract:
      #"Read pages: {"id","path"} a line in, {"id","title","byline","siteName","lang","text","publishedTime"} out."#
  )

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
    let siteName: String?
    let lang: String?
    let text: String
    let publishedTime: String?
  }

  func run() throws {
    try corpus.answerBytes { (input: Input, bytes) in
      // Only what the page shows as text counts, as in the reference.
      let article = HTMLPage(bytes).article(addsImplied: false)
      return Output(
        id: input.id, title: article.title, byline: article.byline, siteName: article.publisher,
        lang: article.language, text: article.blocks.map(\.text).joined(separator: "\n"),
        publishedTime: article.published?.rfc3339)
    }
  }
}
