/// What the user can ask for.
enum Command: String, Sendable, Hashable, CaseIterable {
  case down, up, halfPageDown, halfPageUp, pageDown, pageUp, top, bottom
  case nextPane, previousPane, paneRight, paneLeft, open, back, escape
  case nextMention, previousMention, nextMark, previousMark, inspect, switchReading
  case entities, quotations, statements, copyQuotation, marks, toggleMarks, search
  case nextArticle, previousArticle, nextUnread, toggleRead, toggleStar, readAll, undo, toggleUnreadOnly
  case refresh, refreshAll, searchArchive, saveSearch, openInBrowser
  case markEntry, toggleScope, export
  case problems, theme, help, redraw, quit
  case toggleItem

  /// One line for the help.
  var summary: String {
    switch self {
    case .down: "down a line"
    case .up: "up a line"
    case .halfPageDown: "down half a page"
    case .halfPageUp: "up half a page"
    case .pageDown: "down a page"
    case .pageUp: "up a page"
    case .top: "to the top"
    case .bottom: "to the bottom"
    case .nextPane: "next pane"
    case .previousPane: "previous pane"
    case .paneRight: "pane to the right"
    case .paneLeft: "pane to the left"
    case .open: "open what is chosen"
    case .back: "back one step; in the first pane, quit"
    case .escape: "end a search, let go of a choice, or back one step"
    case .nextMention: "next mention of the chosen entity, here and in the next article, or next search hit"
    case .previousMention: "previous mention or search hit"
    case .nextMark: "next mark: name, quotation or date"
    case .previousMark: "previous mark"
    case .inspect: "why is this mark here?"
    case .switchReading: "switch a date to its other reading, and back"
    case .entities: "who is in this article: choose an entity"
    case .quotations: "who says what: go to a quotation"
    case .statements: "what the chosen entity says, and what is said of it"
    case .copyQuotation: "copy the quotation with its speaker and source"
    case .marks: "legend of the marks, each with a switch"
    case .toggleMarks: "all marks off, and on again"
    case .search: "search in the article"
    case .nextArticle: "next article"
    case .previousArticle: "previous article"
    case .nextUnread: "next unread article, here or in all feeds"
    case .toggleRead: "set read or unread"
    case .toggleStar: "star, or take the star away"
    case .readAll: "set all articles of the list to read"
    case .undo: "undo that"
    case .toggleUnreadOnly: "list the unread alone, or all"
    case .refresh: "refresh this feed"
    case .refreshAll: "refresh every feed"
    case .searchArchive: "search through all articles"
    case .saveSearch: "keep a search among the feeds, or forget it"
    case .openInBrowser: "open the article's page in a browser"
    case .markEntry: "mark the timeline entry, or take the mark away"
    case .toggleScope: "timeline of this article, or of all articles of the feed"
    case .export: "export the timeline; in a list of quotations, export those"
    case .problems: "what could not be loaded"
    case .theme: "next theme: dark, light, plain"
    case .help: "every key"
    case .redraw: "draw the screen anew"
    case .quit: "quit"
    case .toggleItem: "switch on or off"
    }
  }

  /// A word or two for the status line; nil for what needs no hint.
  var hint: String? {
    switch self {
    case .down: "move"
    case .open: "open"
    case .back, .escape: "back"
    case .nextMention: "next mention"
    case .nextMark: "next mark"
    case .inspect: "why?"
    case .switchReading: "other reading"
    case .entities: "who"
    case .quotations: "quotations"
    case .copyQuotation: "copy"
    case .marks: "legend"
    case .search: "search"
    case .nextArticle: "next article"
    case .nextUnread: "next unread"
    case .toggleRead: "read/unread"
    case .toggleStar: "star"
    case .readAll: "all read"
    case .undo: "undo"
    case .toggleUnreadOnly: "unread only"
    case .refresh: "refresh"
    case .searchArchive: "search all"
    case .saveSearch: "keep or forget"
    case .problems: "why"
    case .openInBrowser: "browser"
    case .markEntry: "mark"
    case .toggleScope: "scope"
    case .export: "export"
    case .help: "keys"
    case .nextPane: "pane"
    case .toggleItem: "switch"
    default: nil
    }
  }
}
