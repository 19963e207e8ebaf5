/// A configuration file being written, section by section.
package struct TOMLDraft: Sendable {
  private var order: [String]
  private var lines: [String: [String]] = [:]

  /// Begins a file whose sections stand in this order: `reader`, `keys.lists`; further ones follow.
  init(order: [String]) { self.order = order }

  /// Whether nothing has been written.
  var isEmpty: Bool { lines.isEmpty }

  /// Adds a line to a section.
  mutating func add(_ line: String, to section: String) {
    if !order.contains(section) { order.append(section) }
    lines[section, default: []].append(line)
  }

  /// Settles a key; a later value takes the place of an earlier one.
  mutating func set(_ key: String, to value: String, in section: String, comment: String? = nil) {
    let start = "\(key) = "
    lines[section]?.removeAll { $0.hasPrefix(start) }
    add(start + value + (comment.map { "  # " + Self.oneLine($0) } ?? ""), to: section)
  }

  /// The text of the file.
  var text: String {
    order.compactMap { section in
      lines[section].map { (["[\(section)]"] + $0).joined(separator: "\n") + "\n" }
    }.joined(separator: "\n")
  }

  /// A text as a TOML basic string.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Texts as a TOML value: one alone, or a list.
  static func quoted(_ texts: [String]) -> String {
    texts.count == 1 ? quoted(texts[0]) : "[" + texts.map { quoted($0) }.joined(separator: ", ") + "]"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
  }
}
