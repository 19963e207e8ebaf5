import TerminalUI

/// A look for every role.
///
/// A mark's attributes are the same in every theme and differ for each kind, so that colour is never the only
/// thing that tells two kinds apart.
struct Theme: Sendable, Equatable {
  /// The name shown when it is chosen.
  let name: String
  private let styles: [Role: Style]

  /// The look of `role`.
  subscript(role: Role) -> Style { styles[role] ?? .plain }

  /// The theme that follows when the user asks for another.
  var next: Theme {
    let index = Self.all.firstIndex { $0.name == name } ?? 0
    return Self.all[(index + 1) % Self.all.count]
  }

  /// Every theme, in the order in which the user goes through them.
  static let all = [Theme.dark, .light, .plain]

  /// Makes a theme of colours; roles that are not named have the terminal's own text colour.
  private init(name: String, colours: [Role: Colour], backgrounds: [Role: Colour]) {
    self.name = name
    var styles: [Role: Style] = [:]
    for role in Role.allCases {
      styles[role] = Style(
        foreground: colours[role] ?? .default, background: backgrounds[role] ?? .default,
        attributes: Self.attributes[role] ?? [])
    }
    self.styles = styles
  }

  /// What tells roles apart in every theme.
  private static let attributes: [Role: Style.Attributes] = [
    .title: .bold, .standfirst: .italic, .heading: [.bold, .underline], .faint: .dim, .link: .underline,
    .focusedPaneTitle: [.bold, .reverse], .paneTitle: .bold, .rule: .dim, .unread: .bold,
    .statusKey: .bold, .failure: .bold, .dialogTitle: .bold,
    .person: .bold, .organization: [.bold, .underline], .place: .underline, .group: [.italic, .underline],
    .other: [.dim, .underline], .quotation: .italic, .date: [.bold, .italic],
    .selectedMark: [.bold, .reverse], .searchHit: .reverse, .currentHit: [.bold, .underline, .reverse],
    .planned: .italic, .claimed: .italic, .negated: .dim, .hypothetical: [.dim, .italic],
    .selection: .reverse, .unfocusedSelection: .bold, .dialogSelection: .reverse, .emphasis: .bold,
  ]
}

extension Theme {
  /// No colour but the terminal's own: attributes alone tell the marks apart.
  static let plain = Theme(name: "plain", colours: [:], backgrounds: [:])

  /// For dark screens, in the colours of Okabe and Ito ("Color Universal Design", 2008), which the colour-blind
  /// can tell apart, green and vermilion lightened for contrast.
  static let dark = Theme(
    name: "dark",
    colours: [
      .person: .rgb(0xE6, 0x9F, 0x00), .organization: .rgb(0x56, 0xB4, 0xE9), .place: .rgb(0x2F, 0xC4, 0x98),
      .group: .rgb(0xDD, 0x8F, 0xBB), .other: .rgb(0xB8, 0xB8, 0xB8), .quotation: .rgb(0xF0, 0xE4, 0x42),
      .date: .rgb(0xF0, 0x7F, 0x3C),
      .happened: .rgb(0x2F, 0xC4, 0x98), .ongoing: .rgb(0x56, 0xB4, 0xE9), .planned: .rgb(0x56, 0xB4, 0xE9),
      .claimed: .rgb(0xE6, 0x9F, 0x00), .negated: .rgb(0xF0, 0x7F, 0x3C),
      .hypothetical: .rgb(0xB8, 0xB8, 0xB8),
      .unread: .rgb(0x56, 0xB4, 0xE9), .statusKey: .rgb(0xE6, 0x9F, 0x00), .failure: .rgb(0xF0, 0x7F, 0x3C),
      .notice: .rgb(0xF0, 0xE4, 0x42), .focusedPaneTitle: .rgb(0x56, 0xB4, 0xE9),
      .dialogTitle: .rgb(0x56, 0xB4, 0xE9),
    ],
    backgrounds: [
      .focusedSentence: .rgb(0x2C, 0x30, 0x50), .unfocusedSelection: .rgb(0x38, 0x38, 0x38),
    ])

  /// For light screens: the same hues, darkened for contrast on white.
  static let light = Theme(
    name: "light",
    colours: [
      .person: .rgb(0x8F, 0x5F, 0x00), .organization: .rgb(0x00, 0x5F, 0x9E), .place: .rgb(0x00, 0x6B, 0x4E),
      .group: .rgb(0x96, 0x3D, 0x73), .other: .rgb(0x55, 0x55, 0x55), .quotation: .rgb(0x62, 0x58, 0x00),
      .date: .rgb(0xA8, 0x45, 0x00),
      .happened: .rgb(0x00, 0x6B, 0x4E), .ongoing: .rgb(0x00, 0x5F, 0x9E), .planned: .rgb(0x00, 0x5F, 0x9E),
      .claimed: .rgb(0x8F, 0x5F, 0x00), .negated: .rgb(0xA8, 0x45, 0x00),
      .hypothetical: .rgb(0x55, 0x55, 0x55),
      .unread: .rgb(0x00, 0x5F, 0x9E), .statusKey: .rgb(0x8F, 0x5F, 0x00), .failure: .rgb(0xA8, 0x45, 0x00),
      .notice: .rgb(0x62, 0x58, 0x00), .focusedPaneTitle: .rgb(0x00, 0x5F, 0x9E),
      .dialogTitle: .rgb(0x00, 0x5F, 0x9E),
    ],
    backgrounds: [
      .focusedSentence: .rgb(0xDD, 0xE4, 0xF8), .unfocusedSelection: .rgb(0xDC, 0xDC, 0xDC),
    ])
}
