/// Why a document cannot be read. Each says which file, what is wrong and what can be done.
public enum DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is not a byte but white space in it.
  case empty(name: String)
  /// It is no text; `kind` says what it is, where that can be told.
  case binary(name: String, kind: String?)
  /// It is larger than the limit for its format, both in bytes.
  case tooLarge(name: String, size: Int, limit: Int)
  /// It is XML, but neither a feed nor a page; `root` is its outermost element.
  case unknownXML(name: String, root: String)
  /// It is JSON, but no feed.
  case unknownJSON(name: String)
  /// It was read, and holds no article.
  case noArticle(name: String, format: DocumentFormat)

  /// The document's name, as the caller gave it.
  public var name: String {
    switch self {
    case .empty(let name), .binary(let name, _), .tooLarge(let name, _, _), .unknownXML(let name, _),
      .unknownJSON(let name), .noArticle(let name, _):
      name
    }
  }

  /// What is wrong and what to do, without the name.
  public var reason: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(_, let kind?): "this is \(kind), not text; save the article as text or HTML"
    case .binary(_, nil): "this is a binary file, not text; give a text, Markdown, HTML, RSS or Atom file"
    case .tooLarge(_, let size, let limit):
      "\(Self.megabytes(size)) is more than the limit of \(Self.megabytes(limit)); split the file"
    case .unknownXML(_, let root):
      "an XML file with root element “\(root)” is neither RSS, Atom nor a page; give the feed itself"
    case .unknownJSON: "this JSON is no feed; JSON Feed is read, as jsonfeed.org describes it"
    case .noArticle(_, let format): "no article found in this \(format.description)"
    }
  }

  /// `name: reason`.
  public var description: String { "\(name): \(reason)" }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes * 10 / (1 << 20)
    return tenths >= 10 ? "\(tenths / 10).\(tenths % 10) MB" : "\(bytes) bytes"
  }
}
