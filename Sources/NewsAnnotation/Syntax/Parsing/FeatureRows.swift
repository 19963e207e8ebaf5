/// Finds the row of weights of a hashed feature: open addressing with linear probing.
package struct FeatureRows: Sendable {
  /// Feature hashes by slot, a power of two of slots; zero where a slot is empty.
  private let keys: ModelArray<UInt32>
  /// The row that belongs to each slot.
  private let rows: ModelArray<UInt16>
  private let mask: Int

  /// Reads the table of a parser model whose weights have `rowCount` rows.
  init(_ file: ModelFile, rowCount: Int) throws(ModelFileError) {
    keys = try file.array("feature.keys")
    rows = try file.array("feature.rows")
    mask = keys.count - 1
    let isSound =
      keys.count > 0 && keys.count & mask == 0 && rows.count == keys.count && keys.elements.contains(0)
      && rows.elements.allSatisfy { Int($0) < rowCount }
    guard isSound else { throw file.invalid("feature.keys") }
  }

  /// The row of a feature; nil where training has not kept it.
  @inline(__always)
  func row(of feature: UInt32) -> Int? {
    var slot = Int(feature >> 3) & mask
    while true {
      let key = keys[slot]
      if key == feature { return Int(rows[slot]) }
      if key == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Stores features, feature `i` with row `i`; at most 65,536, none zero.
  package static func store(_ features: [UInt32], in builder: inout ModelFileBuilder) {
    var size = 1024
    while size < features.count * 2 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var rows = [UInt16](repeating: 0, count: size)
    for (row, feature) in features.enumerated() {
      var slot = Int(feature >> 3) & (size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = feature
      rows[slot] = UInt16(row)
    }
    builder.add("feature.keys", keys)
    builder.add("feature.rows", rows)
  }
}
