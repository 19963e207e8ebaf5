import NewsModel

/// A page of the web, parsed once, to be read as an article or asked for the feeds that it names.
///
///     let page = HTMLPage(bytes, charset: "utf-8", address: "https://paper.example/news/1")
///     let article = page.article()
///
/// Anything is some page: nothing is thrown. Hostile pages cost time linear in their size; see the limits of
/// ``DocumentLimits`` for how large one should be.
public struct HTMLPage: Sendable {
  let tree: HTMLTree
  /// Where the page came from.
  let address: String?
  /// What a reader should know of the page: an encoding that was guessed, characters that were replaced.
  public let notices: [DocumentNotice]

  /// Parses a page. `charset` is the one that HTTP gave, which wins over the page's own; `address` is where
  /// the page came from, after redirects.
  public init(_ bytes: [UInt8], charset: String? = nil, address: String? = nil) {
    let decoded = TextDecoder.decode(bytes, declared: charset ?? HTMLEncoding.declared(in: bytes))
    tree = HTMLTree(utf8: decoded.utf8)
    notices = decoded.notices
    self.address = address
  }

  /// The article on the page: its full text, and what the page says of it. `name` is its id where no
  /// address is known. With `addsImplied`, the blocks hold what the page only implies: numbers of list items
  /// and alternative texts of images.
  public func article(name: String = "", addsImplied: Bool = true) -> Article {
    var metadata = PageMetadata(tree, address: address)
    let content = ContentFinder.content(
      of: tree, title: metadata.title, seeksByline: metadata.byline == nil)
    metadata.take(byline: content?.byline)
    let base = metadata.base
    var blocks: [Block] = []
    if let content {
      var reader = HTMLBlocks(content.tree, base: base, addsImplied: addsImplied)
      blocks = reader.blocks(under: content.root)
    }
    if let told = ArticleBody.blocks(metadata.articleBody, insteadOf: blocks, base: base) { blocks = told }
    ArticleFurniture.remove(from: &blocks, title: metadata.title)
    let standfirst = metadata.standfirst.flatMap { summary in
      Summary.isTold(summary, by: blocks.prefix(4)) ? nil : summary
    }
    return Article(
      id: metadata.url ?? name, title: metadata.title, standfirst: standfirst, byline: metadata.byline,
      publisher: metadata.publisher, url: metadata.url, published: metadata.published,
      language: metadata.language, blocks: blocks)
  }
}

/// The text of an article as a page's data give it, for pages that show it by script only.
enum ArticleBody {
  /// Less is rather a teaser, in bytes.
  private static let shortest = 500

  /// The blocks of `body`, plain text or HTML, where the page shows less than half of it; else nil.
  static func blocks(_ body: String?, insteadOf shown: [Block], base: String?) -> [Block]? {
    guard let body, body.utf8.count >= shortest,
      shown.reduce(0, { $0 + $1.text.utf8.count }) * 2 < body.utf8.count
    else { return nil }
    let utf8 = HTMLEntities.decoded(Array(body.utf8))
    let isMarkup = utf8.containsSequence(Array("</p>".utf8)) || utf8.containsSequence(Array("<br".utf8))
    if isMarkup { return HTMLBlocks.blocks(fragment: utf8, base: base) }
    return utf8.split(separator: 0x0A).compactMap { line in
      let text = TextSanitizer.line(String(decoding: line, as: UTF8.self))
      return text.isEmpty ? nil : Block(.paragraph, text)
    }
  }
}

/// Lines around the body that say what the article's other parts say.
enum ArticleFurniture {
  /// Drops headings that repeat the title, and the lines above the body that repeat byline and date.
  static func remove(from blocks: inout [Block], title: String) {
    if blocks.first?.text == title { blocks.removeFirst() }
    blocks.removeAll { $0.kind == .heading && $0.text == title }
    for index in blocks.indices.prefix(4).reversed() where blocks[index].kind == .paragraph {
      var header = ArticleHeader()
      if header.take(blocks[index].text) { blocks.remove(at: index) }
    }
  }
}
