/// Text for CSV tables (RFC 4180).
enum CSVText {
  /// A table of rows, the header among them.
  static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
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
