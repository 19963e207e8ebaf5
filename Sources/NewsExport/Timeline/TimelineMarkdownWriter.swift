import NewsModel

/// Writes a timeline as Markdown: a heading, and an item of a list for each entry with its sources below.
enum TimelineMarkdownWriter {
  static func write(_ timeline: Timeline) -> String {
    var lines = ["# \(MarkdownText.escaped(timeline.title))", ""]
    for entry in timeline.entries {
      var item =
        "- **\(MarkdownText.escaped(EntryText.date(entry)))**: \(MarkdownText.escaped(entry.headline))"
      if let status = EntryText.status(entry) { item += " *(\(MarkdownText.escaped(status)))*" }
      lines.append(item)
      for report in entry.reports {
        let title = report.articleTitle.isEmpty ? report.articleID : report.articleTitle
        var source = "  - \(MarkdownText.link(title, to: report.articleURL))"
        if let publisher = report.publisher { source += ", \(MarkdownText.escaped(publisher))" }
        if let published = report.published {
          source += ", \(MarkdownText.escaped(DateText.readable(published)))"
        }
        lines.append("\(source): “\(MarkdownText.escaped(report.sentenceText))”")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
