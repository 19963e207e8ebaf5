/// Numbers the features that occur often enough to be learned.
struct FeatureIndex {
  private var keys: [UInt64]
  /// Occurrences while counting, numbers from 0 (or -1) afterwards.
  private var values: [Int32]
  private var used = 0
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 20)
    values = [Int32](repeating: 0, count: 1 << 20)
  }

  /// Counts an occurrence.
  mutating func observe(_ feature: UInt64) {
    if used * 3 > keys.count * 2 { grow() }
    let slot = slot(feature)
    if values[slot] == 0 {
      keys[slot] = feature
      used += 1
    }
    values[slot] += 1
  }

  /// Ends the counting: features seen at least `minimum` times get a number, the others none.
  mutating func number(minimum: Int) {
    for slot in keys.indices {
      if values[slot] >= minimum {
        values[slot] = Int32(count)
        count += 1
      } else {
        values[slot] = -1
      }
    }
  }

  /// The feature's number, or -1.
  @inline(__always)
  func number(of feature: UInt64) -> Int32 {
    let slot = slot(feature)
    return keys[slot] == feature ? values[slot] : -1
  }

  /// The features in the order of their numbers.
  func features() -> [UInt64] {
    var result = [UInt64](repeating: 0, count: count)
    for (key, value) in zip(keys, values) where key != 0 && value >= 0 { result[Int(value)] = key }
    return result
  }

  private func slot(_ feature: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: feature >> 8) & (keys.count - 1)
    while keys[slot] != feature, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
