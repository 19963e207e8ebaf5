/// A set of words written as one string, parted by white space.
struct WordList: Sendable, ExpressibleByStringLiteral {
  private let words: Set<String>

  init(stringLiteral value: String) {
    words = Set(value.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.lowercased() })
  }

  init(_ value: String) { self.init(stringLiteral: value) }

  /// Whether the list holds `word`, given in lower case.
  func contains(_ word: String) -> Bool { words.contains(word) }
}
