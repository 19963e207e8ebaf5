/// A format in which dateline writes.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case markdown = "md"
  case json
  /// JSON, one annotation a line.
  case ndjson
  case csv
  /// iCalendar (RFC 5545).
  case iCalendar = "ics"
  case html

  /// The formats of a timeline.
  public static let timelineFormats: [ExportFormat] = [.text, .markdown, .json, .csv, .iCalendar, .html]
  /// The formats of an annotated article.
  public static let articleFormats: [ExportFormat] = [.text, .json, .ndjson, .html]

  /// The formats in which an article is saved to be read: without marks, or with all that was read out of it.
  public static let savedFormats: [ExportFormat] = [.text, .markdown, .html, .json]

  /// The formats of quotations.
  public static let quotationFormats: [ExportFormat] = [.text, .markdown, .json, .csv]

  /// The format's name on the command line.
  public var name: String { rawValue }

  /// The format's name in a menu.
  public var title: String {
    switch self {
    case .text: "Plain text"
    case .markdown: "Markdown"
    case .json: "JSON"
    case .ndjson: "JSON lines"
    case .csv: "CSV table"
    case .iCalendar: "iCalendar"
    case .html: "HTML page"
    }
  }

  /// The extension of its files, without the full stop.
  public var fileExtension: String { self == .text ? "txt" : rawValue }

  /// The format of a name or of a file's extension, in any case; nil for one that is unknown.
  public init?(name: String) {
    switch name.lowercased() {
    case "txt": self = .text
    case "markdown": self = .markdown
    case "icalendar", "ical": self = .iCalendar
    case "htm": self = .html
    case "jsonl": self = .ndjson
    case let name:
      guard let format = ExportFormat(rawValue: name) else { return nil }
      self = format
    }
  }
}
