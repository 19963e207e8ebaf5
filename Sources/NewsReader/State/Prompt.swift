/// A line being typed at the foot of the screen.
struct Prompt: Sendable, Equatable {
  /// What the line is for.
  enum Purpose: Sendable, Equatable {
    /// To be found in the open article. Every letter searches on from the reading position before, and Escape goes
    /// back to it.
    case findInArticle(from: ReadingPlace)
    /// To be found in the rows of a list, from the row chosen before.
    case findInList(Pane, from: Int)
    /// To be found in the page that is open, whose first line was this.
    case findInPage(from: Int)
    /// To be looked for in all articles, when Enter is pressed.
    case searchArchive
    /// A command.
    case command
  }

  /// What the line is for.
  let purpose: Purpose
  /// What has been typed.
  var field = TextField()
  /// The completion that is chosen, where the user has gone to one: a row of the list.
  var choice: Int?
  /// What is wrong with the line.
  var failure: String?

  /// What has been typed.
  var text: String { field.text }

  /// What stands before the line.
  var lead: String {
    switch purpose {
    case .findInArticle, .findInList, .findInPage: "/"
    case .searchArchive: "Search all articles: "
    case .command: ":"
    }
  }
}
