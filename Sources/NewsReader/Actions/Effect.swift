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
  case setAllRead(ArticleScope, ArticleFilter?)
  /// Look for the articles that name an entity.
  case findArticles(EntityQuery)
  /// Look for the unread articles of a scope.
  case findUnread(ArticleScope, ArticleFilter?, UnreadPurpose)
  /// Look for words in the titles of a list.
  case findInList(ListFindRequest)
  /// Read where in these articles the words of a search stand.
  case findSnippets([ArticleID], String)
  case setStarred([ArticleID], Bool)
  case setHidden([ArticleID], Bool)
  /// Put a tag on articles, or take it off.
  case setTag(String, [ArticleID], Bool)
  /// Keep the place that the user has reached in an article: a byte of its text, of so many.
  case setPlace(ArticleID, Int, of: Int)
  /// Keep what is to be there when the reader is started again.
  case keepSession(String)
  /// Keep a search under a name.
  case saveSearch(ArticleQuery, String)
  case removeSavedSearch(String)
  /// Refresh these feeds; nil for all.
  case refresh([FeedID]?)
  /// Subscribe to what the user has typed.
  case subscribe(String)
  case unsubscribe(FeedID)
  /// Settle something else for a feed.
  case settleFeed(FeedID, FeedChange)
  case export(ExportRequest)
  /// Write articles into a folder.
  case saveAll(SaveRequest)
  /// Run a program.
  case run(ProgramRequest)
  /// Show an address of the web in the user's browser.
  case openInBrowser(String)
  /// Show several, and then tell this, unless one could not be opened.
  case openPages([String], told: Notice)
  /// Show a picture in the user's viewer.
  case view(String)
  case reloadConfiguration, editConfiguration
  /// Put a text on the clipboard of the user's terminal.
  case copy(String)
  case redraw
  case quit

  /// Whether the archive has to do it, one after the other.
  var isForArchive: Bool {
    switch self {
    case .list, .summarize, .open, .findArticles, .findUnread, .findInList, .findSnippets, .setRead,
      .setAllRead, .setStarred, .setHidden, .setTag, .setPlace, .keepSession, .saveSearch, .removeSavedSearch,
      .settleFeed:
      true
    default: false
    }
  }
}

/// What the unread articles of a list are looked for.
enum UnreadPurpose: Sendable, Equatable {
  /// To go to the nearest, on or back, or to any.
  case next, previous, random
  /// To show their pages in the browser.
  case openPages
}

/// A list to be read from the archive.
struct ListRequest: Sendable, Equatable {
  /// Which request it is; only the answer to the latest counts.
  var number: Int
  var scope: ArticleScope
  var unreadOnly: Bool
  var filter: ArticleFilter?
  var order: ArticleOrder?
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
  /// An article with what was read out of it.
  case article(AnnotatedArticle)

  /// The formats in which it can be written.
  var formats: [ExportFormat] {
    switch self {
    case .timeline: ExportFormat.timelineFormats
    case .quotations: ExportFormat.quotationFormats
    case .article: ExportFormat.savedFormats
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
