import NewsExport
import NewsLibrary
import NewsModel
import NewsSyndication

/// Writes lists of articles.
struct ArticleLines {
  /// Whether matches are set off by colour.
  var colour = false

  /// One hit: number, day, headline and feed on a line, and the words around the match below.
  func text(_ hit: SearchHit, withSnippet: Bool) -> String {
    let article = hit.article
    let marks = (article.isRead ? " " : "●") + (article.isStarred ? "★" : " ")
    let number = String(article.id.rawValue)
    let day = article.published.map { "\($0.day)" } ?? "          "
    let title = TextSanitizer.line(article.title.isEmpty ? "(no title)" : article.title)
    let tags = article.tags.map { " #\($0)" }.joined()
    var text =
      String(repeating: " ", count: max(0, 7 - number.utf8.count)) + number + " \(marks) \(day)  "
      + bold(title) + "  " + dim(TextSanitizer.line(hit.feedTitle + tags)) + "\n"
    if withSnippet, !hit.snippet.isEmpty {
      text += String(repeating: " ", count: 11) + marked(hit.snippet, hit.matches) + "\n"
    }
    return text
  }

  /// One hit as a member of `dateline.articles/1` or `dateline.search/1`.
  static func json(_ hit: SearchHit, withSnippet: Bool) -> JSON {
    let article = hit.article
    var members: [String: JSON] = [
      "id": .int(Int(article.id.rawValue)), "feed": .int(Int(article.feed.rawValue)),
      "feedTitle": .string(hit.feedTitle), "title": .string(article.title),
      "byline": .optional(article.byline), "url": .optional(article.url),
      "published": .time(article.published), "read": .bool(article.isRead),
      "starred": .bool(article.isStarred), "hidden": .bool(article.isHidden), "tags": .strings(article.tags),
      "sources": .int(article.sources),
    ]
    if withSnippet {
      let offsets = CodePointOffsets(hit.snippet)
      members["snippet"] = .string(hit.snippet)
      members["matches"] = .array(
        hit.matches.map { span in
          let range = offsets.codePoints(of: span)
          return .object(["start": .int(range.lowerBound), "end": .int(range.upperBound)])
        })
    }
    return .object(members)
  }

  /// The snippet with its matches in bold. The text holds no control characters, the archive keeps none.
  private func marked(_ snippet: String, _ matches: [TextSpan]) -> String {
    guard colour else { return TextSanitizer.line(snippet) }
    let bytes = Array(snippet.utf8)
    var (text, place) = ("", 0)
    func piece(_ range: Range<Int>) -> String {
      TextSanitizer.lines(String(decoding: bytes[range], as: UTF8.self))
    }
    for match in matches where match.start >= place && match.end <= bytes.count {
      text += piece(place..<match.start) + "\u{1B}[1;33m" + piece(match.start..<match.end) + "\u{1B}[0m"
      place = match.end
    }
    return text + piece(place..<bytes.count)
  }

  private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { colour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
