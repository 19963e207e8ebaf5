import Foundation
import NewsModel

/// Something to be found in a text: words, or a regular expression as filters write them, `/x/` or `/x/i`.
public struct TextPattern: Sendable, Hashable {
  /// The pattern as the user wrote it.
  public let text: String
  private let expression: RegularExpression

  /// So many places are told of at most.
  private static let mostSpans = 10_000

  /// Reads a pattern; throws where it is neither words nor a regular expression.
  public init(_ text: String) throws(FilterError) {
    self.text = text
    guard text.hasPrefix("/") else {
      guard !text.isEmpty else { throw FilterError("write words, or an expression between slashes", at: 0) }
      let pattern = NSRegularExpression.escapedPattern(for: text)
      expression = RegularExpression(pattern: pattern, ignoresCase: true)
      return
    }
    guard case .term(.text(.anywhere, .regex(let expression))) = try ArticleFilter(text).expression else {
      throw FilterError("write one expression between slashes, such as /a|b/i", at: 0)
    }
    self.expression = expression
  }

  /// Where it stands in `text`, in UTF-8 bytes, in the order of the text; what is found until the time is over, which
  /// an expression that goes back and forth may need for ever.
  public func spans(in text: String) -> [TextSpan] {
    guard let compiled = expression.compiled else { return [] }
    var offsets = UTF8Offsets(text)
    return RegularExpression.ranges(of: compiled, in: text, limit: Self.mostSpans).map { range in
      TextSpan(offsets.offset(ofUTF16: range.lowerBound), offsets.offset(ofUTF16: range.upperBound))
    }
  }
}

/// UTF-8 offsets of UTF-16 offsets that are asked for in rising order.
private struct UTF8Offsets {
  private var rest: Substring.UnicodeScalarView
  private var utf16 = 0
  private var utf8 = 0

  init(_ text: String) { rest = text[...].unicodeScalars }

  mutating func offset(ofUTF16 wanted: Int) -> Int {
    while utf16 < wanted, let scalar = rest.popFirst() {
      utf16 += UTF16.width(scalar)
      utf8 += UTF8.width(scalar)
    }
    return utf8
  }
}
