/// One block of an article's body.
public struct Block: Sendable, Hashable, Codable {
  /// What a block is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Running text.
    case paragraph
    /// A heading inside the body.
    case heading
    /// A passage set off as quoted from elsewhere.
    case quotation
    /// One item of a list.
    case listItem
    /// The words under a picture, or its alternative text.
    case caption
    /// Text whose white space matters: code, verse.
    case preformatted
    /// A table: a line for each row, ` | ` between its cells, which spaces fill up to columns.
    case table
    /// A pointer to another article ("Read more: …"): shown, never analysed.
    case relatedLink
  }

  /// What the block is.
  public var kind: Kind
  /// Its text: no line feed (but in preformatted text and tables), no control character.
  public var text: String
  /// Links in the text, in order.
  public var links: [Link]
  /// The addresses of pictures that stand in the block or right before it.
  public var images: [String]

  /// Creates a block.
  public init(_ kind: Kind, _ text: String, links: [Link] = [], images: [String] = []) {
    self.kind = kind
    self.text = text
    self.links = links
    self.images = images
  }
}

/// A hyperlink in a block.
public struct Link: Sendable, Hashable, Codable {
  /// Where the link's words stand, in UTF-8 bytes of the block's text.
  public var span: TextSpan
  /// The address, absolute where the article's own address is known.
  public var url: String

  /// Creates a link.
  public init(span: TextSpan, url: String) {
    self.span = span
    self.url = url
  }
}
