import TerminalUI

/// What a user wants changed of a role's look; nil leaves the theme's own.
struct StyleChange: Sendable, Equatable {
  var foreground: Colour?
  var background: Colour?
  /// All attributes, in place of the theme's.
  var attributes: Style.Attributes?

  /// The look after the change.
  func applied(to style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground, background: background ?? style.background,
      attributes: attributes ?? style.attributes)
  }
}
