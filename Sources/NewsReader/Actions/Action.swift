import NewsLibrary
import NewsModel
import TerminalUI

/// Something that happened: what the user did, or what came of an effect.
enum Action: Sendable {
  case input(InputEvent)
  case annotated(ArticleKey, AnnotatedArticle)
  case annotationFailed(String)
  /// An article whose dates were read anew with these choices.
  case redated(RedatingRequest, AnnotatedArticle)
  /// The timeline asked for under a number.
  case timelineBuilt(request: Int, Timeline)
  case exported(ExportOutcome)
  /// A message from outside, such as that no browser could be started.
  case notice(Notice)
}

/// What came of an export.
enum ExportOutcome: Sendable, Equatable {
  /// So many entries were written; the format has no place for those omitted.
  case written(path: String, entries: Int, omitted: Int)
  case exists(path: String)
  case failed(String)
}

/// A line for the user.
struct Notice: Sendable, Equatable {
  var text: String
  var isFailure = false
}
