import NewsLibrary
import NewsModel

/// Something that happened: what the user did, or what came of an effect.
enum Action: Sendable {
  case key(KeyStroke)
  case paste(String)
  case mouse(MouseAction)
  case resize(width: Int, height: Int)
  case annotated(ArticleKey, AnnotatedArticle)
  case annotationFailed(String)
  /// The timeline asked for under a number.
  case timelineBuilt(request: Int, Timeline)
  case exported(ExportOutcome)
  /// A message from outside, such as that no browser could be started.
  case notice(Notice)
}

/// What the mouse did, at a cell.
struct MouseAction: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case click, wheelUp, wheelDown
  }

  var kind: Kind
  var x: Int
  var y: Int
}

/// What came of an export.
enum ExportOutcome: Sendable, Equatable {
  case written(path: String, entries: Int)
  case exists(path: String)
  case failed(String)
}

/// A line for the user.
struct Notice: Sendable, Equatable {
  var text: String
  var isFailure = false
}
