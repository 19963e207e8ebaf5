/// Finds the word that was probably meant.
enum Spelling {
  /// The nearest of `words`, if no more than a third of its letters is wrong.
  static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let scored = words.map { ($0, distance(word, $0)) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(1, best.0.utf8.count / 3) else {
      return nil
    }
    return best.0
  }

  /// `: did you mean …?`, or the choices where none is near.
  static func hint(for word: String, among words: [String]) -> String {
    if let nearest = nearest(to: word, among: words) { return "; did you mean “\(nearest)”?" }
    return "; it is one of \(words.joined(separator: ", "))"
  }

  /// The least number of letters put in, taken out, changed or swapped with their neighbour: the optimal string
  /// alignment distance (Damerau 1964).
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.lowercased().utf8.prefix(64)), Array(b.lowercased().utf8.prefix(64)))
    var before = [Int]()
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
