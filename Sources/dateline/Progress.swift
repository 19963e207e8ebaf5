#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Counts on standard error how far a longer piece of work has come, on one line that is wiped at the end.
///
/// Nothing is shown in the first second, nor where standard error is no terminal.
struct Progress {
  private let verb: String
  private let total: Int
  private let noun: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let started = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private var count = 0

  /// Begins counting to `total`: "annotated 12 of 400 articles".
  init(_ verb: String, of total: Int, _ noun: String) {
    self.verb = verb
    self.total = total
    self.noun = noun
  }

  /// One more is done.
  mutating func advance() { advance(to: count + 1) }

  /// So many are done.
  mutating func advance(to count: Int) {
    self.count = count
    let now = ContinuousClock.now
    guard isShown, now - started > .seconds(1), shown.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return
    }
    shown = now
    StandardOutput.show("\r\(verb) \(count) of \(total) \(noun)")
  }

  /// Wipes the line.
  func end() {
    if shown != nil { StandardOutput.show("\r\u{1B}[K") }
  }
}
