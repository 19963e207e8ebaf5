import NewsModel

/// Reads plain text: title, standfirst and header lines at the top, then paragraphs.
enum PlainTextReader {
  /// The article that sanitised UTF-8 text holds.
  static func article(utf8: [UInt8], name: String) -> Article {
    let (header, lines) = ArticleHeader.frontMatter(of: utf8)
    let blocks = ParagraphLayout(lines).paragraphs().map(block)
    return TextArticle.assemble(header: header, blocks: withHeadings(blocks), name: name)
  }

  private static func block(_ paragraph: String) -> Block {
    for bullet in ["• ", "* ", "- ", "– "] where paragraph.hasPrefix(bullet) {
      return Block(.listItem, String(paragraph.dropFirst(bullet.count)))
    }
    return Block(.paragraph, paragraph)
  }

  /// Marks as headings the short lines without a full stop that stand between long paragraphs. The first
  /// three blocks are left alone: title and standfirst are told from them later.
  private static func withHeadings(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    guard blocks.count > 4 else { return blocks }
    for index in 3..<(blocks.count - 1) {
      let text = blocks[index].text
      guard blocks[index].kind == .paragraph, text.utf8.count <= 60, let last = text.unicodeScalars.last,
        last.properties.isAlphabetic || ("0"..."9").contains(last),
        text.unicodeScalars.first?.properties.isUppercase == true, !RelatedLine.matches(text),
        blocks[index - 1].text.utf8.count > 80, blocks[index + 1].text.utf8.count > 80
      else { continue }
      blocks[index].kind = .heading
    }
    return blocks
  }
}
