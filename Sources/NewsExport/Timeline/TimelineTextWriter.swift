import NewsModel

/// Writes a timeline as plain text in columns: date, sign of the status, what happened and who reports it.
struct TimelineTextWriter {
  /// Columns to a line.
  var width: Int

  /// A wider date has a line of its own.
  private static let widestDate = 26

  func write(_ timeline: Timeline) -> String {
    var lines = PlainText.wrapped(PlainText.line(timeline.title), width: width)
    lines += [EntryText.count(timeline), ""]
    let widest = timeline.entries.map { PlainText.width(EntryText.date($0)) }.max() ?? 0
    let column = min(widest, min(Self.widestDate, width / 3))
    let indent = String(repeating: " ", count: column + 4)
    for entry in timeline.entries {
      let date = EntryText.date(entry)
      var headline = PlainText.line(entry.headline)
      if let status = EntryText.status(entry) { headline += " (\(PlainText.line(status)))" }
      var text = PlainText.wrapped(headline, width: width - column - 4)
      let sources = EntryText.sources(entry).map(PlainText.line).joined(separator: "; ")
      if !sources.isEmpty { text += PlainText.wrapped("— \(sources)", width: width - column - 4) }

      let mark = EntryText.mark(entry.status)
      if PlainText.width(date) > column {
        lines.append(date)
        lines.append("\(PlainText.padded("", to: column))  \(mark) \(text.first ?? "")")
      } else {
        lines.append("\(PlainText.padded(date, to: column))  \(mark) \(text.first ?? "")")
      }
      lines += text.dropFirst().map { indent + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
