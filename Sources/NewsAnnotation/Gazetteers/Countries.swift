/// A country, as the gazetteer knows it.
struct Country: Sendable {
  /// Code of ISO 3166-1, two letters.
  let code: String
  /// The usual English name.
  let name: String
}

/// Names of countries and of their people.
///
/// Look-ups take words in lower case, joined by single spaces, without article or possessive ending.
struct Countries: Sendable {
  /// The countries of ``CountryTable``.
  static let all = Countries(lines: CountryTable.lines)

  private let countries: [Country]
  private let byName: [String: Int]
  private let byDemonym: [String: Int]
  private let capitals: Set<String>

  init(lines: String) {
    var countries: [Country] = []
    var byName: [String: Int] = [:]
    var byDemonym: [String: Int] = [:]
    var capitals: Set<String> = []
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 4 else { continue }
      let names = fields[1].split(separator: ";")
      guard let usual = names.first else { continue }
      for name in names { byName[name.lowercased(), default: countries.count] = countries.count }
      for demonym in fields[2].split(separator: ";") {
        let word = demonym.lowercased()
        byDemonym[word] = countries.count
        if !word.hasSuffix("s"), !word.hasSuffix("ese"), !word.hasSuffix("sh") {
          byDemonym[word + "s"] = countries.count
        }
      }
      if !fields[3].isEmpty { capitals.insert(fields[3].lowercased()) }
      countries.append(Country(code: String(fields[0]), name: String(usual)))
    }
    self.countries = countries
    self.byName = byName
    self.byDemonym = byDemonym
    self.capitals = capitals
  }

  /// The country of this name: "russian federation", "u.s.".
  func named(_ name: String) -> Country? { byName[name].map { countries[$0] } }

  /// The country whose people or things are so called: "russian", "swedes".
  func ofDemonym(_ demonym: String) -> Country? { byDemonym[demonym].map { countries[$0] } }

  /// Whether this is the capital of a country.
  func isCapital(_ name: String) -> Bool { capitals.contains(name) }
}
