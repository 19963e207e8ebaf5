/// What the user can ask for.
enum Command: String, Sendable, Hashable, CaseIterable {
  case down, up, halfPageDown, halfPageUp, pageDown, pageUp, top, bottom
  case nextPane, previousPane, paneRight, paneLeft, open, back, escape
  case nextMention, previousMention, nextMark, previousMark, inspect, switchReading
  case entities, quotations, statements, copyQuotation, marks, toggleMarks, search
  case nextArticle, previousArticle, nextUnread, previousUnread, randomUnread, openUnread
  case nextFeed, previousFeed, go
  case toggleRead, toggleStar, readAll, readAbove, undo, toggleUnreadOnly, sort
  case tag, hide
  case refresh, refreshAll, searchArchive, saveSearch, filter
  case subscribe, unsubscribe, renameFeed, tagFeed
  case openInBrowser, followLink, links, images, copyLink, bookmark
  case save, saveAll, pager, pipeArticle, pipeAnnotations, pipeTimeline, exec, spawn
  case width, toggleJustify, toggleLinks
  case meet
  case markEntry, markRange, clearMarks, toggleScope, export
  case zoomIn, zoomOut, earlier, later, filterTimeline, toggleLag
  case widen, narrow
  case problems, theme, help, redraw, quit
  case commandLine, reloadConfiguration, editConfiguration
  case toggleItem, complete

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
    case .search: "find in this pane: in the text of the article, in the rows of a list"
    case .nextArticle: "next article"
    case .previousArticle: "previous article"
    case .nextUnread: "next unread article, here or in all feeds"
    case .previousUnread: "the unread article before"
    case .randomUnread: "some unread article"
    case .openUnread: "open the pages of all unread articles of the list, and set them to read"
    case .nextFeed: "next feed"
    case .previousFeed: "previous feed"
    case .go: "go to a feed, by its name"
    case .toggleRead: "set read or unread"
    case .toggleStar: "star, or take the star away"
    case .readAll: "set all articles of the list to read"
    case .readAbove: "set all articles above the chosen one to read"
    case .undo: "undo that"
    case .toggleUnreadOnly: "list the unread alone, or all"
    case .sort: "put the articles in another order"
    case .tag: "put a tag on the article, or take it off"
    case .hide: "hide the article from the lists, or show it again"
    case .refresh: "refresh this feed"
    case .refreshAll: "refresh every feed"
    case .searchArchive: "search through all articles"
    case .saveSearch: "keep a search among the feeds, or forget it"
    case .filter: "list only the articles that a filter lets through"
    case .subscribe: "subscribe to a feed, or to a site that has one"
    case .unsubscribe: "end the subscription to this feed"
    case .renameFeed: "give this feed another name"
    case .tagFeed: "put a tag on this feed, or take it off"
    case .openInBrowser: "open the article's page in a browser"
    case .followLink: "follow a link by its number"
    case .links: "list the links of the article"
    case .images: "list the pictures of the article"
    case .copyLink: "copy the article's address, or that of a numbered link"
    case .bookmark: "hand the article to the bookmark program"
    case .save: "save the article as a file"
    case .saveAll: "save all articles of the list as files"
    case .pager: "read the article in a pager"
    case .pipeArticle: "give the article's text to a program"
    case .pipeAnnotations: "give the article's annotations to a program, as JSON"
    case .pipeTimeline: "give the timeline to a program, as JSON"
    case .exec: "run a program on the terminal"
    case .spawn: "run a program in the background"
    case .width: "set the width of the article's lines"
    case .toggleJustify: "set the article's lines flush on both sides, or not"
    case .toggleLinks: "show the numbers of links, or not"
    case .meet: "where the chosen entity meets another"
    case .markEntry: "mark the timeline entry, or take the mark away"
    case .markRange: "mark every entry from the last one marked to this one"
    case .clearMarks: "take every mark of the timeline away"
    case .toggleScope: "timeline of this article, or of all articles of the feed"
    case .export: "export the timeline; in a list of quotations, export those"
    case .zoomIn: "zoom into the time of the chosen entry: year, month, week, day"
    case .zoomOut: "zoom out of it"
    case .earlier: "the stretch of time before"
    case .later: "the stretch of time after"
    case .filterTimeline: "show only some events: by status, entity, place or kind"
    case .toggleLag: "compare each event's day with the day on which it was reported"
    case .widen: "make this pane larger"
    case .narrow: "make this pane smaller"
    case .problems: "what could not be loaded"
    case .theme: "next theme, or the theme of a name"
    case .help: "every key"
    case .redraw: "draw the screen anew"
    case .quit: "quit"
    case .commandLine: "give a command by its name"
    case .reloadConfiguration: "read the configuration file again"
    case .editConfiguration: "open the configuration file in an editor"
    case .toggleItem: "switch on or off"
    case .complete: "complete what is typed"
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
    case .filter: "filter"
    case .commandLine: "commands"
    case .links: "links"
    case .meet: "meeting"
    case .zoomIn: "zoom in"
    case .zoomOut: "zoom out"
    case .filterTimeline: "filter"
    case .markRange: "mark to here"
    case .complete: "complete"
    case .subscribe: "subscribe"
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
