/// An amount of time: "three and a half years", "several weeks".
struct TimeQuantity: Sendable, Hashable {
  /// How many; nil where the text is vague.
  var count: Int?
  /// Whether half a unit more is meant.
  var hasHalf = false
  /// The unit counted.
  var unit: TimeUnit

  /// The TIMEX3 value. Half a year is six months, half an hour thirty minutes; half of a unit that has no
  /// such parts is written as a decimal fraction.
  var timex: String {
    let prefix = unit.isWithinDay ? "PT" : "P"
    guard let count else { return prefix + "X" + unit.vagueDesignator }
    let whole = count * unit.multiple
    guard hasHalf else { return "\(prefix)\(whole)\(unit.designator)" }
    let shown = count == 0 ? prefix : "\(prefix)\(whole)\(unit.designator)"
    switch unit {
    case .year: return shown + "6M"
    case .hour: return shown + "30M"
    case .minute: return shown + "30S"
    case .decade, .century, .fortnight: return "\(prefix)\(whole + unit.multiple / 2)\(unit.designator)"
    default: return "\(prefix)\(whole).5\(unit.designator)"
    }
  }
}
