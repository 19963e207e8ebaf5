import NewsModel

/// Writes a timeline as CSV (RFC 4180): a row for each report of each entry.
enum TimelineCSVWriter {
  private static let header = [
    "entry", "date", "first", "last", "granularity", "approximate", "date_basis", "status", "claimant",
    "headline", "participants", "place", "publisher", "published", "article", "url", "sentence",
  ]

  static func write(_ timeline: Timeline) -> String {
    let rows = timeline.entries.flatMap { entry in entry.reports.map { row(entry, $0) } }
    return CSVText.table([header] + rows)
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
}
