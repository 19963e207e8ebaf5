import NewsModel
import NewsLibrary

// What the user settles, in the file or while reading.
extension ReaderState {
  /// Takes in the configuration file as it is now.
  mutating func take(_ configuration: Configuration, _ problems: [LoadProblem]) -> [Effect] {
    let before = self.configuration
    self.configuration = configuration
    reading = configuration.reading
    paneSizes = configuration.paneSizes
    shownMarks = configuration.shownMarks
    hiddenMarks = nil
    dates =
      (configuration.dateOrder.map { (localeDates ?? .english).ordered($0) } ?? localeDates)
      .map(DateText.init) ?? DateText()
    // A terminal without colour keeps the plain theme.
    if theme != .plain || before.theme != nil {
      let wanted = configuration.theme ?? initialTheme ?? theme
      initialTheme = initialTheme ?? theme
      theme = wanted.changed(by: configuration.colours)
    }
    shelf.problems = shelf.problems.filter { problem in
      !configurationProblems.contains(problem)
    }
    configurationProblems = problems
    shelf.problems += problems
    let count = problems.count
    notice =
      problems.isEmpty
      ? Notice(text: "Configuration read again")
      : Notice(
        text: "\(count) \(count == 1 ? "setting" : "settings") could not be used" + hint(for: .problems),
        isFailure: true)
    return []
  }

  /// Takes the theme of a name, or the next one.
  mutating func setTheme(_ name: String) -> [Effect] {
    if name.isEmpty {
      theme = theme.next.changed(by: configuration.colours)
    } else if !takeTheme(named: name) {
      notice = Notice(
        text: "There is no theme “\(name)”" + Spelling.hint(for: name, among: Theme.all.map(\.name)),
        isFailure: true)
      return []
    }
    notice = Notice(text: "Theme: \(theme.name)")
    return []
  }

  /// Takes the theme of a name with the user's colours; whether there is one.
  @discardableResult
  mutating func takeTheme(named name: String) -> Bool {
    guard let named = Theme.all.first(where: { $0.name == name }) else { return false }
    theme = named.changed(by: configuration.colours)
    return true
  }

  /// Sets the width of the article's lines.
  mutating func setMeasure(_ text: String) -> [Effect] {
    let measures = ReadingOptions.measures
    guard let columns = Int(text), measures.contains(columns) else {
      notice = Notice(
        text: "Give a number of columns, from \(measures.lowerBound) to \(measures.upperBound)",
        isFailure: true)
      return []
    }
    reading.measure = columns
    notice = Notice(text: "Lines of \(columns) columns")
    return []
  }

  /// Switches something about the setting of articles.
  mutating func toggleReading(
    _ path: WritableKeyPath<ReadingOptions, Bool>, _ on: String, _ off: String
  ) -> [Effect] {
    reading[keyPath: path].toggle()
    notice = Notice(text: reading[keyPath: path] ? on : off)
    return []
  }

  /// Makes the focused pane larger, or smaller.
  mutating func resizePane(by direction: Int) -> [Effect] {
    let step = 4 * direction
    switch focus {
    case .feeds, .articles:
      guard let width = screen.frames[.articles]?.width else { break }
      paneSizes.lists = PaneSizes.clamped(width + step)
      return []
    case .timeline:
      guard let width = screen.frames[.timeline]?.width else { break }
      paneSizes.timeline = PaneSizes.clamped(width + step)
      return []
    case .article:
      // The article has what the others leave.
      if let lists = screen.frames[.articles]?.width { paneSizes.lists = PaneSizes.clamped(lists - step) }
      if let width = screen.frames[.timeline]?.width { paneSizes.timeline = PaneSizes.clamped(width - step) }
      if screen.arrangement != .tabs { return [] }
    }
    notice = Notice(text: "One pane has the whole screen here")
    return []
  }
}

extension PaneSizes {
  /// The nearest width that can be chosen.
  static func clamped(_ width: Int) -> Int { min(columns.upperBound, max(columns.lowerBound, width)) }
}
