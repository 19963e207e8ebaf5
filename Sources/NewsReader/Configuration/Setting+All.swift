import NewsLibrary
import NewsModel

extension Setting {
  /// Every setting, in the order of the template.
  static let all: [Setting] = reader + lists + layout + refresh + keep

  private static let reader: [Setting] = [
    choice(
      "reader", "theme",
      Theme.all.map(\.name).joined(separator: ", ")
        + "; without it the terminal's background decides",
      example: "dark", Theme.all.map { ($0.name, $0) }, \.theme),
    choices(
      "reader", "marks", "the kinds of marks that are shown at the start", of: "kind of mark",
      MarkKind.allCases.map { ($0.rawValue, $0) }, example: MarkKind.allCases.map(\.rawValue)
    ) { $0.shownMarks = Set($1) },
    number(
      "reader", "width", "columns of an article's lines, where the pane is wide enough",
      example: ReadingOptions.standardMeasure, ReadingOptions.measures, \.measure),
    flag("reader", "justify", "lines flush on both sides", false, \.reading.isJustified),
    flag(
      "reader", "link-numbers", "a number after each link, by which it is followed", true,
      \.reading.showsLinkNumbers),
    flag("reader", "hyperlinks", "links that terminals make clickable (OSC 8)", true, \.hasHyperlinks),
    choice(
      "reader", "dates",
      "how days are written: " + DateWords.Order.allCases.map(\.rawValue).joined(separator: ", ")
        + "; without it, as the locale has them", example: "day-month",
      DateWords.Order.allCases.map { ($0.rawValue, $0) }, \.dateOrder),
    flag(
      "reader", "screen-reader", "one pane at a time, without boxes, with the cursor on the chosen row",
      false, \.isLinear),
    program(
      "reader", "browser", "the program that shows a page, with its arguments; %u is the address",
      example: "firefox --new-tab %u", \.browser),
    program(
      "reader", "viewer", "the program that shows a picture; without it, the browser", example: "feh %u",
      \.viewer),
    flag(
      "reader", "viewer-on-terminal",
      "whether the viewer has the terminal, as one that draws pictures in text has to: kitten icat %u", false,
      \.viewerTakesTerminal),
    program(
      "reader", "pager", "the program that an article is read in by the command pager", example: "less -R",
      \.pager),
    program(
      "reader", "bookmark",
      "the program for the command bookmark, given address, title, words of yours and name of the feed",
      example: "~/bin/keep", \.bookmark),
    flag(
      "reader", "wait", "after a program has had the terminal, wait for Enter so that its output can be read",
      true, \.waitsForEnter),
    flag("reader", "restore", "begin where the reader was left", true, \.restoresSession),
  ]

  private static let lists: [Setting] = [
    choices(
      "lists", "columns",
      "what the list of articles shows, from left to right: "
        + ArticleColumn.allCases.map(\.rawValue).joined(separator: ", "), of: "column",
      ArticleColumn.allCases.map { ($0.rawValue, $0) }, example: ArticleColumn.standard.map(\.rawValue)
    ) { $0.columns = $1 },
    choice(
      "lists", "sort",
      "the order of articles: " + ArticleOrder.allCases.map(\.rawValue).joined(separator: ", "),
      example: ArticleOrder.newest.rawValue, ArticleOrder.allCases.map { ($0.rawValue, $0) }, \.order),
    flag("lists", "unread-only", "list only what is unread", false, \.showsUnreadOnly),
  ]

  private static let layout: [Setting] = [
    number(
      "layout", "lists", "columns of the lists of feeds and articles", example: 36, PaneSizes.columns,
      \.paneSizes.lists),
    number(
      "layout", "timeline", "columns of the timeline", example: 40, PaneSizes.columns,
      \.paneSizes.timeline),
    number(
      "layout", "feeds", "rows of the list of feeds", example: 12, PaneSizes.rows, \.paneSizes.feeds),
  ]

  private static let refresh: [Setting] = [
    number(
      "refresh", "interval", "minutes from one refresh of a feed to the next", example: 60, 5...10080,
      \.refreshMinutes),
    flag(
      "refresh", "automatic",
      "whether the reader itself refreshes feeds, at its start and as they come due", true,
      \.refreshesByItself),
  ]

  private static let keep: [Setting] = [
    number(
      "keep", "days", "days that articles are kept; starred ones stay", example: 365, 1...(.max), \.daysKept),
    number(
      "keep", "per-feed", "articles of a feed that are kept, the newest; starred ones stay", example: 2000,
      1...(.max), \.articlesKeptPerFeed),
  ]
}
