/// Tables as articles have them: a line for each row, ` | ` between its cells.
enum TableText {
  /// The cells of each row, without the spaces that fill them up.
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: " | ", omittingEmptySubsequences: false).map { PlainText.line(String($0)) }
    }
  }
}

extension HTMLText {
  /// A table of HTML.
  static func table(_ text: String) -> String {
    let rows = TableText.rows(text).map { row in
      "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
    }
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }
}
