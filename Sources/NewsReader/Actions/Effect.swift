import NewsExport
import NewsLibrary
import NewsModel

/// Something that the world outside the state has to do.
enum Effect: Sendable, Equatable {
  /// Read a list from the archive.
  case list(ListRequest)
  /// Read what lists show of these articles.
  case summarize([ArticleID])
  /// Read this article, and its annotations where the archive has them.
  case open(ArticleID)
  /// Annotate this article before all others.
  case annotate(ArticleID)
  /// Annotate whatever is not annotated yet when nothing more urgent waits.
  case annotateInBackground
  /// Read an article's dates and events anew.
  case redate(RedatingRequest)
  case buildTimeline(TimelineRequest)
  case setRead([ArticleID], Bool)
  case setAllRead(ArticleScope)
  /// Look for the articles that name an entity.
  case findArticles(EntityQuery)
  /// Look for the unread articles of a scope.
  case findUnread(ArticleScope)
  case setStarred([ArticleID], Bool)
  /// Keep a search under a name.
  case saveSearch(ArticleQuery, String)
  case removeSavedSearch(String)
  /// Refresh these feeds; nil for all.
  case refresh([FeedID]?)
  case export(ExportRequest)
  /// Show an address of the web in the user's browser.
  case openInBrowser(String)
  /// Put a text on the clipboard of the user's terminal.
  case copy(String)
  case redraw
  case quit
}

/// A list to be read from the archive.
struct ListRequest: Sendable, Equatable {
  /// Which request it is; only the answer to the latest counts.
  var number: Int
  var scope: ArticleScope
  var unreadOnly: Bool
  /// The article whose surroundings are wanted first.
  var anchor: ArticleID?
  /// Whether the list is shown already and is only brought up to date: then the user keeps their place.
  var isUpdate: Bool
}

/// A timeline to be made of articles.
struct TimelineRequest: Sendable, Equatable {
  /// What it is made of.
  enum Source: Sendable, Equatable {
    case article(AnnotatedArticle)
    /// The annotated ones among the first articles of a scope.
    case scope(ArticleScope, limit: Int)
  }

  /// Which request it is; only the answer to the latest counts.
  var number: Int
  var title: String
  var source: Source
}

/// What can be written to a file.
enum ExportContent: Sendable, Equatable {
  /// The chosen entries of a timeline.
  case timeline(Timeline)
  case quotations(QuotationList)

  /// The formats in which it can be written.
  var formats: [ExportFormat] {
    switch self {
    case .timeline: ExportFormat.timelineFormats
    case .quotations: ExportFormat.quotationFormats
    }
  }
}

/// Something to be written to a file.
struct ExportRequest: Sendable, Equatable {
  var content: ExportContent
  var format: ExportFormat
  var path: String
  var overwrites: Bool
}
