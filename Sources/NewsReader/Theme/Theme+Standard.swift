import TerminalUI

/// The themes that the reader has.
///
/// Their colours keep a contrast of 4.5 to 1 with what is behind them (7 to 1 in those of high contrast; WCAG 2.2,
/// success criteria 1.4.3 and 1.4.6) in direct colour, and also where a terminal has but 256 or 8 of them.
extension Theme {
  /// Every theme, in the order in which the user goes through them.
  static let all = [dark, light, colourBlindDark, colourBlindLight, highContrast, highContrastLight, plain]

  /// For dark screens.
  static let dark = Theme(
    "dark",
    Hues(
      person: 0xFFC66D, organization: 0x79B8FF, place: 0x7EE0A1, group: 0xD9A9F0, other: 0xEEEEEE,
      quotation: 0xF3EFA0, date: 0xFF9E7A, sentence: 0x2C3050, row: 0x383838))

  /// For light screens.
  static let light = Theme(
    "light",
    Hues(
      person: 0x735000, organization: 0x0F50A0, place: 0x146428, group: 0x551E7D, other: 0x222222,
      quotation: 0x5A5000, date: 0xA52D0A, sentence: 0xE4EBFA, row: 0xDCDCDC))

  /// For dark screens, in the hues of Okabe and Ito ("Color Universal Design", 2008), lightened for contrast.
  ///
  /// Kinds of marks that bold and underline do not tell apart keep a distance of colour for those who lack a
  /// kind of cone too.
  static let colourBlindDark = Theme(
    "colour-blind-dark",
    Hues(
      person: 0xE69F00, organization: 0x56B4E9, place: 0x2FC498, group: 0xF09BC8, other: 0xEEEEEE,
      quotation: 0xF0E442, date: 0xF58741, sentence: 0x2C3050, row: 0x383838),
    attributes: colourBlindAttributes)

  /// For light screens: the same hues, darkened for contrast.
  static let colourBlindLight = Theme(
    "colour-blind-light",
    Hues(
      person: 0x735000, organization: 0x005FA0, place: 0x006446, group: 0x7D1E5F, other: 0x222222,
      quotation: 0x645A00, date: 0x9B2D00, sentence: 0xE4EBFA, row: 0xDCDCDC),
    attributes: colourBlindAttributes)

  /// Of high contrast, for dark screens.
  static let highContrast = Theme(
    "high-contrast",
    Hues(
      person: 0xFFD700, organization: 0x78CDFF, place: 0x64FF9B, group: 0xFFC8FF, other: 0xFFFFFF,
      quotation: 0xFFFF64, date: 0xFFC878, sentence: 0x202A60, row: 0x303030),
    attributes: highContrastAttributes)

  /// Of high contrast, for light screens.
  static let highContrastLight = Theme(
    "high-contrast-light",
    Hues(
      person: 0x553205, organization: 0x002D6E, place: 0x144619, group: 0x5A146E, other: 0x000000,
      quotation: 0x3C3700, date: 0x781900, sentence: 0xE4EBFA, row: 0xDCDCDC),
    attributes: highContrastAttributes)

  /// No colour but the terminal's own: attributes alone tell the marks apart.
  static let plain = Theme(name: "plain", styles: attributes.mapValues { Style(attributes: $0) })

  /// A theme of hues, with attributes of its own for some roles.
  private init(_ name: String, _ hues: Hues, attributes own: [Role: Style.Attributes] = [:]) {
    let (foregrounds, backgrounds) = (hues.foregrounds, hues.backgrounds)
    var styles: [Role: Style] = [:]
    for role in Role.allCases {
      styles[role] = Style(
        foreground: foregrounds[role] ?? .default, background: backgrounds[role] ?? .default,
        attributes: own[role] ?? Self.attributes[role] ?? [])
    }
    self.init(name: name, styles: styles)
  }

  /// What tells roles apart where a theme says nothing else.
  private static let attributes: [Role: Style.Attributes] = [
    .title: .bold, .standfirst: .italic, .heading: [.bold, .underline], .faint: .dim, .link: .underline,
    .focusedPaneTitle: [.bold, .reverse], .paneTitle: .bold, .rule: .dim, .unread: .bold,
    .statusKey: .bold, .failure: .bold, .dialogTitle: .bold,
    .person: .bold, .organization: [.bold, .underline], .place: .underline, .group: [.italic, .underline],
    .other: [.dim, .underline], .quotation: .italic, .date: [.bold, .italic],
    .selectedMark: [.bold, .reverse], .searchHit: .reverse, .currentHit: [.bold, .underline, .reverse],
    .planned: .italic, .claimed: .italic, .negated: .underline, .hypothetical: [.dim, .italic],
    .selection: .reverse, .unfocusedSelection: .bold, .dialogSelection: .reverse, .emphasis: .bold,
  ]

  /// Bold brown and bold vermilion look the same to those who lack a kind of cone; the date's line helps.
  private static let colourBlindAttributes: [Role: Style.Attributes] = [.date: [.bold, .italic, .underline]]

  /// Nothing is fainter than the text.
  private static let highContrastAttributes: [Role: Style.Attributes] = [
    .faint: [], .rule: [], .other: [.bold, .italic, .underline], .hypothetical: .italic,
  ]
}
