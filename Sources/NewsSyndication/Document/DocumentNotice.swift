/// Something that a reader of the document should know; the document was read all the same.
public enum DocumentNotice: Hashable, Sendable, CustomStringConvertible {
  /// Bytes that are no text in the document's encoding were replaced by U+FFFD, at `count` places.
  case replacedCharacters(count: Int)
  /// The encoding is a guess: nothing declares it, and the bytes are not UTF-8.
  case guessedEncoding(String)
  /// The XML is ill-formed and was repaired; something may be missing.
  case repairedXML
  /// Only the first articles of a feed were read.
  case itemsLeftOut(limit: Int)
  /// So many articles of a feed have more text than the limit, in bytes, and lost their ends.
  case textsCut(count: Int, limit: Int)

  /// The notice in words.
  public var description: String {
    switch self {
    case .replacedCharacters(1): "one ill-formed character was replaced"
    case .replacedCharacters(let count): "\(count) ill-formed characters were replaced"
    case .guessedEncoding(let name): "the file is not UTF-8; it was read as \(name)"
    case .repairedXML: "the XML is not well-formed; it was repaired, and something may be missing"
    case .itemsLeftOut(let limit): "only the first \(limit) articles were read"
    case .textsCut(1, let limit): "one article was cut to its first \(limit) bytes of text"
    case .textsCut(let count, let limit): "\(count) articles were cut to their first \(limit) bytes of text"
    }
  }
}
