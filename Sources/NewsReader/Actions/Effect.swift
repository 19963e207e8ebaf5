import NewsExport
import NewsLibrary
import NewsModel

/// Something that the world outside the state has to do.
enum Effect: Sendable, Equatable {
  /// Annotate this article before all others.
  case annotate(ArticleKey)
  /// Annotate these when nothing more urgent waits.
  case annotateInBackground([ArticleKey])
  /// Read an article's dates and events anew.
  case redate(RedatingRequest)
  case buildTimeline(TimelineRequest)
  case export(ExportRequest)
  /// Show an address of the web in the user's browser.
  case openInBrowser(String)
  case redraw
  case quit
}

/// A timeline to be made of articles.
struct TimelineRequest: Sendable, Equatable {
  /// Which request it is; only the answer to the latest counts.
  var number: Int
  var title: String
  var articles: [AnnotatedArticle]
}

/// A timeline to be written to a file.
struct ExportRequest: Sendable, Equatable {
  var timeline: Timeline
  var selection: TimelineSelection
  var format: ExportFormat
  var path: String
  var overwrites: Bool
}
