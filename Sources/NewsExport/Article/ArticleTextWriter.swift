import NewsModel

/// Writes an article as plain text without marks, to be read or kept: the head, the body, and the addresses of its
/// links under their numbers.
struct ArticleTextWriter {
  /// Columns to a line.
  var width: Int

  func write(_ article: Article) -> String {
    var lines = PlainText.wrapped(PlainText.line(article.title), width: width)
    lines.append(contentsOf: PlainText.wrapped(ArticleSource.line(article), width: width))
    if let url = article.url { lines.append(PlainText.line(url)) }
    if let standfirst = article.standfirst {
      lines += [""] + PlainText.wrapped(PlainText.line(standfirst), width: width)
    }
    var addresses: [String] = []
    for (index, block) in article.blocks.enumerated() {
      let isListed = block.kind == .listItem && index > 0 && article.blocks[index - 1].kind == .listItem
      if !isListed { lines.append("") }
      lines += self.lines(of: block, &addresses)
    }
    let files = article.enclosures.map(\.url) + [article.commentsURL].compactMap(\.self)
    if !addresses.isEmpty || !files.isEmpty {
      lines += ["", "Links"]
      lines += addresses.enumerated().map { "[\($0 + 1)] \(PlainText.line($1))" }
      lines += files.map { "    \(PlainText.line($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of block: Block, _ addresses: inout [String]) -> [String] {
    switch block.kind {
    case .preformatted, .table:
      return block.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        "    " + line.prefix { $0 == " " } + PlainText.line(String(line))
      }
    default: break
    }
    let prefix =
      switch block.kind {
      case .listItem: "• "
      case .quotation: "> "
      case .relatedLink: "→ "
      default: ""
      }
    let text = numbered(block, &addresses)
    let wrapped = PlainText.wrapped(text, width: width - prefix.count)
    let hanging = block.kind == .quotation ? prefix : String(repeating: " ", count: prefix.count)
    return wrapped.enumerated().map { ($0 == 0 ? prefix : hanging) + $1 }
  }

  /// The block's text with a number behind each link.
  private func numbered(_ block: Block, _ addresses: inout [String]) -> String {
    let utf8 = Array(block.text.utf8)
    var output = ""
    var position = 0
    for link in block.links where HTMLText.isWebAddress(link.url) {
      let end = min(max(position, link.span.end), utf8.count)
      output += String(decoding: utf8[position..<end], as: UTF8.self)
      position = end
      if !addresses.contains(link.url) { addresses.append(link.url) }
      output += "[\((addresses.firstIndex(of: link.url) ?? 0) + 1)]"
    }
    return PlainText.line(output + String(decoding: utf8[position...], as: UTF8.self))
  }
}
