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

  /// Adds the weights of features to `scores`, which has room for every label.
  ///
  /// In three sweeps, so that the processor waits for several cells of memory at once: the slots, the places
  /// of the weights, the weights.
  @inline(__always)
  func add(
    _ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>,
    _ work: inout Workspace
  ) {
    let (slots, keys) = (work.slots, work.keys)
    for index in 0..<features.count {
      let slot = Self.slot(features[index], fingerprints.count)
      slots[index] = UInt32(truncatingIfNeeded: slot)
      keys[index] = fingerprints[slot]
    }
    var found = 0
    for index in 0..<features.count {
      let key = keys[index]
      if key == 0 { continue }
      var slot = Int(slots[index])
      let fingerprint = Self.fingerprint(features[index])
      if key != fingerprint {
        slot = next(fingerprint, after: slot)
        if slot < 0 { continue }
      }
      slots[found] = starts[slot]
      found += 1
    }
    for row in 0..<found {
      var index = Int(slots[row])
      while true {
        let entry = entries[index]
        scores[Int(entry & 0x7F)] &+= Int32(Int8(truncatingIfNeeded: entry >> 8))
        if entry & 0x80 != 0 { break }
        index += 1
      }
    }
  }

  /// The first label of a feature; nil where the feature is unknown.
  @inline(__always)
  func label(of feature: UInt64) -> Int? {
    var slot = Self.slot(feature, fingerprints.count)
    let fingerprint = Self.fingerprint(feature)
    if fingerprints[slot] != fingerprint {
      guard fingerprints[slot] != 0 else { return nil }
      slot = next(fingerprint, after: slot)
      if slot < 0 { return nil }
    }
    return Int(entries[Int(starts[slot])] & 0x7F)
  }

  /// The slot behind `slot` that holds the fingerprint; -1 if an empty one comes first.
  private func next(_ fingerprint: UInt16, after slot: Int) -> Int {
    var slot = slot
    while true {
      slot += 1
      if slot == fingerprints.count { slot = 0 }
      let found = fingerprints[slot]
      if found == fingerprint { return slot }
      if found == 0 { return -1 }
    }
  }

  /// Room for the search of up to 128 features at once.
  struct Workspace: ~Copyable {
    static let capacity = 128
    fileprivate let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    fileprivate let keys = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)

    deinit {
      slots.deallocate()
      keys.deallocate()
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
    let size = features.count * 5 / 3 + 1
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
