import NewsModel

/// Makes an article of the blocks of a text: takes title, header lines and standfirst off their top.
enum TextArticle {
  /// A longer block is a paragraph, not a title.
  private static let longestTitle = 300
  /// A longer block is a paragraph, not a standfirst.
  private static let longestStandfirst = 300
  /// How many blocks at the top may be header lines.
  private static let longestPreamble = 12

  /// The article. `header` holds what front matter has said; `blocks` what follows it.
  static func assemble(header known: ArticleHeader, blocks all: [Block], name: String) -> Article {
    var header = known
    var blocks = all[...]
    takeHeaderLines(from: &blocks, into: &header)
    if header.title == nil, let first = blocks.first, isTitle(first, followedBy: blocks.dropFirst()) {
      header.title = first.text
      blocks.removeFirst()
    } else if let title = header.title, blocks.first?.text == title {
      blocks.removeFirst()
    }
    takeHeaderLines(from: &blocks, into: &header)
    if header.standfirst == nil, header.title != nil, let first = blocks.first,
      isStandfirst(first, followedBy: blocks.dropFirst())
    {
      header.standfirst = first.text
      blocks.removeFirst()
      takeHeaderLines(from: &blocks, into: &header)
    }
    let body = blocks.map { block in
      var block = block
      if block.kind != .preformatted, RelatedLine.matches(block.text) { block.kind = .relatedLink }
      return block
    }
    return Article(
      id: header.url ?? name, title: header.title ?? "", standfirst: header.standfirst, byline: header.byline,
      publisher: header.publisher, url: header.url, published: header.published, language: header.language,
      blocks: body)
  }

  private static func takeHeaderLines(from blocks: inout ArraySlice<Block>, into header: inout ArticleHeader)
  {
    var count = 0
    while count < longestPreamble, let first = blocks.first, first.kind != .preformatted,
      header.take(first.text)
    {
      blocks.removeFirst()
      count += 1
    }
  }

  /// A heading, or a short line; a text that is but one paragraph has no title.
  private static func isTitle(_ block: Block, followedBy rest: ArraySlice<Block>) -> Bool {
    if block.kind == .heading { return true }
    guard block.kind == .paragraph, block.text.utf8.count <= longestTitle else { return false }
    if rest.isEmpty { return !endsSentence(block.text) }
    return sentenceBreaks(in: block.text) == 0
  }

  /// One short sentence with a body of at least two blocks after it, which are longer on the whole.
  private static func isStandfirst(_ block: Block, followedBy rest: ArraySlice<Block>) -> Bool {
    guard block.kind == .paragraph, block.text.utf8.count <= longestStandfirst, rest.count >= 2,
      !RelatedLine.matches(block.text), sentenceBreaks(in: block.text) == 0, !opensBody(block.text),
      rest.first?.kind == .paragraph
    else { return false }
    let paragraphs = rest.prefix(8).filter { $0.kind == .paragraph }
    let average = paragraphs.reduce(0) { $0 + $1.text.utf8.count } / max(1, paragraphs.count)
    return block.text.utf8.count < average
  }

  /// Whether the words are plainly the body's first: a quotation, or a place and a dash ("OSLO (AP) — ").
  private static func opensBody(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "\"“‘«".unicodeScalars.contains(first) { return true }
    let opening = text.unicodeScalars.prefix(50)
    guard let dash = opening.firstIndex(where: { $0 == "—" || $0 == "–" }) else { return false }
    let place = opening[..<dash]
    return place.prefix(3).filter(\.properties.isUppercase).count == 3
  }

  /// Sentence ends followed by more text.
  private static func sentenceBreaks(in text: String) -> Int {
    let utf8 = Array(text.utf8)
    guard utf8.count > 2 else { return 0 }
    var count = 0
    for index in 1..<(utf8.count - 2)
    where utf8[index + 1] == 0x20 && utf8[index + 2].isASCIIUppercase && utf8[index - 1].isASCIILetter
      && !utf8[index - 1].isASCIIUppercase
    {
      if utf8[index] == UInt8(ascii: ".") || utf8[index] == UInt8(ascii: "!")
        || utf8[index] == UInt8(ascii: "?")
      {
        count += 1
      }
    }
    return count
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }
}
