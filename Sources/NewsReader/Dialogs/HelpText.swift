import NewsModel

/// The help, made of the key map.
enum HelpText {
  /// Every key with what it does, by context, and what the signs of the timeline mean.
  static func page(_ keyMap: KeyMap, symbols: Symbols) -> Page {
    let columns = keyMap.bindings.map { $0.label.count }.max() ?? 0
    var lines: [StyledLine] = []
    for context in KeyContext.allCases {
      let bindings = keyMap.bindings.filter { $0.context == context }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append([]) }
      lines.append([StyledRun(context.title, .heading)])
      for binding in bindings {
        let padding = String(repeating: " ", count: columns - binding.label.count + 2)
        lines.append([
          StyledRun("  " + binding.label, .statusKey), StyledRun(padding + binding.target.summary),
        ])
      }
    }
    lines += [[], [StyledRun("Signs in the timeline", .heading)]]
    for status in Event.Status.allCases {
      lines.append([
        StyledRun("  " + symbols[status], Role(status)), StyledRun("  " + BasisText.of(status)),
      ])
    }
    lines += [
      [], [StyledRun("The mouse", .heading)],
      [StyledRun("  A click chooses, a second click opens, the wheel scrolls what it points at.")],
      [], [StyledRun("The shell", .heading)],
      [StyledRun("  Ctrl-z", .statusKey), StyledRun(" puts the reader to sleep; the shell's fg wakes it.")],
    ]
    return Page(title: "Keys", lines: lines)
  }
}
