import TerminalUI

/// Where a key means something.
enum KeyContext: String, Sendable, Hashable, CaseIterable {
  case lists, article, timeline, anywhere, picker, menu, form, page, confirmation, prompt

  /// The heading in the help.
  var title: String {
    switch self {
    case .lists: "In the lists"
    case .article: "In the article"
    case .timeline: "In the timeline"
    case .anywhere: "Everywhere"
    case .picker: "In a list to choose from"
    case .menu: "In the legend"
    case .form: "In the export form"
    case .page: "In a page of text"
    case .confirmation: "Before something is lost"
    case .prompt: "On a line being typed"
    }
  }
}

/// A line of the key map: in this context, each of these key sequences gives this.
struct KeyBinding: Sendable {
  var context: KeyContext
  var sequences: [[KeyPress]]
  var target: KeyTarget

  /// The sequences as the help shows them.
  var label: String {
    sequences.map { $0.map(\.label).joined(separator: " ") }.joined(separator: ", ")
  }
}

/// The table of keys, from which the help and the hints of the status line are made too.
struct KeyMap: Sendable {
  /// What a sequence of keys comes to.
  enum Match: Equatable {
    case target(KeyTarget)
    /// The beginning of a longer sequence.
    case prefix
    case none

    /// One of the reader's own commands.
    static func command(_ command: Command) -> Match { .target(.command(command)) }
  }

  /// The lines, in the order of the help.
  let bindings: [KeyBinding]

  /// What `keys` mean in `contexts`, of which the first goes before the next: the beginning of a longer sequence in
  /// one, too, goes before what the keys mean in the next.
  func match(_ keys: [KeyPress], in contexts: [KeyContext]) -> Match {
    for context in contexts {
      var isPrefix = false
      for binding in bindings where binding.context == context {
        for sequence in binding.sequences where sequence.starts(with: keys) {
          if sequence.count == keys.count { return .target(binding.target) }
          isPrefix = true
        }
      }
      if isPrefix { return .prefix }
    }
    return .none
  }

  /// The first key sequence that gives `command` in one of `contexts`.
  func label(for command: Command, in contexts: [KeyContext]) -> String? {
    label(for: .command(command), in: contexts)
  }

  /// The first key sequence that gives `target` in one of `contexts`.
  func label(for target: KeyTarget, in contexts: [KeyContext]) -> String? {
    for context in contexts {
      if let binding = bindings.first(where: { $0.context == context && $0.target == target }) {
        return binding.sequences.first?.map(\.label).joined(separator: " ")
      }
    }
    return nil
  }
}

