/// The plain text of an article, and which stretch of it is title, standfirst or a block of the body.
///
/// Every span in ``Annotations`` counts UTF-8 bytes into ``string``. Sections stand in reading order, do not
/// overlap, and are two line feeds apart.
public struct ArticleText: Sendable, Hashable {
  /// The whole text.
  public let string: String
  /// The parts of the text, in reading order.
  public let sections: [Section]

  /// One part of an article's text.
  public struct Section: Sendable, Hashable {
    /// What the part is.
    public enum Kind: Sendable, Hashable {
      /// The article's title.
      case title
      /// The line or two between title and body that sum the article up.
      case standfirst
      /// A block of the body.
      case block(index: Int, kind: Block.Kind)
    }

    /// What the part is.
    public let kind: Kind
    /// Where it stands, in UTF-8 bytes of the text.
    public let span: TextSpan

    /// Creates a section.
    public init(kind: Kind, span: TextSpan) {
      self.kind = kind
      self.span = span
    }

    /// Whether annotation reads this part: related links, preformatted text and tables are shown,
    /// never analysed.
    public var isAnalysed: Bool {
      if case .block(_, let kind) = kind { return ![.relatedLink, .preformatted, .table].contains(kind) }
      return true
    }
  }

  /// A text whose sections are known, as when a corpus gives text and offsets.
  public init(string: String, sections: [Section]) {
    self.string = string
    self.sections = sections
  }

  /// The text of an article: title, standfirst and blocks, two line feeds between them.
  public init(_ article: Article) {
    var text = ""
    var utf8Count = 0
    var sections: [Section] = []
    func append(_ part: String, _ kind: Section.Kind) {
      guard !part.isEmpty else { return }
      if utf8Count > 0 {
        text += "\n\n"
        utf8Count += 2
      }
      let count = part.utf8.count
      text += part
      sections.append(Section(kind: kind, span: TextSpan(utf8Count, utf8Count + count)))
      utf8Count += count
    }
    append(article.title, .title)
    append(article.standfirst ?? "", .standfirst)
    for (index, block) in article.blocks.enumerated() {
      append(block.text, .block(index: index, kind: block.kind))
    }
    string = text
    self.sections = sections
  }

  /// A bare text: each paragraph, ended by a blank line, is a section. Offsets stay those of `plain`.
  public init(plain: String) {
    let utf8 = Array(plain.utf8)
    let lineFeed = UInt8(ascii: "\n")
    var sections: [Section] = []
    var start = 0
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    func close(_ end: Int) {
      var (a, b) = (start, end)
      while a < b, isBlank(utf8[a]) { a += 1 }
      while a < b, isBlank(utf8[b - 1]) { b -= 1 }
      if a < b {
        sections.append(
          Section(kind: .block(index: sections.count, kind: .paragraph), span: TextSpan(a, b)))
      }
    }
    var index = 0
    while index < utf8.count {
      if utf8[index] == lineFeed {
        var next = index + 1
        while next < utf8.count, isBlank(utf8[next]), utf8[next] != lineFeed { next += 1 }
        if next < utf8.count, utf8[next] == lineFeed {
          close(index)
          start = next
          index = next
        }
      }
      index += 1
    }
    close(utf8.count)
    string = plain
    self.sections = sections
  }

  /// The text under `span`; an offset inside a character or outside the text yields the nearest whole text.
  public subscript(span: TextSpan) -> String {
    let view = string.utf8
    let count = view.count
    let start = view.index(view.startIndex, offsetBy: min(max(0, span.start), count))
    let end = view.index(view.startIndex, offsetBy: min(max(span.start, span.end, 0), count))
    return String(decoding: view[start..<end], as: UTF8.self)
  }
}
