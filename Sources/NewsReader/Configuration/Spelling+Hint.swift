import NewsModel

extension Spelling {
  /// `; did you mean …?`, or the choices where none is near.
  static func hint(for word: String, among words: [String]) -> String {
    if let nearest = nearest(to: word, among: words) { return "; did you mean “\(nearest)”?" }
    return "; it is one of \(words.joined(separator: ", "))"
  }
}
