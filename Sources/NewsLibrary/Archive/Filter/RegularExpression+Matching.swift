import Foundation

#if canImport(Glibc)
  import Glibc
#endif

extension RegularExpression {
  /// The expression ready for use, `^` and `$` at the ends of paragraphs; nil where it is none.
  var compiled: NSRegularExpression? {
    let options: NSRegularExpression.Options =
      ignoresCase ? [.anchorsMatchLines, .caseInsensitive] : .anchorsMatchLines
    return try? NSRegularExpression(pattern: pattern, options: options)
  }

  /// Whether `expression` matches somewhere in `text`; nil where that cannot be told in reasonable time.
  ///
  /// ICU goes back over what it has read, and an expression such as `(a+)+b` would try every division of a long run of
  /// letters. A text gets a twentieth of a second of the processor, and five microseconds for each character.
  static func matches(_ expression: NSRegularExpression, in text: String) -> Bool? {
    var isFound = false
    let isEnded = enumerate(expression, in: text) { _ in
      isFound = true
      return false
    }
    return isFound ? true : isEnded ? false : nil
  }

  /// The first `limit` matches in `text`, in UTF-16 units; those that are found in the time that a text gets.
  static func ranges(of expression: NSRegularExpression, in text: String, limit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    _ = enumerate(expression, in: text) { range in
      if range.length > 0 { ranges.append(range.location..<range.location + range.length) }
      return ranges.count < limit
    }
    return ranges
  }

  /// Calls `body` with each match until that wants no more; whether there was time for all.
  private static func enumerate(
    _ expression: NSRegularExpression, in text: String, _ body: @escaping (NSRange) -> Bool
  ) -> Bool {
    let length = text.utf16.count
    let end = processorTime() + 50_000_000 + 5_000 * length
    var isEnded = true
    var reports = 0
    expression.enumerateMatches(
      in: text, options: .reportProgress, range: NSRange(location: 0, length: length)
    ) { match, _, stop in
      reports += 1
      if let match {
        guard !body(match.range) else { return }
      } else {
        guard reports.isMultiple(of: 4), processorTime() > end else { return }
        isEnded = false
      }
      stop.pointee = true
    }
    return isEnded
  }

  /// Nanoseconds that the present thread has had of the processor: what others do meanwhile does not count.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
