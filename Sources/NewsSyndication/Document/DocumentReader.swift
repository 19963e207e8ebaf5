import NewsModel

/// Reads articles and feeds from bytes: plain text, Markdown, saved HTML pages, RSS, Atom and JSON Feed.
///
/// The format is told by content; the name's extension only decides between plain text and Markdown. Pure:
/// neither network nor disk is touched. Every string of the result is sanitised (see ``TextSanitizer``).
///
///     let document = try DocumentReader().read(bytes, name: "naval-talks.txt")
public struct DocumentReader: Sendable {
  /// How large a document may be.
  public var limits: DocumentLimits

  /// Creates a reader.
  public init(limits: DocumentLimits = DocumentLimits()) { self.limits = limits }

  /// Reads one document. `name`, usually the file's path, is the id of what carries none, and stands in
  /// errors.
  ///
  /// A feed without articles throws ``DocumentError/noArticle(name:format:)``.
  public func read(_ bytes: [UInt8], name: String) throws(DocumentError) -> Document {
    guard bytes.count <= max(limits.feedBytes, limits.articleBytes) else {
      throw .tooLarge(name: name, size: bytes.count, limit: max(limits.feedBytes, limits.articleBytes))
    }
    if let kind = BinaryContent.kind(of: bytes) { throw .binary(name: name, kind: kind.description) }
    let sniffed = try FormatSniffer.format(of: bytes, name: name)
    let limit = sniffed.isFeed ? limits.feedBytes : limits.articleBytes
    guard bytes.count <= limit else { throw .tooLarge(name: name, size: bytes.count, limit: limit) }

    let document =
      switch sniffed {
      case .rss, .atom, .jsonFeed: try FeedReader(limits: limits).read(bytes, address: name)
      case .html: readPage(bytes, name: name)
      case .plainText, .markdown: try readText(bytes, name: name, format: sniffed)
      }
    guard document.articles.contains(where: { !$0.blocks.isEmpty || !$0.title.isEmpty }) else {
      throw .noArticle(name: name, format: document.format)
    }
    return document
  }

  private func readPage(_ bytes: [UInt8], name: String) -> Document {
    let page = HTMLPage(bytes)
    return Document(format: .html, content: .article(page.article(name: name)), notices: page.notices)
  }

  private func readText(
    _ bytes: [UInt8], name: String, format: DocumentFormat
  ) throws(DocumentError) -> Document {
    let decoded = TextDecoder.decode(bytes)
    let utf8 = TextSanitizer.lines(utf8: decoded.utf8)
    guard !utf8.allSatisfy(\.isASCIISpace) else { throw .empty(name: name) }
    let article =
      format == .markdown
      ? MarkdownReader.article(utf8: utf8, name: name) : PlainTextReader.article(utf8: utf8, name: name)
    return Document(format: format, content: .article(article), notices: decoded.notices)
  }
}

extension TextDecoder.Decoded {
  /// What the reader of the document should know of its decoding.
  var notices: [DocumentNotice] {
    var notices: [DocumentNotice] = []
    if isGuess { notices.append(.guessedEncoding(encoding)) }
    if replacements > 0 { notices.append(.replacedCharacters(count: replacements)) }
    return notices
  }
}
