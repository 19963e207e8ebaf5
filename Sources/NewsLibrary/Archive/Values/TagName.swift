import Foundation

/// The name of a tag.
public struct TagName: Sendable, Hashable {
  /// The name as it is shown.
  public let text: String

  /// `text` on one line, single spaces between its words; nil where nothing is left of it.
  public init?(_ text: String) {
    let parts = text.unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    guard !parts.isEmpty else { return nil }
    self.text = parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// By what two tags are known to be the same: neither case nor diacritics tell them apart, but signs do.
  var folded: String { Self.folded(text) }

  static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
