/// The words of a title, by which a heading that says the same is told.
struct TitleWords {
  private let words: Set<String>

  init(_ title: String) { words = Set(Self.words(of: title)) }

  /// Whether a heading has hardly a word that the title lacks.
  func isTold(by heading: String) -> Bool {
    let own = Self.words(of: heading)
    guard !words.isEmpty, !own.isEmpty else { return false }
    // Lengths of the words with a space between each, as they would be written.
    let all = own.reduce(own.count - 1) { $0 + $1.utf8.count }
    let other = own.filter { !words.contains($0) }
    let foreign = other.reduce(max(0, other.count - 1)) { $0 + $1.utf8.count }
    return foreign * 4 < all
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
