import TerminalUI

/// A look for every role.
///
/// A mark's attributes differ for each kind, so that colour is never the only thing that tells two kinds apart.
struct Theme: Sendable, Equatable {
  /// The name in the configuration, shown when it is chosen.
  let name: String
  private let styles: [Role: Style]
  private var changes: [Role: StyleChange] = [:]

  /// Makes a theme; roles that are not named are plain text.
  init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, styles[$0] ?? .plain) })
  }

  /// The look of `role`.
  subscript(role: Role) -> Style {
    let style = styles[role] ?? .plain
    return changes[role]?.applied(to: style) ?? style
  }

  /// This theme with a user's changes, in place of those it had.
  func changed(by changes: [Role: StyleChange]) -> Theme {
    var theme = self
    theme.changes = changes
    return theme
  }

  /// The theme that follows when the user asks for another; the user's changes stay.
  var next: Theme {
    let index = Self.all.firstIndex { $0.name == name } ?? 0
    return Self.all[(index + 1) % Self.all.count].changed(by: changes)
  }
}
