import NewsModel

/// Writes a timeline as CSV (RFC 4180): a row for each report of each entry.
enum TimelineCSVWriter {
  private static let header = [
    "entry", "date", "first", "last", "granularity", "approximate", "date_basis", "status", "claimant",
    "headline", "participants", "place", "publisher", "published", "article", "url", "sentence",
  ]

  static func write(_ timeline: Timeline) -> String {
    let rows = timeline.entries.flatMap { entry in entry.reports.map { row(entry, $0) } }
    return ([header] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func row(_ entry: TimelineEntry, _ report: TimelineEntry.Report) -> [String] {
    [
      String(entry.id), entry.interval.map(DateText.iso) ?? "", entry.interval?.first.description ?? "",
      entry.interval?.last.description ?? "", entry.interval?.granularity.rawValue ?? "",
      entry.interval.map { $0.isApproximate ? "true" : "false" } ?? "", entry.dateBasis.rawValue,
      entry.status.rawValue, entry.claimant ?? "", entry.headline,
      entry.participants.joined(separator: "; "), entry.place ?? "", report.publisher ?? "",
      report.published.map(DateText.iso) ?? "", report.articleTitle, report.articleURL ?? "",
      report.sentenceText,
    ]
  }

  /// A field on one line, quoted where need be. What a spreadsheet would take for a formula is kept text by
  /// an apostrophe before it (OWASP, "CSV Injection").
  static func field(_ text: String) -> String {
    var text = PlainText.line(text)
    if let first = text.unicodeScalars.first, ["=", "+", "-", "@"].contains(first) { text = "'" + text }
    guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
