/// Guesses what was meant by a word that nothing is called.
public enum Spelling {
  /// The candidate that `word` is most likely a misspelling or the beginning of; nil where none is near.
  ///
  /// Near is a distance of one letter for short words and of two for others, two neighbours in each other's place
  /// counting as one (optimal string alignment). Case does not count.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased().utf8)
    guard !typed.isEmpty, typed.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(typed, Array(candidate.lowercased().utf8))
      if distance < best?.distance ?? (typed.count < 4 ? 2 : 3) { best = (candidate, distance) }
    }
    return best?.candidate ?? candidates.first { $0.lowercased().utf8.starts(with: typed) }
  }

  /// Nobody misspells a longer word by a letter or two.
  private static let longest = 32

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var (older, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, older[j - 1] + 1) }
        row.append(least)
      }
      (older, last) = (last, row)
    }
    return last[b.count]
  }
}
