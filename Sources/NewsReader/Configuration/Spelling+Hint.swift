import NewsModel

extension Spelling {
  /// More choices than these are not listed.
  private static let mostListed = 20

  /// `; did you mean …?`, or the choices where none is near and they are few.
  static func hint(for word: String, among words: [String]) -> String {
    if let nearest = nearest(to: word, among: words) { return "; did you mean “\(nearest)”?" }
    guard words.count <= mostListed else { return "" }
    return "; it is one of \(words.joined(separator: ", "))"
  }
}
