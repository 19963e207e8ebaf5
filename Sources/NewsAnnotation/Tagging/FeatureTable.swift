/// The weights of a linear model: hashed features, each with the few labels that it speaks for or against.
///
/// A feature is found by open addressing over 16-bit fingerprints, so that a feature never seen in training
/// costs one look into a small array and adds nothing. Its weights are a run of 16-bit entries: the label in
/// the low seven bits, the end of the run in bit 7, the weight (signed) in the high byte. A weight too large
/// for one entry is the sum of several.
package struct FeatureTable: Sendable {
  private let fingerprints: ModelArray<UInt16>
  private let starts: ModelArray<UInt32>
  private let entries: ModelArray<UInt16>

  /// The most labels that a table can tell apart.
  package static let maximumLabelCount = 128

  /// Reads the table stored under `name`, whose labels must all be below `labelCount`.
  package init(_ file: ModelFile, _ name: String, labelCount: Int) throws(ModelFileError) {
    fingerprints = try file.array(name + ".keys")
    starts = try file.array(name + ".starts")
    entries = try file.array(name + ".weights")
    let isSound =
      fingerprints.count > 0 && starts.count == fingerprints.count
      && fingerprints.elements.contains(0) && entries.elements.last.map { $0 & 0x80 != 0 } ?? false
      && starts.elements.allSatisfy { Int($0) < entries.count }
      && entries.elements.allSatisfy { Int($0 & 0x7F) < labelCount }
    guard isSound else { throw file.invalid(name) }
  }

  /// Adds the weights of a feature to `scores`, which has room for every label.
  @inline(__always)
  func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Int32>) {
    let fingerprint = Self.fingerprint(feature)
    let count = fingerprints.count
    var slot = Self.slot(feature, count)
    while true {
      let found = fingerprints[slot]
      if found == fingerprint { break }
      if found == 0 { return }
      slot += 1
      if slot == count { slot = 0 }
    }
    var index = Int(starts[slot])
    while true {
      let entry = entries[index]
      scores[Int(entry & 0x7F)] &+= Int32(Int8(truncatingIfNeeded: entry >> 8))
      if entry & 0x80 != 0 { return }
      index += 1
    }
  }

  /// The part of a feature that its slot remembers; 0 marks an empty slot.
  @inline(__always)
  private static func fingerprint(_ feature: UInt64) -> UInt16 {
    max(1, UInt16(truncatingIfNeeded: feature))
  }

  /// Where the search for a feature begins in a table of `count` slots, fewer than 2³².
  @inline(__always)
  private static func slot(_ feature: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((feature >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// Stores features and their weights, none of which may be zero, under `name`.
  package static func store(
    _ features: [(feature: UInt64, weights: [(label: Int, weight: Int)])], _ name: String,
    in builder: inout ModelFileBuilder
  ) {
    let size = features.count * 5 / 4 + 1
    var fingerprints = [UInt16](repeating: 0, count: size)
    var starts = [UInt32](repeating: 0, count: size)
    var entries: [UInt16] = []
    for feature in features where !feature.weights.isEmpty {
      let fingerprint = fingerprint(feature.feature)
      var slot = slot(feature.feature, size)
      while fingerprints[slot] != 0, fingerprints[slot] != fingerprint { slot = (slot + 1) % size }
      guard fingerprints[slot] == 0 else { continue }
      fingerprints[slot] = fingerprint
      starts[slot] = UInt32(entries.count)
      for weight in feature.weights {
        var rest = weight.weight
        repeat {
          let part = Int8(max(-127, min(127, rest)))
          entries.append(UInt16(weight.label) | UInt16(UInt8(bitPattern: part)) << 8)
          rest -= Int(part)
        } while rest != 0
      }
      entries[entries.count - 1] |= 0x80
    }
    if entries.isEmpty { entries = [0x80] }
    builder.add(name + ".keys", fingerprints)
    builder.add(name + ".starts", starts)
    builder.add(name + ".weights", entries)
  }
}
