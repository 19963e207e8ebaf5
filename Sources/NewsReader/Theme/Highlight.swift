import NewsLibrary
import NewsModel

/// A look of the user's for certain words in articles, or for certain articles in lists.
struct Highlight: Sendable, Equatable {
  /// What has the look.
  enum Subject: Sendable, Equatable {
    /// Words in the text of articles.
    case words(TextPattern)
    /// The rows of articles that a filter lets through.
    case articles(ArticleFilter)
  }

  var subject: Subject
  var look: StyleChange

  /// A place in a text that has a look: index into the list of highlights.
  struct Place: Sendable, Equatable {
    var span: TextSpan
    var highlight: Int
  }

  /// Where the words stand in `text`, in the order of the text.
  static func places(_ highlights: [Highlight], in text: String) -> [Place] {
    highlights.enumerated().flatMap { index, highlight -> [Place] in
      guard case .words(let pattern) = highlight.subject else { return [] }
      return pattern.spans(in: text).map { Place(span: $0, highlight: index) }
    }.sorted { $0.span < $1.span }
  }

  /// The first highlight of each article that one concerns.
  static func looks(
    _ highlights: [Highlight], of ids: [ArticleID], at desk: ArchiveDesk
  ) throws -> [ArticleID: Int] {
    var looks: [ArticleID: Int] = [:]
    for (index, highlight) in highlights.enumerated() {
      guard case .articles(let filter) = highlight.subject else { continue }
      for id in try desk.articles(among: ids, matching: filter) where looks[id] == nil { looks[id] = index }
    }
    return looks
  }
}
