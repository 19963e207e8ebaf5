import NewsModel

/// Writes a timeline as JSON, schema `dateline.timeline/1` (see the article "The JSON formats").
enum TimelineJSONWriter {
  static let schema = "dateline.timeline/1"

  static func write(_ timeline: Timeline) -> String {
    JSON.object([
      "schema": .string(schema), "title": .string(timeline.title),
      "entries": .array(timeline.entries.map(entry)),
    ]).pretty + "\n"
  }

  private static func entry(_ entry: TimelineEntry) -> JSON {
    .object([
      "id": .int(entry.id), "headline": .string(entry.headline), "date": entry.interval.map(date) ?? .null,
      "dateBasis": .string(entry.dateBasis.rawValue), "status": .string(entry.status.rawValue),
      "claimant": .optional(entry.claimant), "participants": .strings(entry.participants),
      "place": .optional(entry.place), "reports": .array(entry.reports.map(report)),
    ])
  }

  private static func report(_ report: TimelineEntry.Report) -> JSON {
    .object([
      "article": .string(report.articleID), "title": .string(report.articleTitle),
      "url": .optional(report.articleURL), "publisher": .optional(report.publisher),
      "published": .optional(report.published.map(DateText.iso)), "event": .int(report.event),
      "sentence": .string(report.sentenceText),
    ])
  }

  /// An interval, as all JSON exports write it.
  static func date(_ interval: CalendarInterval) -> JSON {
    .object([
      "first": .string(interval.first.description), "last": .string(interval.last.description),
      "granularity": .string(interval.granularity.rawValue),
      "minuteOfDay": .optional(interval.minuteOfDay), "approximate": .bool(interval.isApproximate),
    ])
  }
}
