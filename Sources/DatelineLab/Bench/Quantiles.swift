/// How values are spread: of how many, the middle one, the one that 99 in 100 do not pass, and the largest.
struct Quantiles: Encodable {
  let keys: Int
  let p50: Double
  let p99: Double
  let max: Double

  /// Nil where there are no values.
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    keys = sorted.count
    p50 = sorted[sorted.count / 2]
    p99 = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    max = last
  }
}
