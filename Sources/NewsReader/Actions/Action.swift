import NewsLibrary
import NewsModel
import TerminalUI

/// Something that happened: what the user did, or what came of an effect.
enum Action: Sendable {
  case input(InputEvent)
  /// The list asked for.
  case listed(ListRequest, ArchiveDesk.List)
  /// Summaries asked for, for a part of the list that has come near the screen.
  case summarized([ArticleSummary])
  /// The places of words that were searched for, asked for as summaries are.
  case snippets([ArticleID: Snippet], for: String)
  /// The looks that the user's highlights give some of these articles, by their place among them.
  case looks([ArticleID: Int], of: [ArticleID])
  /// An article asked for, and what is known of it; nil where it is no longer in the archive. Its annotations follow,
  /// if there are any yet.
  case opened(ArticleID, Article?, ArticleDetails, isAnnotated: Bool)
  case annotated(ArticleID, AnnotatedArticle)
  case annotationFailed(String)
  /// An article whose dates were read anew with these choices.
  case redated(RedatingRequest, AnnotatedArticle)
  /// How many articles of how many have been annotated in the background.
  case annotatedInBackground(done: Int, of: Int)
  /// The timeline asked for under a number, and of how many articles it is made.
  case timelineBuilt(request: Int, Timeline, articles: Int)
  /// The articles that "all read" has changed.
  case allRead([ArticleID])
  /// The articles that name an entity, and what lists show of the newest of them.
  case articlesFound(EntityQuery, [ArticleID], [ArticleSummary])
  /// The rows of a list whose titles hold what was looked for.
  case rowsFound(ListFindRequest, [Int])
  /// The unread articles of a row; one of them, where any will do.
  case unreadFound([ArticleID], UnreadPurpose)
  /// The archive has been changed, by a refresh or by another process.
  case archiveChanged
  case refreshed(RefreshState)
  case exported(ExportOutcome)
  /// The configuration file as it is now, nil where it cannot be read, and what of it could not be used.
  case configured(Configuration?, [LoadProblem])
  /// A message from outside, such as that no browser could be started.
  case notice(Notice)
}

/// What the archive knows of an article beside its text.
struct ArticleDetails: Sendable, Equatable {
  /// The names of the other feeds that carry the story.
  var alsoIn: [String] = []
  /// Why its full text could not be had, where that is so.
  var fullTextProblem: String?
  /// The place that the user had reached, in UTF-8 bytes of the text.
  var place: Int?
  /// The places in its text that have looks of the user's.
  var highlights: [Highlight.Place] = []
}

/// How far a refresh has come.
enum RefreshState: Sendable, Equatable {
  case running(done: Int, total: Int)
  /// - Parameter isAsked: whether the user asked for it, who is then told even that nothing is new.
  case ended(new: Int, failed: Int, isAsked: Bool)
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

  /// What is added where going to the next, or the one before, has come round the end.
  static func round(wrapped: Bool, forward: Bool) -> String {
    !wrapped ? "" : forward ? ", from the top again" : ", from the bottom again"
  }
}
