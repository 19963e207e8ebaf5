import Foundation
import Synchronization

/// Regular expressions that have been asked for, so that they are not read again for every text; and how often each has
/// run away.
final class ExpressionCache: Sendable {
  /// A regular expression that cannot be used: the description says why and what to do.
  struct Runaway: Error, CustomStringConvertible {
    let expression: RegularExpression

    var description: String {
      "the regular expression /\(expression.pattern)/ takes too long; make it simpler, without repetitions within "
        + "repetitions"
    }
  }

  /// One text may have been made to be slow; an expression that is slow for more than these is so itself.
  private static let mostRunaways = 8
  private static let mostKnown = 64

  private struct Known {
    var compiled: NSRegularExpression?
    var runaways = 0
  }

  private let known = Mutex<[RegularExpression: Known]>([:])

  /// Whether an expression matches somewhere in a text; false for an expression that is none, and for a text that takes
  /// too long. Throws ``Runaway`` where that has happened several times.
  func matches(_ expression: RegularExpression, _ text: String) throws(Runaway) -> Bool {
    guard let compiled = compiled(expression) else { return false }
    if let isFound = RegularExpression.matches(compiled, in: text) { return isFound }
    let runaways = known.withLock { known in
      known[expression]?.runaways += 1
      return known[expression]?.runaways ?? 0
    }
    guard runaways > Self.mostRunaways else { return false }
    // Whoever asks again, perhaps of other articles, begins anew.
    known.withLock { $0[expression] = nil }
    throw Runaway(expression: expression)
  }

  private func compiled(_ expression: RegularExpression) -> NSRegularExpression? {
    known.withLock { known in
      if let found = known[expression] { return found.compiled }
      if known.count >= Self.mostKnown { known.removeAll() }
      let made = Known(compiled: expression.compiled)
      known[expression] = made
      return made.compiled
    }
  }
}
