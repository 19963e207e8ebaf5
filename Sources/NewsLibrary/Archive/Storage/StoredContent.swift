import Foundation
import NewsModel

/// An article's text as the archive keeps it: title, body as one text, and beside it how the body falls into
/// blocks, with the parts of the article that no list shows.
struct StoredContent {
  let title: String
  let body: String
  let structure: Data

  /// What is beside the text.
  private struct Structure: Codable {
    var standfirst: String?
    var publisher: String?
    var updated: PublicationTime?
    var language: String?
    var categories: [String]?
    var enclosures: [Enclosure]?
    var comments: String?
    var blocks: [StoredBlock]
  }

  /// A block: its kind, how many UTF-8 bytes of the body it takes, its links and its pictures.
  private struct StoredBlock: Codable {
    var kind: Block.Kind
    var length: Int
    var links: [Link]?
    var images: [String]?
  }

  /// Takes an article apart.
  init(_ article: Article) throws {
    title = article.title
    body = ([article.standfirst].compactMap { $0 } + article.blocks.map(\.text)).joined(separator: "\n")
    let blocks = article.blocks.map { block in
      StoredBlock(
        kind: block.kind, length: block.text.utf8.count, links: block.links.isEmpty ? nil : block.links,
        images: block.images.isEmpty ? nil : block.images)
    }
    structure = try JSONEncoder().encode(
      Structure(
        standfirst: article.standfirst, publisher: article.publisher, updated: article.updated,
        language: article.language, categories: article.categories.isEmpty ? nil : article.categories,
        enclosures: article.enclosures.isEmpty ? nil : article.enclosures, comments: article.commentsURL,
        blocks: blocks))
  }

  /// Content as it was stored.
  init(title: String, body: String, structure: Data) {
    self.title = title
    self.body = body
    self.structure = structure
  }

  /// Puts the article together again, with the rest of it from its list row.
  func article(
    guid: String, byline: String?, url: String?, published: PublicationTime?
  ) throws -> Article {
    let structure = try JSONDecoder().decode(Structure.self, from: structure)
    let utf8 = Array(body.utf8)
    var position = structure.standfirst.map { $0.utf8.count + 1 } ?? 0
    let blocks = structure.blocks.map { block in
      let end = min(utf8.count, position + block.length)
      defer { position = end + 1 }
      return Block(
        block.kind, String(decoding: utf8[min(position, end)..<end], as: UTF8.self), links: block.links ?? [],
        images: block.images ?? [])
    }
    return Article(
      id: guid, title: title, standfirst: structure.standfirst, byline: byline,
      publisher: structure.publisher, url: url, published: published, updated: structure.updated,
      language: structure.language, categories: structure.categories ?? [],
      enclosures: structure.enclosures ?? [], commentsURL: structure.comments, blocks: blocks)
  }
}
