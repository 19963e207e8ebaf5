import NewsExport
import NewsLibrary
import NewsModel

/// Something that the world outside the state has to do.
enum Effect: Sendable, Equatable {
  /// Annotate this article before all others.
  case annotate(ArticleKey)
  /// Annotate these when nothing more urgent waits.
  case annotateInBackground([ArticleKey])
  case buildTimeline(TimelineRequest)
  case export(ExportRequest)
  /// Show an address of the web in the user's browser.
  case openInBrowser(String)
  /// Put a text on the clipboard of the user's terminal.
  case copy(String)
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
