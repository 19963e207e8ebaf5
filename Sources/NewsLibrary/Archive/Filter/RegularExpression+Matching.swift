import Foundation
import Synchronization

extension RegularExpression {
  /// The expression ready for use; nil where it is none.
  var compiled: NSRegularExpression? {
    try? NSRegularExpression(pattern: pattern, options: ignoresCase ? [.caseInsensitive] : [])
  }

  /// Steps after which a match is given up, in calls of ICU's progress callback: an expression such as `(a+)+b`
  /// would try every division of a long run of letters.
  private static let patience = 100

  /// Whether `expression` matches somewhere in `text`; false where that is not told in reasonable time.
  static func matches(_ expression: NSRegularExpression, in text: String) -> Bool {
    var isFound = false
    var steps = 0
    let range = NSRange(location: 0, length: text.utf16.count)
    expression.enumerateMatches(in: text, options: .reportProgress, range: range) { match, _, stop in
      isFound = match != nil
      steps += 1
      if isFound || steps > patience { stop.pointee = true }
    }
    return isFound
  }
}