extension KeyMap {
  /// The keys that the reader has.
  static let standard = KeyMap(bindings: [
    bind(.lists, .open, "Enter"),
    bind(.lists, .toggleRead, "u"),
    bind(.lists, .subscribe, "+"),
    bind(.lists, .pageDown, "Space", "Ctrl-f", "PgDn"),

    bind(.article, .nextMark, "w"),
    bind(.article, .previousMark, "b"),
    bind(.article, .inspect, "i", "Enter"),
    bind(.article, .switchReading, "a"),
    bind(.article, .copyQuotation, "y"),
    bind(.article, .toggleRead, "u"),
    bind(.article, .pageDown, "Space", "Ctrl-f", "PgDn"),

    bind(.timeline, .open, "Enter"),
    bind(.timeline, .markEntry, "m", "Space"),
    bind(.timeline, .markRange, "M"),
    bind(.timeline, .clearMarks, "c"),
    bind(.timeline, .zoomIn, "+", "="),
    bind(.timeline, .zoomOut, "-"),
    bind(.timeline, .earlier, "<"),
    bind(.timeline, .later, ">"),
    bind(.timeline, .filterTimeline, "F"),
    bind(.timeline, .toggleLag, "d"),
    bind(.timeline, .inspect, "i"),
    bind(.timeline, .switchReading, "a"),
    bind(.timeline, .pageDown, "Ctrl-f", "PgDn"),

    bind(.anywhere, .down, "j", "↓"),
    bind(.anywhere, .up, "k", "↑"),
    bind(.anywhere, .halfPageDown, "Ctrl-d"),
    bind(.anywhere, .halfPageUp, "Ctrl-u"),
    bind(.anywhere, .pageUp, "Ctrl-b", "PgUp"),
    bind(.anywhere, .top, "g g", "Home"),
    bind(.anywhere, .bottom, "G", "End"),
    bind(.anywhere, .nextPane, "Tab"),
    bind(.anywhere, .previousPane, "Shift-Tab"),
    bind(.anywhere, .paneRight, "l", "→"),
    bind(.anywhere, .paneLeft, "h", "←"),
    bind(.anywhere, .entities, "e"),
    bind(.anywhere, .meet, "&"),
    bind(.anywhere, .nextMention, "n"),
    bind(.anywhere, .previousMention, "N"),
    bind(.anywhere, .quotations, "\""),
    bind(.anywhere, .statements, "s"),
    bind(.anywhere, .search, "/"),
    bind(.anywhere, .nextArticle, "]"),
    bind(.anywhere, .previousArticle, "["),
    bind(.anywhere, .nextUnread, "."),
    bind(.anywhere, .previousUnread, ","),
    bind(.anywhere, .nextFeed, "J"),
    bind(.anywhere, .previousFeed, "K"),
    bind(.anywhere, .toggleStar, "*"),
    bind(.anywhere, .tag, "#"),
    bind(.anywhere, .hide, "D"),
    bind(.anywhere, .readAll, "A"),
    bind(.anywhere, .undo, "z"),
    bind(.anywhere, .toggleUnreadOnly, "U"),
    bind(.anywhere, .refresh, "r"),
    bind(.anywhere, .refreshAll, "R"),
    bind(.anywhere, .searchArchive, "f"),
    bind(.anywhere, .filter, "F"),
    bind(.anywhere, .saveSearch, "S"),
    bind(.anywhere, .openInBrowser, "o"),
    bind(.anywhere, .links, "L"),
    bind(.anywhere, .images, "I"),
    bind(.anywhere, .copyLink, "Y"),
    bind(.anywhere, .bookmark, "B"),
    bind(.anywhere, .save, "Ctrl-s"),
    bind(.anywhere, .pager, "P"),
    bind(.anywhere, .pipeArticle, "|"),
    bind(.anywhere, .toggleScope, "t"),
    bind(.anywhere, .export, "x"),
    bind(.anywhere, .marks, "v"),
    bind(.anywhere, .toggleMarks, "V"),
    bind(.anywhere, .theme, "T"),
    bind(.anywhere, .widen, "Ctrl-w >"),
    bind(.anywhere, .narrow, "Ctrl-w <"),
    bind(.anywhere, .commandLine, ":"),
    bind(.anywhere, .reloadConfiguration, "Ctrl-r"),
    bind(.anywhere, .problems, "!"),
    bind(.anywhere, .help, "?"),
    bind(.anywhere, .back, "q"),
    bind(.anywhere, .escape, "Esc"),
    bind(.anywhere, .redraw, "Ctrl-l"),
    bind(.anywhere, .quit, "Q", "Ctrl-c"),

    bind(.picker, .down, "↓", "Ctrl-n"),
    bind(.picker, .up, "↑", "Ctrl-p"),
    bind(.picker, .pageDown, "PgDn", "Ctrl-f"),
    bind(.picker, .pageUp, "PgUp", "Ctrl-b"),
    bind(.picker, .top, "Home"),
    bind(.picker, .bottom, "End"),
    bind(.picker, .open, "Enter"),
    bind(.picker, .copyQuotation, "Ctrl-y"),
    bind(.picker, .export, "Ctrl-x"),
    bind(.picker, .escape, "Esc"),
    bind(.picker, .redraw, "Ctrl-l"),
    bind(.picker, .quit, "Ctrl-c"),

    bind(.menu, .toggleItem, "Space", "Enter"),
    bind(.menu, .down, "j"),
    bind(.menu, .up, "k"),
    bind(.menu, .escape, "q", "v"),

    bind(.form, .down, "↓", "Tab"),
    bind(.form, .up, "↑", "Shift-Tab"),
    bind(.form, .paneRight, "→"),
    bind(.form, .paneLeft, "←"),
    bind(.form, .open, "Enter"),
    bind(.form, .escape, "Esc"),
    bind(.form, .redraw, "Ctrl-l"),
    bind(.form, .quit, "Ctrl-c"),

    bind(.page, .down, "j", "↓"),
    bind(.page, .up, "k", "↑"),
    bind(.page, .halfPageDown, "Ctrl-d"),
    bind(.page, .halfPageUp, "Ctrl-u"),
    bind(.page, .pageDown, "Space", "PgDn", "Ctrl-f"),
    bind(.page, .pageUp, "PgUp", "Ctrl-b"),
    bind(.page, .top, "g g", "Home"),
    bind(.page, .bottom, "G", "End"),
    bind(.page, .search, "/"),
    bind(.page, .nextMention, "n"),
    bind(.page, .previousMention, "N"),
    bind(.page, .copyQuotation, "y"),
    bind(.page, .escape, "Esc", "q", "Enter", "?", "i"),
    bind(.page, .switchReading, "a"),
    bind(.page, .redraw, "Ctrl-l"),
    bind(.page, .quit, "Q", "Ctrl-c"),

    bind(.confirmation, .open, "Enter", "y"),
    bind(.confirmation, .escape, "Esc", "n", "q"),
    bind(.confirmation, .redraw, "Ctrl-l"),
    bind(.confirmation, .quit, "Ctrl-c"),

    bind(.prompt, .open, "Enter"),
    bind(.prompt, .complete, "Tab"),
    bind(.prompt, .down, "↓", "Ctrl-n"),
    bind(.prompt, .up, "↑", "Ctrl-p"),
    bind(.prompt, .escape, "Esc"),
    bind(.prompt, .redraw, "Ctrl-l"),
    bind(.prompt, .quit, "Ctrl-c"),
  ])

  /// A line of the table; the keys of a sequence stand apart by spaces.
  private static func bind(_ context: KeyContext, _ command: Command, _ sequences: String...) -> KeyBinding {
    KeyBinding(
      context: context,
      sequences: sequences.map { $0.split(separator: " ").compactMap { KeyPress(label: String($0)) } },
      target: .command(command))
  }
}
