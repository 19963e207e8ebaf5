import NewsModel

/// What the lines above a text's body say of the article: front matter, or lines such as "Published: …".
struct ArticleHeader {
  var title: String?
  var standfirst: String?
  var byline: String?
  var publisher: String?
  var url: String?
  var published: PublicationTime?
  var language: String?

  /// Whether nothing was said.
  var isEmpty: Bool {
    title == nil && standfirst == nil && byline == nil && publisher == nil && url == nil && published == nil
      && language == nil
  }

  /// A header line is a line, not a paragraph.
  private static let longestLine = 300
  /// How many lines front matter may take.
  private static let longestFrontMatter = 200

  /// Takes `line` if it is a header line; false, and nothing changed, where it is not.
  mutating func take(_ line: String) -> Bool {
    guard line.utf8.count <= Self.longestLine else { return false }
    if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let key = String(line[..<colon]).trimmed.asciiLowercased
      if take(key: key, value: String(line[line.utf8.index(after: colon)...]).trimmed) { return true }
    }
    if byline == nil, let author = Self.author(in: line) {
      byline = author
      return true
    }
    if published == nil, let time = PublicationTime(parsing: Self.withoutDateLabel(line)) {
      published = time
      return true
    }
    return false
  }

  /// Takes a named field; false where the name is unknown or its value makes no sense.
  mutating func take(key: String, value: String) -> Bool {
    let value = TextSanitizer.line(value)
    guard !value.isEmpty else { return false }
    switch key {
    case "title", "headline": title = title ?? value
    case "standfirst", "subtitle", "subheadline", "deck", "dek", "description", "summary", "excerpt", "lead":
      standfirst = standfirst ?? value
    case "author", "authors", "by", "byline", "written by", "reporter": byline = byline ?? value
    case "publisher", "source", "site", "outlet", "publication": publisher = publisher ?? value
    case "url", "link", "canonical", "canonical_url", "original":
      guard let address = URLReference.resolve(value, against: nil) else { return false }
      url = url ?? address
    case "published", "date", "pubdate", "publish_date", "published at", "published on", "publication date",
      "date published", "posted", "posted on":
      guard let time = PublicationTime(parsing: value) else { return false }
      published = published ?? time
    case "updated", "last updated", "modified", "last modified":
      // An article's relative dates count from its first publication, so that this only stands in.
      guard let time = PublicationTime(parsing: value) else { return false }
      published = published ?? time
    case "language", "lang":
      guard value.utf8.count <= 35 else { return false }
      language = language ?? value
    default: return false
    }
    return true
  }

  /// The names of a line such as "By Jane Roe and R. Poe, Harbour Gazette"; nil for a sentence that merely
  /// begins with "By".
  private static func author(in line: String) -> String? {
    guard line.utf8.startsIgnoringCase("by "), line.utf8.count <= 120 else { return nil }
    let names = String(line.utf8.dropFirst(3)) ?? ""
    let words = names.split { $0 == " " || $0 == "," }
    guard (1...12).contains(words.count), let last = words.last, !".!?".contains(last.last ?? "."),
      last.count > 1
    else { return nil }
    let joining: Set<Substring> = [
      "and", "in", "of", "for", "the", "de", "van", "von", "der", "al", "&", "|", "-", "with",
    ]
    let isName = words.allSatisfy { word in
      joining.contains(word) || (word.unicodeScalars.first?.properties.isUppercase ?? false)
    }
    return isName ? names.trimmed : nil
  }

  private static func withoutDateLabel(_ line: String) -> String {
    for label in ["published on ", "published ", "posted on ", "posted ", "updated on ", "updated "]
    where line.asciiLowercased.hasPrefix(label) {
      return String(line.dropFirst(label.count))
    }
    return line
  }

  /// What the front matter of a text says (`---`, then `key: value` lines, then `---` or `...`), and the lines
  /// after it; of a text without front matter, nothing and all lines.
  static func frontMatter(
    of utf8: [UInt8]
  ) -> (header: ArticleHeader, body: ArraySlice<ArraySlice<UInt8>>) {
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let first = lines.first, first.trimmed.elementsEqual("---".utf8) else {
      return (ArticleHeader(), lines)
    }
    var header = ArticleHeader()
    for (index, line) in lines.enumerated().dropFirst().prefix(longestFrontMatter) {
      let content = String(decoding: line.trimmed, as: UTF8.self)
      if content == "---" || content == "..." { return (header, lines.dropFirst(index + 1)) }
      guard let colon = content.firstIndex(of: ":"), !content.hasPrefix("#") else { continue }
      let key = String(content[..<colon]).trimmed.asciiLowercased
      _ = header.take(key: key, value: unquoted(String(content[content.index(after: colon)...]).trimmed))
    }
    return (ArticleHeader(), lines)
  }

  /// A YAML scalar or flow list of scalars without its quotation marks and brackets.
  private static func unquoted(_ value: String) -> String {
    if value.hasPrefix("["), value.hasSuffix("]") {
      let items = value.dropFirst().dropLast().split(separator: ",").map { unquoted(String($0).trimmed) }
      return items.joined(separator: ", ")
    }
    for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      return String(value.dropFirst().dropLast())
    }
    return value
  }
}
