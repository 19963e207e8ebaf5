import NewsModel

/// Writes a timeline as one HTML page that loads nothing from elsewhere.
enum TimelineHTMLWriter {
  private static let style = """
    ol { list-style: none; padding: 0; }
    li.entry { border-left: 3px solid; padding: 0 0 1rem 1rem; }
    li.planned, li.hypothetical { border-left-style: dashed; }
    li.claimed, li.negated { border-left-style: dotted; }
    time, .undated { font-weight: 600; }
    .status { font-style: italic; }
    blockquote { margin: .3rem 0; }
    """

  static func write(_ timeline: Timeline) -> String {
    let body =
      ["<h1>\(HTMLText.escaped(timeline.title))</h1>", "<p>\(EntryText.count(timeline))</p>", "<ol>"]
      + timeline.entries.map(item) + ["</ol>"]
    return HTMLText.document(title: timeline.title, style: style, body: body.joined(separator: "\n"))
  }

  private static func item(_ entry: TimelineEntry) -> String {
    var parts = [
      "<li class=\"entry \(entry.status.rawValue)\">",
      "<p>\(date(entry)) \(HTMLText.escaped(entry.headline))",
    ]
    if let status = EntryText.status(entry) {
      parts.append("<span class=\"status\">(\(HTMLText.escaped(status)))</span>")
    }
    parts.append("</p>")
    var details: [String] = []
    if !entry.participants.isEmpty { details.append("With \(entry.participants.joined(separator: ", "))") }
    if let place = entry.place { details.append("in \(place)") }
    if !details.isEmpty { parts.append("<p>\(HTMLText.escaped(details.joined(separator: ", ")))</p>") }
    let sources = entry.reports.map { report in
      let title = report.articleTitle.isEmpty ? report.articleID : report.articleTitle
      let about = [report.publisher, report.published.map(DateText.readable)].compactMap(\.self)
      return """
        <li><blockquote>\(HTMLText.escaped(report.sentenceText))</blockquote>
        <cite>\(HTMLText.link(title, to: report.articleURL))</cite> \(HTMLText.escaped(about.joined(separator: ", ")))</li>
        """
    }
    parts +=
      ["<details><summary>Sources: \(sources.count)</summary><ul>"] + sources + ["</ul></details>", "</li>"]
    return parts.joined(separator: "\n")
  }

  private static func date(_ entry: TimelineEntry) -> String {
    guard let interval = entry.interval else { return "<span class=\"undated\">undated</span>" }
    return "<time datetime=\"\(interval.first)\">\(HTMLText.escaped(DateText.readable(interval)))</time>"
  }
}
