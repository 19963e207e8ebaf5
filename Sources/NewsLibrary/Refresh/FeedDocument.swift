import NewsModel
import NewsSyndication

/// Reads what a source gave as a feed.
enum FeedDocument {
  /// The feed and what the user should know of it. Throws where it is none, saying what it is instead, and for a
  /// page, which feed it names.
  static func feed(
    _ bytes: [UInt8], source: FeedSource, answer: SourceAnswer
  ) throws(SourceFailure) -> (feed: Feed, notices: [String]) {
    let address = answer.address ?? source.address
    let document: Document
    do throws(DocumentError) {
      document = try FeedReader().read(bytes, contentType: answer.contentType, address: address)
    } catch {
      throw SourceFailure(refusal(error, bytes, answer: answer, address: address))
    }
    guard case .feed(let feed) = document.content else {
      throw SourceFailure("this is no feed; check the address")
    }
    // A feed may be empty for a while, but one that is cut off is no empty feed.
    guard !feed.articles.isEmpty || document.format == .jsonFeed || isWhole(bytes) else {
      throw SourceFailure("the feed is cut off before its first article")
    }
    return (feed, document.notices.map(\.description))
  }

  /// Whether the last tag closes something.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.lastIndex(of: UInt8(ascii: "<")) else { return false }
    return bytes.dropFirst(last + 1).first == UInt8(ascii: "/") || bytes.suffix(2) == Array("/>".utf8)[...]
  }

  /// What the bytes are, if they are no feed.
  private static func refusal(
    _ error: DocumentError, _ bytes: [UInt8], answer: SourceAnswer, address: String
  ) -> String {
    if case .empty = error { return "the answer is empty; check the address" }
    let document: Document
    do throws(DocumentError) {
      document = try DocumentReader().read(bytes, name: address)
    } catch {
      // It knows more kinds of files than the feed reader does.
      return "this is no feed: \(error.reason)"
    }
    guard document.format == .html else {
      return "this is \(document.format.description), not a feed; check the address"
    }
    let charset = answer.contentType.flatMap { ContentType($0).charset }
    guard let found = HTMLPage(bytes, charset: charset, address: address).feedCandidates().first else {
      return "this is a web page, not a feed, and it names none; check the address"
    }
    return "this is a web page, not a feed; its feed is \(found.url), to be given to dateline subscribe"
  }
}
