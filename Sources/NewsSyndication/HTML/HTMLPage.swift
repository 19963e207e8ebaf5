import NewsModel

/// A saved page, read as an article.
struct HTMLPage {
  private let tree: HTMLTree

  init(utf8: [UInt8]) { tree = HTMLTree(utf8: utf8) }

  /// The article on the page; `name` is its id where the page gives no address of its own.
  func article(name: String) -> Article {
    let metadata = PageMetadata(tree)
    let content = MainContent(tree)
    let root = content.root()
    var reader = HTMLBlocks(
      tree, base: metadata.base ?? metadata.url, excluding: content.furniture.subtracting([root]))
    var blocks = reader.blocks(under: root)

    let title = metadata.title(among: blocks)
    if blocks.first?.text == title { blocks.removeFirst() }
    blocks.removeAll { $0.kind == .heading && $0.text == title }
    let standfirst = metadata.standfirst.flatMap { summary in
      // A block that is the summary itself is the standfirst as the page shows it.
      Summary.isTold(summary, by: blocks.prefix(4).filter { $0.text != summary }) ? nil : summary
    }
    blocks.removeAll { $0.text == standfirst }
    takePreamble(from: &blocks)
    return Article(
      id: metadata.url ?? name, title: title, standfirst: standfirst, byline: metadata.byline,
      publisher: metadata.publisher, url: metadata.url, published: metadata.published,
      language: metadata.language, blocks: blocks)
  }

  /// Drops the lines above the body that repeat byline and date.
  private func takePreamble(from blocks: inout [Block]) {
    for index in blocks.indices.prefix(4).reversed() where blocks[index].kind == .paragraph {
      var header = ArticleHeader()
      if header.take(blocks[index].text) { blocks.remove(at: index) }
    }
  }
}
