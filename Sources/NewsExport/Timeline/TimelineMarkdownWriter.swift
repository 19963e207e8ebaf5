import NewsModel

/// Writes a timeline as Markdown: a heading, and an item of a list for each entry with its sources below.
enum TimelineMarkdownWriter {
  static func write(_ timeline: Timeline) -> String {
    var lines = ["# \(escaped(timeline.title))", ""]
    for entry in timeline.entries {
      var item = "- **\(escaped(EntryText.date(entry)))**: \(escaped(entry.headline))"
      if let status = EntryText.status(entry) { item += " *(\(escaped(status)))*" }
      lines.append(item)
      for report in entry.reports {
        let title = report.articleTitle.isEmpty ? report.articleID : report.articleTitle
        var source = "  - \(link(title, to: report.articleURL))"
        if let publisher = report.publisher { source += ", \(escaped(publisher))" }
        if let published = report.published { source += ", \(escaped(DateText.readable(published)))" }
        lines.append("\(source): “\(escaped(report.sentenceText))”")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func link(_ words: String, to url: String?) -> String {
    guard let url, HTMLText.isWebAddress(url) else { return escaped(words) }
    let address = url.unicodeScalars.filter {
      !PlainText.isUnsafe($0) && !$0.properties.isWhitespace && $0 != "<" && $0 != ">"
    }
    return "[\(escaped(words))](<\(String(String.UnicodeScalarView(address)))>)"
  }

  /// `text` on one line, with every character that Markdown or the HTML in it could read escaped.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "{", "}", "[", "]", ">", "#", "|", "~":
        output.append(contentsOf: ["\\", scalar])
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
