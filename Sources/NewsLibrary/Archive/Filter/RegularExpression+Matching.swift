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
    let length = text.utf16.count
    let end = processorTime() + 50_000_000 + 5_000 * length
    var result: Bool? = false
    var reports = 0
    expression.enumerateMatches(
      in: text, options: .reportProgress, range: NSRange(location: 0, length: length)
    ) { match, _, stop in
      reports += 1
      if match != nil {
        result = true
      } else if reports.isMultiple(of: 4), processorTime() > end {
        result = nil
      } else {
        return
      }
      stop.pointee = true
    }
    return result
  }

  /// Nanoseconds that the present thread has had of the processor: what others do meanwhile does not count.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
