/// What is known of single words from large texts and from lists of names.
package struct Lexicon: Sendable {
  /// What the lists say of a word, a bit each, with the habit of its first letter in the two highest bits.
  package struct Flags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let forename = Flags(rawValue: 1)
    package static let surname = Flags(rawValue: 2)
    /// Begins the name of a town.
    package static let townStart = Flags(rawValue: 4)
    /// Continues the name of a town.
    package static let townRest = Flags(rawValue: 8)
    /// Belongs to the name of a country or of a state of the USA.
    package static let country = Flags(rawValue: 16)
    /// Belongs to the name of a large company.
    package static let company = Flags(rawValue: 32)
    /// The word is usually written small.
    package static let usuallySmall = Flags(rawValue: 64)
    /// The word is usually written with a capital; both bits: it is written either way.
    package static let usuallyCapital = Flags(rawValue: 128)
  }

  /// An entry, all zero where the word is unknown.
  struct Entry {
    /// Index of the Brown cluster, from 1.
    var cluster: UInt16 = 0
    /// The path of the cluster in the tree, first branch lowest.
    var path: UInt32 = 0
    var flags: UInt8 = 0
  }

  private let fingerprints: ModelArray<UInt16>
  private let clusters: ModelArray<UInt16>
  private let flags: ModelArray<UInt8>
  private let paths: ModelArray<UInt32>
  private let mask: Int

  /// Reads the lexicon that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) {
    fingerprints = try file.array("lexicon.keys")
    clusters = try file.array("lexicon.clusters")
    flags = try file.array("lexicon.flags")
    paths = try file.array("lexicon.paths")
    mask = fingerprints.count - 1
    guard fingerprints.count > 0, fingerprints.count & mask == 0, clusters.count == fingerprints.count,
      flags.count == fingerprints.count, paths.count > Int(clusters.elements.max() ?? 0),
      fingerprints.elements.contains(0)
    else { throw file.invalid("lexicon.keys") }
  }

  /// Looks up a word by the hash of its bytes, as ``Lexicon/hash(_:)`` makes it.
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry {
    let key = FeatureHash.of(0, hash)
    let fingerprint = Self.fingerprint(key)
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while true {
      let found = fingerprints[slot]
      if found == 0 { return Entry() }
      if found == fingerprint {
        let cluster = clusters[slot]
        return Entry(cluster: cluster, path: paths[Int(cluster)], flags: flags[slot])
      }
      slot = (slot + 1) & mask
    }
  }

  private static func fingerprint(_ key: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: key)) }

  /// The hash of a word's bytes.
  package static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(FeatureHash.seed) { FeatureHash.step($0, $1) }
  }

  /// Stores words in a model.
  ///
  /// - Parameters:
  ///   - words: Each word's bytes with the index of its cluster into `paths` (0 for none) and its flags.
  ///     Of two words that cannot be told apart the first is kept.
  ///   - paths: The path of each cluster; the first element stands for "no cluster".
  package static func store(
    _ words: [(word: [UInt8], cluster: UInt16, flags: Flags)], paths: [UInt32],
    in builder: inout ModelFileBuilder
  ) {
    var size = 1024
    while size * 9 / 10 <= words.count { size *= 2 }
    var fingerprints = [UInt16](repeating: 0, count: size)
    var clusters = fingerprints
    var flags = [UInt8](repeating: 0, count: size)
    for entry in words {
      let key = FeatureHash.of(0, hash(entry.word))
      let fingerprint = fingerprint(key)
      var slot = Int(truncatingIfNeeded: key >> 20) & (size - 1)
      while fingerprints[slot] != 0, fingerprints[slot] != fingerprint { slot = (slot + 1) & (size - 1) }
      guard fingerprints[slot] == 0 else { continue }
      (fingerprints[slot], clusters[slot], flags[slot]) = (fingerprint, entry.cluster, entry.flags.rawValue)
    }
    builder.add("lexicon.keys", fingerprints)
    builder.add("lexicon.clusters", clusters)
    builder.add("lexicon.flags", flags)
    builder.add("lexicon.paths", paths)
  }
}
