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
  /// An article asked for, and the names of the other feeds that carry the story; nil where it is no longer in the
  /// archive. Its annotations follow, if there are any yet.
  case opened(ArticleID, Article?, alsoIn: [String], isAnnotated: Bool)
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
  /// The unread articles of a row.
  case unreadFound([ArticleID])
  /// The archive has been changed, by a refresh or by another process.
  case archiveChanged
  case refreshed(RefreshState)
  case exported(ExportOutcome)
  /// A message from outside, such as that no browser could be started.
  case notice(Notice)
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
}
