/// A condition on articles, in dateline's filter language.
///
/// Words and "phrases in quotation marks" are searched for in title and text; `field:value` looks elsewhere
/// (``fields``). `and`, `or`, `not`, `-term` and brackets join them; terms next to each other must all hold. `/x/`
/// is a regular expression, `/x/i` one that ignores case; all else ignores case and diacritics.
///
/// ```swift
/// let filter = try ArticleFilter("ferry -title:timetable (feed:gazette or age:<3d)")
/// ```
public struct ArticleFilter: Sendable, Hashable {
  /// The filter as the user wrote it.
  public let text: String
  /// What it says.
  let expression: FilterExpression

  /// Reads a filter; throws where it cannot be understood.
  public init(_ text: String) throws(FilterError) {
    self.text = text
    expression = try FilterParser.expression(text)
  }

  /// Whether it says nothing, and lets every article through.
  public var isEmpty: Bool { expression == .all }

  /// Whether it asks for what only annotations tell: names, quotations, events. Articles that are not annotated yet
  /// count as having none.
  public var needsAnnotations: Bool { expression.terms.contains(where: \.needsAnnotations) }

  /// Whether it has its own say on hidden articles, which are left out otherwise.
  var asksForHidden: Bool { expression.terms.contains(.state(.hidden)) }

  /// The words and names that an article may be found by, to be lit up in it; not those that it must lack, nor those
  /// of fields that are not in the text.
  public var wantedWords: [String] {
    expression.wanted.compactMap { term in
      switch term {
      case .text(.feed, _), .text(.tag, _), .text(.url, _), .text(.author, _): nil
      case .text(_, .words(let words, _)): words
      default: nil
      }
    }
  }

  /// The fields, for help and completion.
  public static let fields = FilterField.allCases

  /// `value` as one value of a filter, whatever is in it: in quotation marks.
  public static func quoted(_ value: String) -> String {
    "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension ArticleFilter: Codable {
  /// Reads a filter from its text; throws `DecodingError.dataCorrupted` where it cannot be understood.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(container.decode(String.self))
    } catch let error as FilterError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.message)
    }
  }

  /// Writes the filter's text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
