/// The formats in which a timeline can be written.
enum TimelineFormat: String, Sendable, CaseIterable {
  case text, markdown, json, csv, iCalendar, html

  /// The usual extension of such files.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .csv: "csv"
    case .iCalendar: "ics"
    case .html: "html"
    }
  }
}
