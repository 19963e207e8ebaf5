import NewsLibrary
import NewsModel

// What the user settles, in the file or while reading.
extension ReaderState {
  /// Takes in the configuration file as it is now; where it cannot be read, what held before holds.
  mutating func take(_ configuration: Configuration?, _ problems: [LoadProblem]) -> [Effect] {
    let effects = configuration.map { take($0) } ?? []
    shelf.problems.removeAll(where: configurationProblems.contains)
    configurationProblems = problems
    shelf.problems += problems
    let count = problems.count
    let told =
      configuration == nil
      ? "The configuration could not be read; the one before holds"
      : "\(count) \(count == 1 ? "setting" : "settings") could not be used"
    notice =
      problems.isEmpty
      ? Notice(text: "Configuration read again")
      : Notice(text: told + hint(for: .problems), isFailure: true)
    return effects
  }

  /// Takes in a configuration. What it settles as before stays as the user has it by now.
  private mutating func take(_ new: Configuration) -> [Effect] {
    let (before, datesBefore) = (configuration, dates)
    configuration = new
    if new.reading != before.reading { reading = new.reading }
    if new.paneSizes != before.paneSizes { paneSizes = new.paneSizes }
    if new.shownMarks != before.shownMarks {
      shownMarks = new.shownMarks
      hiddenMarks = nil
    }
    dates =
      (new.dateOrder.map { (localeDates ?? .english).ordered($0) } ?? localeDates).map(DateText.init)
      ?? DateText()
    // A terminal without colour keeps the plain theme.
    if theme != .plain || before.theme != nil {
      let wanted = new.theme ?? initialTheme ?? theme
      initialTheme = initialTheme ?? theme
      theme = wanted.changed(by: new.colours)
    }
    var effects: [Effect] = []
    if new.order != before.order || new.showsUnreadOnly != before.showsUnreadOnly {
      order = new.order
      showsUnreadOnly = new.showsUnreadOnly
      effects += requestList(around: chosenArticle)
    } else if new.highlights != before.highlights {
      effects += requestList(isUpdate: true)
    }
    if new.highlights != before.highlights { shelf.forgetLooks() }
    if new.highlights != before.highlights || dates != datesBefore { effects += openAgain() }
    return effects
  }

  /// Has the open article read anew, with the looks and the dates that are settled now.
  private mutating func openAgain() -> [Effect] {
    guard let open, awaited == nil else { return [] }
    awaited = AwaitedArticle(id: open.key, place: open.place)
    return [.open(open.key)]
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
