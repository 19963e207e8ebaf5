/// Tells on which line of a TOML document a key stands, for messages; the library keeps no lines of keys.
///
/// Knows `[table]` headers and `[[element]]` headers, whose elements it counts from 0, and `key =` at the start of a
/// line, which is how people write settings. For a key written in another way it knows the line of its table.
struct TOMLLines {
  private var lines: [[String]: Int] = [:]

  init(_ text: String) {
    var table: [String] = []
    var elements: [String: Int] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[["), let end = line.firstIndex(of: "]") {
        let name = String(line[..<end].dropFirst(2).filter { $0 != " " })
        table = [name, "\(elements[name, default: 0])"]
        elements[name, default: 0] += 1
        note([name], index + 1)
        note(table, index + 1)
      } else if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
        table = Self.path(line[line.index(after: line.startIndex)..<end])
        note(table, index + 1)
      } else if !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") {
        note(table + Self.path(line[..<equals]), index + 1)
      }
    }
  }

  /// The line, from 1, of a key or else of the innermost table around it.
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  private mutating func note(_ path: [String], _ line: Int) {
    if lines[path] == nil { lines[path] = line }
  }

  /// The parts of a dotted key, quotation marks taken off.
  private static func path(_ key: Substring) -> [String] {
    key.split(separator: ".").map { part in
      String(part.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
    }
  }
}
