import NewsModel

/// The signs whose look tells things apart, of Unicode or of ASCII.
///
/// Everything else that is drawn keeps its meaning when a terminal without Unicode shows it by its ASCII
/// likeness; these would not.
struct Symbols: Sendable, Equatable {
  /// The heights of a sparkline's columns, from nothing to the fullest.
  let bars: [String]
  private let statuses: [Event.Status: String]

  /// Signs of Unicode.
  static let unicode = Symbols(
    bars: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    statuses: [
      .happened: "●", .ongoing: "◐", .planned: "◇", .claimed: "?", .negated: "✗", .hypothetical: "○",
    ])

  /// Signs of ASCII alone.
  static let ascii = Symbols(
    bars: [" ", ".", ".", ":", "-", "=", "+", "*", "#"],
    statuses: [
      .happened: "*", .ongoing: "~", .planned: ">", .claimed: "?", .negated: "x", .hypothetical: "o",
    ])

  /// The sign of an event's status.
  subscript(status: Event.Status) -> String { statuses[status] ?? "?" }
}
