import NewsModel

/// Reads Markdown: the block structure of CommonMark as far as articles use it.
///
/// Headings, paragraphs, quotations, list items, code and tables become blocks; comments, thematic breaks
/// and link definitions are left out; an image by itself becomes a caption.
enum MarkdownReader {
  /// The article that sanitised UTF-8 text holds.
  static func article(utf8: [UInt8], name: String) -> Article {
    var (header, body) = ArticleHeader.frontMatter(of: utf8)
    let lines = body.map { String(decoding: $0, as: UTF8.self) }
    var parser = MarkdownBlocks(lines: lines, base: header.url)
    var blocks = parser.blocks()
    liftStandfirst(parser.emphasisedBlock, from: &blocks, into: &header)
    return TextArticle.assemble(header: header, blocks: blocks, name: name)
  }

  /// A paragraph wholly emphasised right under the title is the standfirst.
  private static func liftStandfirst(
    _ index: Int?, from blocks: inout [Block], into header: inout ArticleHeader
  ) {
    guard header.standfirst == nil, let index, index <= 1, blocks.count > index + 1,
      index == 0 || blocks[0].kind == .heading, !RelatedLine.matches(blocks[index].text)
    else { return }
    var probe = ArticleHeader()
    guard !probe.take(blocks[index].text) else { return }
    header.standfirst = blocks.remove(at: index).text
  }

  /// Whether text of no telling name is Markdown: front matter, or marks that plain text has no use for.
  static func isLikely(_ utf8: [UInt8]) -> Bool {
    var marks = 0
    var isFirst = true
    for line in utf8.split(separator: 0x0A).prefix(400) {
      let text = line.trimmed
      guard let lead = text.first else { continue }
      if lead == UInt8(ascii: "#") {
        let level = text.prefix { $0 == UInt8(ascii: "#") }.count
        if level <= 6, text.dropFirst(level).first == 0x20 { marks += isFirst ? 2 : 1 }
      } else if text.starts(with: Array("```".utf8)) || text.starts(with: Array("> ".utf8)) {
        marks += 1
      }
      if hasLink(text) { marks += 1 }
      isFirst = false
      if marks >= 2 { return true }
    }
    return false
  }

  private static func hasLink(_ line: ArraySlice<UInt8>) -> Bool {
    guard let bracket = line.firstIndex(of: UInt8(ascii: "]")), line.contains(UInt8(ascii: "[")) else {
      return false
    }
    return line[bracket...].dropFirst().first == UInt8(ascii: "(")
  }
}
