import Testing

@testable import NewsReader
@testable import TerminalUI

@Suite struct ThemeTests {
  /// What is behind text where a theme names no colour.
  private enum Screen {
    case dark, light

    /// What terminals of that kind have, as red, green and blue.
    var backgrounds: [Palette.RGB] {
      switch self {
      case .dark: [(0, 0, 0), (0x1E, 0x1E, 0x1E)]
      case .light: [(255, 255, 255), (0xFA, 0xFA, 0xFA)]
      }
    }

    var text: Palette.RGB {
      switch self {
      case .dark: Palette.rgb(of: .white)
      case .light: (0, 0, 0)
      }
    }
  }

  private static func screen(_ theme: Theme) -> Screen { theme.name.contains("light") ? .light : .dark }

  /// Roles that are drawn over another's background.
  private static let over: [(role: Role, below: Role)] =
    MarkKind.allCases.map { (Role($0), .focusedSentence) } + [(.text, .focusedSentence)]

  @Test func everyThemeGivesEveryRoleALook() {
    #expect(Theme.all.count >= 5)
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
    for theme in Theme.all {
      let needed: [Role] = [
        .title, .heading, .link, .focusedPaneTitle, .selection, .unfocusedSelection, .unread, .failure,
        .searchHit, .currentHit, .selectedMark, .dialogSelection, .emphasis,
      ]
      for role in needed { #expect(theme[role] != theme[.text], "\(role) in \(theme.name)") }
      #expect(theme[.searchHit] != theme[.currentHit])
      #expect(theme[.selection] != theme[.unfocusedSelection])
    }
  }

  /// The least contrast of text: 4.5 to 1, or 7 in themes of high contrast where there are colours enough.
  ///
  /// Of 16 colours the nearest is often a middle grey, so that only what large text must have is asked for.
  private static func leastContrast(_ theme: Theme, _ depth: ColourDepth) -> Double {
    switch depth {
    case .direct, .palette: theme.name.hasPrefix("high-contrast") ? 7 : 4.5
    case .bright: 3
    case .basic, .none: 4.5
    }
  }

  @Test(arguments: Theme.all, [ColourDepth.direct, .palette, .bright, .basic])
  func textKeepsItsContrast(theme: Theme, depth: ColourDepth) {
    let pairs = Role.allCases.filter { $0 != .rule }.map { (role: $0, below: $0) } + Self.over
    for (role, below) in pairs {
      for background in Self.screen(theme).backgrounds {
        let style = theme[role].over(theme[below])
        let behind = Self.shown(style.background, depth) ?? background
        var front = Self.shown(style.foreground, depth) ?? Self.screen(theme).text
        if style.attributes.contains(.dim) { front = Self.mix(front, behind) }
        let contrast = Light(front).contrast(with: Light(behind))
        #expect(
          contrast >= Self.leastContrast(theme, depth), "\(role) on \(below) in \(theme.name), \(depth)")
      }
    }
  }

  @Test(arguments: Theme.all) func kindsOfMarksDifferInAttributes(theme: Theme) {
    let looks = MarkKind.allCases.map { theme[Role($0)].attributes }
    #expect(Set(looks).count == MarkKind.allCases.count)
    #expect(!looks.contains([]))
  }

  @Test(arguments: [
    Theme.dark, .light, .colourBlindDark, .colourBlindLight, .highContrast, .highContrastLight,
  ])
  func kindsOfMarksDifferInColour(theme: Theme) {
    #expect(Set(MarkKind.allCases.map { theme[Role($0)].foreground }).count == MarkKind.allCases.count)
  }

  /// Bold and underline show on every terminal; kinds that these do not tell apart must differ in colour.
  @Test(arguments: [Theme.colourBlindDark, .colourBlindLight], Cone.allCases)
  func theColourBlindTellKindsOfMarksApart(theme: Theme, cone: Cone) {
    let distanceThatIsSeen = 15.0
    let sure: Style.Attributes = [.bold, .underline]
    let roles = MarkKind.allCases.map(Role.init)
    for (index, one) in roles.enumerated() {
      for other in roles[(index + 1)...]
      where theme[one].attributes.intersection(sure) == theme[other].attributes.intersection(sure) {
        let lights = [one, other].map { Light(Palette.rgb(of: theme[$0].foreground)).seen(without: cone) }
        #expect(
          lights[0].distance(to: lights[1]) >= distanceThatIsSeen, "\(one) and \(other) in \(theme.name)")
      }
    }
  }

  @Test func theNextThemeKeepsTheUsersChanges() {
    let changes: [Role: StyleChange] = [.title: StyleChange(foreground: .red)]
    var theme = Theme.dark.changed(by: changes)
    for expected in Theme.all.dropFirst() + [.dark] {
      theme = theme.next
      #expect(theme.name == expected.name)
      #expect(theme[.title] == Style(foreground: .red, attributes: expected[.title].attributes))
      #expect(theme[.date] == expected[.date])
    }
  }

  /// The colour that a terminal shows; nil for its own.
  private static func shown(_ colour: Colour, _ depth: ColourDepth) -> Palette.RGB? {
    guard colour != .default else { return nil }
    if depth == .direct { return Palette.rgb(of: colour) }
    return Palette.rgb(of: .indexed(UInt8(depth.number(for: colour))))
  }

  /// Dim text as VTE and others show it: two thirds of the way from the background.
  private static func mix(_ front: Palette.RGB, _ behind: Palette.RGB) -> Palette.RGB {
    (
      (2 * front.red + behind.red) / 3, (2 * front.green + behind.green) / 3,
      (2 * front.blue + behind.blue) / 3
    )
  }
}

extension Theme: CustomTestStringConvertible {
  /// The name alone, since the styles are many.
  public var testDescription: String { name }
}

@Suite struct LightTests {
  @Test func contrastIsThatOfTheGuidelines() {
    let (black, white) = (Light((0, 0, 0)), Light((255, 255, 255)))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    // The grey that the guidelines' own examples give as the faintest on white.
    #expect(abs(Light((0x76, 0x76, 0x76)).contrast(with: white) - 4.54) < 0.01)
  }

  @Test func redAndGreenComeNearWithoutACone() {
    let (red, green) = (Light((200, 40, 40)), Light((90, 120, 30)))
    #expect(red.distance(to: green) > 80)
    #expect(red.seen(without: .medium).distance(to: green.seen(without: .medium)) < 30)
    let (grey, white) = (Light((128, 128, 128)), Light((255, 255, 255)))
    for cone in Cone.allCases {
      #expect(abs(grey.seen(without: cone).distance(to: grey)) < 0.5)
      #expect(abs(white.seen(without: cone).distance(to: white)) < 0.5)
    }
  }
}
