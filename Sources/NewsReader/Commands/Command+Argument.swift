/// What a command is given on the command line, after its name.
struct CommandArgument: Sendable, Hashable {
  /// What may stand there, for completion.
  enum Kind: Sendable, Hashable {
    /// A filter of articles.
    case filter
    /// The name of a theme, a feed or a tag.
    case theme, feed, tag
    /// The name of an order of articles.
    case order
    /// A number of a link, or of columns.
    case number
    /// The path of a file.
    case path
    /// A line for the shell.
    case program
    /// An address.
    case address
    /// Any words.
    case words
  }

  /// What it is, for the help: `FILTER`.
  var name: String
  /// What may stand there.
  var kind: Kind
  /// Whether the command makes no sense without it.
  var isRequired = true
  /// Whether a key that gives the command without it asks for it.
  var isAskedFor = true
}

extension Command {
  /// What the command is given; nil for a command that takes nothing.
  var argument: CommandArgument? {
    switch self {
    case .go: CommandArgument(name: "FEED", kind: .feed)
    case .sort: CommandArgument(name: "ORDER", kind: .order)
    case .tag, .tagFeed: CommandArgument(name: "TAG", kind: .tag)
    case .searchArchive:
      CommandArgument(name: "FILTER", kind: .filter, isRequired: false, isAskedFor: false)
    case .filter: CommandArgument(name: "FILTER", kind: .filter, isRequired: false)
    case .subscribe: CommandArgument(name: "ADDRESS", kind: .address)
    case .renameFeed: CommandArgument(name: "NAME", kind: .words)
    case .followLink: CommandArgument(name: "NUMBER", kind: .number)
    case .copyLink: CommandArgument(name: "NUMBER", kind: .number, isRequired: false, isAskedFor: false)
    case .bookmark: CommandArgument(name: "WORDS", kind: .words, isRequired: false, isAskedFor: false)
    case .save, .saveAll: CommandArgument(name: "FILE", kind: .path, isRequired: false, isAskedFor: false)
    case .pipeArticle, .pipeAnnotations, .pipeTimeline, .exec, .spawn:
      CommandArgument(name: "PROGRAM", kind: .program)
    case .width: CommandArgument(name: "COLUMNS", kind: .number)
    case .theme: CommandArgument(name: "NAME", kind: .theme, isRequired: false, isAskedFor: false)
    default: nil
    }
  }

  /// Whether the command line offers it: not what only has a meaning for keys in a dialog.
  var isOffered: Bool {
    switch self {
    case .toggleItem, .complete, .commandLine, .escape: false
    default: true
    }
  }
}
