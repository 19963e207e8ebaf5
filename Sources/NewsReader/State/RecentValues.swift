/// Values by key, of which only so many are kept: when there are twice as many as the limit, the older half goes.
struct RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// At least so many of the values put in last are there.
  let limit: Int
  private var newer: [Key: Value] = [:]
  private var older: [Key: Value] = [:]

  /// Creates an empty store.
  init(limit: Int) { self.limit = limit }

  subscript(key: Key, default fallback: @autoclosure () -> Value) -> Value {
    get { self[key] ?? fallback() }
    set { self[key] = newValue }
  }

  subscript(key: Key) -> Value? {
    get { newer[key] ?? older[key] }
    set {
      older[key] = nil
      newer[key] = newValue
      if newer.count >= limit {
        older = newer
        newer = [:]
      }
    }
  }
}
