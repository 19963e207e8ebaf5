import Foundation
import NewsAnnotation

/// Gathers what is known of single words: Brown clusters and habits of capitals from spaCy's lookup tables,
/// names from lists.
struct LexiconBuilder {
  /// Where `en_lexeme_cluster.json`, `en_lexeme_prob.json`, `cities15000.json`, `countries.json` and
  /// `us_states.json` are.
  let data: URL
  /// Where the lists of names are.
  let gazetteers: URL
  /// Towns with fewer inhabitants are left out.
  var minimumPopulation = 50_000
  /// The most words to keep: the most frequent.
  var limit = 200_000

  private var flags: [String: Lexicon.Flags] = [:]

  init(data: URL, gazetteers: URL) {
    self.data = data
    self.gazetteers = gazetteers
  }

  /// Stores the lexicon in a model.
  mutating func store(in builder: inout ModelFileBuilder) throws {
    let clusters = try numbers("en_lexeme_cluster.json").compactMapValues { UInt32(exactly: $0) }
    let frequencies = try numbers("en_lexeme_prob.json")
    try readLists()
    readCapitals(frequencies)
    let paths = [0] + Set(clusters.values).subtracting([0]).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, UInt16($0)) })
    let names: Lexicon.Flags = [.forename, .surname, .townStart, .townRest, .country, .company]
    var words: [(word: String, rank: Double)] = []
    for word in Set(clusters.keys).union(flags.keys) {
      let isName = flags[word].map { !$0.isDisjoint(with: names) } ?? false
      guard isName || clusters[word] ?? 0 != 0 else { continue }
      words.append((word, isName ? 0 : frequencies[word] ?? -99))
    }
    words.sort { $0.rank != $1.rank ? $0.rank > $1.rank : $0.word < $1.word }
    log("lexicon: \(min(words.count, limit)) of \(words.count) words, \(paths.count - 1) clusters")
    Lexicon.store(
      words.prefix(limit).map { entry in
        (Array(entry.word.utf8), indexes[clusters[entry.word] ?? 0] ?? 0, flags[entry.word] ?? [])
      }, paths: paths, in: &builder)
  }

  private func json(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: data.appending(path: name)))
  }

  private func numbers(_ name: String) throws -> [String: Double] {
    try JSONDecoder().decode([String: Double].self, from: Data(contentsOf: data.appending(path: name)))
  }

  private mutating func mark(_ word: some StringProtocol, _ flag: Lexicon.Flags) {
    guard word.utf8.count > 1, word.first?.isUppercase == true else { return }
    flags[String(word), default: []].insert(flag)
  }

  private mutating func readLists() throws {
    for (file, flag) in [
      ("popular-names/common-forenames-by-country.csv", Lexicon.Flags.forename),
      ("popular-names/common-surnames-by-country.csv", .surname),
    ] {
      for row in try rows(file) {
        for word in (row["Romanized Name"] ?? "").split(separator: " ") { mark(word.capitalized, flag) }
      }
    }
    for row in try rows("countries/dist/countries.csv") {
      for word in (row["Name"] ?? "").split(separator: " ") { mark(word, .country) }
    }
    for row in try rows("sp500/data/constituents.csv") {
      for word in (row["Security"] ?? "").split(separator: " ") { mark(word, .company) }
    }
    for case let state as [String: Any] in (try json("us_states.json") as? [String: Any] ?? [:]).values {
      for word in (state["name"] as? String ?? "").split(separator: " ") { mark(word, .country) }
    }
    for case let town as [String: Any] in (try json("cities15000.json") as? [String: Any] ?? [:]).values {
      guard let name = town["name"] as? String, town["population"] as? Int ?? 0 >= minimumPopulation else {
        continue
      }
      for (place, word) in name.split(whereSeparator: { " -".contains($0) }).enumerated() {
        mark(word, place == 0 ? .townStart : .townRest)
      }
    }
  }

  /// Notes of each word whether it is usually written with a capital.
  private mutating func readCapitals(_ frequencies: [String: Double]) {
    for (word, frequency) in frequencies {
      guard let first = word.first, first.isLetter, first.isLowercase else { continue }
      let title = first.uppercased() + word.dropFirst()
      guard title != word else { continue }
      // Natural logarithms: a difference of one is a ratio of 2.7.
      let difference = (frequencies[title] ?? -20) - frequency
      let habit: Lexicon.Flags =
        difference > 1.5
        ? .usuallyCapital : difference < -1.5 ? .usuallySmall : [.usuallySmall, .usuallyCapital]
      flags[word, default: []].formUnion(habit)
      flags[title, default: []].formUnion(habit)
    }
    for word in frequencies.keys {
      guard let first = word.first, first.isUppercase, frequencies[word.lowercased()] == nil else { continue }
      flags[word, default: []].formUnion(.usuallyCapital)
    }
  }

  /// The rows of a table with a head, quoted fields allowed.
  private func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: gazetteers.appending(path: path), encoding: .utf8)
    var lines = text.split(whereSeparator: \.isNewline).map { line in
      var fields = [""]
      var isQuoted = false
      for character in line where character != "\u{FEFF}" {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
    guard !lines.isEmpty else { return [] }
    let head = lines.removeFirst()
    return lines.map { Dictionary(zip(head, $0), uniquingKeysWith: { first, _ in first }) }
  }
}
