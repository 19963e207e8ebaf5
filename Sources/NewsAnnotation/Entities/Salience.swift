/// How present each entity is in the reader's mind as the text goes on.
///
/// After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994): each mention adds weight by
/// its grammatical part, and all weights halve with every sentence. Entities that have faded are forgotten, so
/// that a look-up never costs more than a fixed amount.
struct Salience: Sendable {
  private static let capacity = 48

  /// An entity still in mind.
  struct Entry: Sendable {
    var group: Int
    var weight: Double
    /// Sentence of the latest mention.
    var sentence: Int
    /// Head token of the latest mention.
    var token: Int
  }

  private(set) var entries: [Entry] = []

  /// Lets every weight fade by one sentence.
  mutating func beginSentence() {
    for index in entries.indices { entries[index].weight *= 0.5 }
    entries.removeAll { $0.weight < 1 }
  }

  /// Counts a mention.
  mutating func mention(_ group: Int, weight: Double, sentence: Int, token: Int) {
    if let index = entries.firstIndex(where: { $0.group == group }) {
      // A part counts once, however often it is played: a name repeated is no nearer than a subject just met.
      entries[index].weight = max(entries[index].weight, weight)
      entries[index].sentence = sentence
      entries[index].token = token
      return
    }
    if entries.count >= Self.capacity,
      let faintest = entries.indices.min(by: { entries[$0].weight < entries[$1].weight })
    {
      entries.remove(at: faintest)
    }
    entries.append(Entry(group: group, weight: weight, sentence: sentence, token: token))
  }

  /// The most present entity for which `fits` holds; of equals the one mentioned last.
  func best(where fits: (Entry) -> Bool) -> Entry? {
    var best: Entry?
    for entry in entries where fits(entry) {
      guard let known = best else {
        best = entry
        continue
      }
      if (entry.weight, entry.token) > (known.weight, known.token) { best = entry }
    }
    return best
  }
}
