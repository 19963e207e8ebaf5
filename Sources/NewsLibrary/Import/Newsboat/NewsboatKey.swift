/// Keys as newsboat's configuration writes them, in dateline's writing.
enum NewsboatKey {
  /// The key of `bind-key`, `unbind-key` or `macro`: `^R`, `ENTER`, `j`; nil where it is none that dateline knows.
  static func label(_ text: String) -> String? {
    if let named = named(text) { return named }
    let characters = Array(text)
    if characters.count == 1 { return text }
    if characters.count == 2, characters[0] == "^" { return control(characters[1]) }
    return nil
  }

  /// The keys of `bind`, which stand next to each other, with special ones in pointed brackets: `gg`, `^O<ENTER>`,
  /// `<C-a>`. Spaces stand between them in dateline's writing. Nil where one of them is none that dateline knows.
  static func labels(ofSequence text: String) -> String? {
    var labels: [String] = []
    var rest = text[...]
    while let first = rest.first {
      let label: String?
      if first == "<", let end = rest.firstIndex(of: ">") {
        label = bracketed(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else if first == "^", let letter = rest.dropFirst().first, letter.isLetter {
        label = control(letter)
        rest = rest.dropFirst(2)
      } else {
        label = String(first)
        rest = rest.dropFirst()
      }
      guard let label else { return nil }
      labels.append(label)
    }
    return labels.isEmpty ? nil : labels.joined(separator: " ")
  }

  private static func bracketed(_ name: String) -> String? {
    switch name {
    case "LT": return "<"
    case "GT": return ">"
    case "^": return "^"
    default: break
    }
    let rest = name.dropFirst(2)
    if name.hasPrefix("S-"), rest.count == 1 { return rest.uppercased() }
    if name.hasPrefix("C-"), rest.count == 1, let letter = rest.first { return control(letter) }
    return named(name)
  }

  private static func control(_ letter: Character) -> String? {
    letter.isASCII && letter.isLetter ? "Ctrl-" + letter.lowercased() : nil
  }

  private static let names = [
    "ENTER": "Enter", "BACKSPACE": "Backspace", "LEFT": "←", "RIGHT": "→", "UP": "↑", "DOWN": "↓",
    "PPAGE": "PgUp", "NPAGE": "PgDn", "HOME": "Home", "END": "End", "ESC": "Esc", "TAB": "Tab",
    "SPACE": "Space", " ": "Space",
  ]

  private static func named(_ text: String) -> String? {
    if let name = names[text] { return name }
    guard text.hasPrefix("F"), let number = Int(text.dropFirst()), (1...12).contains(number) else {
      return nil
    }
    return text
  }
}
