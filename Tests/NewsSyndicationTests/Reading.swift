import NewsModel
import NewsSyndication

/// Reads a document given as text.
func read(_ text: String, name: String = "a.txt") throws -> Document {
  try DocumentReader().read(Array(text.utf8), name: name)
}

/// Reads a document given as text, which is to hold one article.
func article(_ text: String, name: String = "a.txt") throws -> Article {
  let document = try read(text, name: name)
  guard case .article(let article) = document.content else { throw NotAnArticle() }
  return article
}

/// Reads a document given as text, which is to be a feed.
func feed(_ text: String, name: String = "feed.xml") throws -> Feed {
  let document = try read(text, name: name)
  guard case .feed(let feed) = document.content else { throw NotAFeed() }
  return feed
}

struct NotAnArticle: Error {}
struct NotAFeed: Error {}

extension Article {
  /// Kind and text of each block, in short.
  var outline: [String] { blocks.map { "\($0.kind.rawValue): \($0.text)" } }

  /// Every string that the article holds.
  var strings: [String] {
    [title, standfirst, byline, publisher, url, language, id].compactMap(\.self)
      + blocks.flatMap { [$0.text] + $0.links.map(\.url) }
  }
}

extension String {
  /// Whether there is a character that a terminal may obey or that reorders the others.
  var holdsControls: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
      default: false
      }
    }
  }
}
