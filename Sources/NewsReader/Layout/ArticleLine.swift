import NewsModel

/// One screen line of an article.
struct ArticleLine: Sendable, Equatable {
  /// What a line shows.
  enum Kind: Sendable, Equatable {
    case title, standfirst, paragraph, heading, quotation, listItem, caption, preformatted, table, relatedLink
    /// A line that stands not in the text: publisher, author, time, why there is not the full text.
    case byline
    /// A line that stands not in the text: a file, or the page where the article is discussed.
    case attachment
    /// The heading over the related links, and that over the files.
    case relatedHeading, attachmentHeading
    case blank
  }

  /// A cell of a table's row.
  struct Cell: Sendable, Equatable {
    /// Where it begins, in columns from the start of the line.
    var column: Int
    /// Its words on this line.
    var span: TextSpan
  }

  /// What the line shows.
  var kind: Kind
  /// The words shown, in the article's text; empty, at the place where the line stands, for lines without. A line of a
  /// table has the whole row.
  var span: TextSpan
  /// Whether it is the first line of its block.
  var isFirst = true
  /// Whether it is the last one, which is never set flush.
  var isLast = true
  /// For ``Kind/byline`` and ``Kind/attachment``, index into ``ArticleLayout/notes``.
  var note = 0
  /// For ``Kind/table``, the cells.
  var cells: [Cell] = []

  /// Columns left free before the words.
  var indent: Int { Self.indent(of: kind) }

  static func indent(of kind: Kind) -> Int {
    switch kind {
    case .quotation, .listItem, .caption, .relatedLink, .attachment: 2
    default: 0
    }
  }
}
