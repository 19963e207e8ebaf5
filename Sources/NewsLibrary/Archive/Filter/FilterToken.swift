/// A piece of a filter's text.
struct FilterToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case open, close, minus, and, or, not, end
    /// A word, phrase or regular expression, with the field before its colon.
    case term(field: FilterField?, Value)
  }

  enum Value: Sendable, Hashable {
    case word(String)
    /// What stands in quotation marks; `isPrefix` where a `*` follows.
    case phrase(String, isPrefix: Bool)
    case regex(RegularExpression)
  }

  var kind: Kind
  /// Where it begins, in UTF-8 bytes.
  var offset: Int
  /// Where the value of a term begins.
  var valueOffset: Int
}
