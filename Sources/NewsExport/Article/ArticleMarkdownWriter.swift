import NewsModel

/// Writes an article as Markdown (CommonMark, with the tables of GitHub's), links and all.
enum ArticleMarkdownWriter {
  static func write(_ article: Article) -> String {
    var parts: [String] = []
    let title = article.title.isEmpty ? article.id : article.title
    parts.append("# " + MarkdownText.link(title, to: article.url))
    let about = ArticleSource.line(article)
    if !about.isEmpty { parts.append(MarkdownText.escaped(about)) }
    if let standfirst = article.standfirst { parts.append("**\(MarkdownText.escaped(standfirst))**") }
    var previous: Block.Kind?
    for block in article.blocks {
      let text = element(block)
      if block.kind == .listItem, previous == .listItem, let last = parts.popLast() {
        parts.append(last + "\n" + text)
      } else {
        parts.append(text)
      }
      previous = block.kind
    }
    for file in article.enclosures {
      parts.append(MarkdownText.link(file.title ?? file.url, to: file.url))
    }
    if let comments = article.commentsURL { parts.append(MarkdownText.link("Comments", to: comments)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func element(_ block: Block) -> String {
    switch block.kind {
    case .paragraph: linked(block)
    case .heading: "## " + linked(block)
    case .quotation: "> " + linked(block)
    case .listItem: "- " + linked(block)
    case .caption: "*\(linked(block))*"
    case .relatedLink: "→ " + linked(block)
    case .preformatted: fenced(block.text)
    case .table: table(block.text)
    }
  }

  /// The block's text with its links in place.
  private static func linked(_ block: Block) -> String {
    let utf8 = Array(block.text.utf8)
    var output = ""
    var position = 0
    func words(_ start: Int, _ end: Int) -> String { String(decoding: utf8[start..<end], as: UTF8.self) }
    /// Escaping takes white space at the ends away, which parts words from links.
    func escaped(_ text: String) -> String {
      let inner = MarkdownText.escaped(text)
      return (text.first?.isWhitespace == true ? " " : "") + inner
        + (text.last?.isWhitespace == true && !inner.isEmpty ? " " : "")
    }
    for link in block.links where link.span.start >= position && link.span.end <= utf8.count {
      output += escaped(words(position, link.span.start))
      output += MarkdownText.link(words(link.span.start, link.span.end), to: link.url)
      position = link.span.end
    }
    output += escaped(words(position, utf8.count))
    return output
  }

  /// Text between fences that it does not hold itself.
  private static func fenced(_ text: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.prefix { $0 == " " }) + PlainText.line(String(line))
    }
    return ([fence] + lines + [fence]).joined(separator: "\n")
  }

  private static func table(_ text: String) -> String {
    let rows = TableText.rows(text).map { $0.map(MarkdownText.escaped) }
    let columns = rows.map(\.count).max() ?? 0
    func line(_ cells: [String]) -> String {
      "| " + (cells + Array(repeating: "", count: columns - cells.count)).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: columns)
    return (rows.prefix(1).map(line) + [rule] + rows.dropFirst().map(line)).joined(separator: "\n")
  }
}
