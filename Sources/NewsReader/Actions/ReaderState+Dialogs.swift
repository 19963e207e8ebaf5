import NewsLibrary
import NewsModel
import TerminalUI

// What lies over the panes.
extension ReaderState {
  /// Opens a list to choose from.
  mutating func pick(_ kind: Picker.Kind) -> [Effect] {
    if kind != .marks {
      guard let marks = open?.marks else { return stillReading() }
      if kind == .companions, open?.selectedEntity == nil {
        notice = Notice(text: "Nobody is chosen" + hint(for: .entities))
        return []
      }
      if kind == .entities, marks.annotations.entities.isEmpty {
        notice = Notice(text: "No names were found in this article")
        return []
      }
      if kind == .quotations, marks.annotations.quotations.isEmpty {
        notice = Notice(text: "No quotations were found in this article")
        return []
      }
    }
    var picker = Picker(kind: kind)
    if kind == .entities, let entity = open?.selectedEntity {
      picker.position.selection = open?.marks?.entitiesByCount.firstIndex(of: entity) ?? 0
    }
    dialogs.append(.picker(picker))
    return []
  }

  /// Tells why the mark under the selection is there.
  mutating func inspect() -> [Effect] {
    if focus == .timeline {
      guard let entry = timeline.selected else { return [] }
      dialogs.append(.page(entryPage(entry)))
      return []
    }
    guard let open, let marks = open.marks else { return stillReading() }
    guard let target = open.selectedMark else {
      let effects = stepMark(forward: true)
      if self.open?.selectedMark != nil { return effects + inspect() }
      return effects
    }
    var description = MarkDescription(marks: marks, document: open.document, dates: dates)
    description.chosenReadings = chosenReadings[open.key] ?? []
    description.switchKey = keyMap.label(for: .switchReading, in: [.page])
    dialogs.append(.page(description.page(for: target)))
    guard let entity = marks.entity(of: target) else { return [] }
    return [.findArticles(EntityQuery(marks.annotations.entities[entity], for: .card))]
  }

  /// Lists what could not be loaded.
  mutating func showProblems() -> [Effect] {
    var problems = shelf.problems
    problems += shelf.overview.feeds.compactMap { feed in
      feed.problem.map { LoadProblem(path: feed.title, message: $0, kind: .unreadable) }
    }
    if let annotationFailure {
      problems.insert(LoadProblem(path: "models", message: annotationFailure, kind: .unreadable), at: 0)
    }
    guard !problems.isEmpty else {
      notice = Notice(text: "Everything was loaded")
      return []
    }
    dialogs.append(.page(Page(title: "What could not be loaded", lines: ProblemText.lines(problems))))
    return []
  }

  /// Shows every key.
  mutating func showHelp() { dialogs.append(.page(HelpText.page(keyMap, symbols: symbols))) }

  /// Does what a key asks for while a dialog is open.
  mutating func performInDialog(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .escape:
      dialogs.removeLast()
      return []
    case .switchReading:
      guard case .page(let page) = dialogs.last, page.offersReadings else { return [] }
      dialogs.removeLast()
      return switchReading()
    default: break
    }
    switch dialogs.removeLast() {
    case .confirmation(let confirmation):
      if command == .open { return confirm(confirmation) }
      dialogs.append(.confirmation(confirmation))
    case .picker(var picker):
      if command == .open { return choose(in: picker) }
      if command == .copyQuotation || command == .export {
        dialogs.append(.picker(picker))
        return takeAlong(command, from: picker)
      }
      if command == .toggleItem {
        let effects = toggleItem(of: picker)
        dialogs.append(.picker(picker))
        return effects
      } else {
        picker.position.move(by: steps(command), count: pickerRows(picker).count)
      }
      dialogs.append(.picker(picker))
    case .page(let page) where command == .copyQuotation:
      dialogs.append(.page(page))
      if case .quotation(let index) = page.mark { return copy(quotation: index) }
    case .page(let page) where command == .search:
      dialogs.append(.page(page))
      return beginSearch()
    case .page(let page) where command == .nextMention || command == .previousMention:
      dialogs.append(.page(page))
      stepPage(page, forward: command == .nextMention)
    case .page(var page):
      let frame = DialogFrame(page: page, screen: size)
      page.top = max(0, min(page.top + steps(command), frame.hiddenLines))
      dialogs.append(.page(page))
    case .export(var form):
      switch command {
      case .down: form.moveField(by: 1)
      case .up: form.moveField(by: -1)
      case .paneRight: form.change(by: 1)
      case .paneLeft: form.change(by: -1)
      case .open:
        dialogs.append(.export(form))
        return submit(form)
      default: break
      }
      dialogs.append(.export(form))
    }
    return []
  }

  /// Takes a key that is no command in the dialog: typing.
  mutating func typeInDialog(_ key: KeyPress) -> [Effect] {
    switch dialogs.last {
    case .picker(var picker) where picker.isFiltered:
      if key == KeyPress(.backspace) {
        picker.filter = String(picker.filter.dropLast())
      } else if let typed = key.typed {
        picker.filter += typed
      } else {
        return []
      }
      picker.position = ListPosition()
      dialogs[dialogs.count - 1] = .picker(picker)
    case .export(var form):
      if form.field == .file {
        if key == KeyPress(.backspace) {
          form.deleteBackward()
        } else if let typed = key.typed {
          form.type(typed)
        }
      } else if key == .character(" ") {
        form.change(by: 1)
      }
      dialogs[dialogs.count - 1] = .export(form)
    default: break
    }
    return []
  }

  private mutating func choose(in picker: Picker) -> [Effect] {
    let rows = pickerRows(picker)
    guard rows.indices.contains(picker.position.selection) else { return [] }
    let item = rows[picker.position.selection].item
    switch picker.kind {
    case .links, .images: return followLink("\(item)")
    default: break
    }
    guard let marks = open?.marks else { return [] }
    let effects = focus(on: .article)
    settle()
    switch picker.kind {
    case .companions: return effects + meet(item)
    case .entities: return effects + select(entity: item)
    case .quotations, .statements:
      let target = MarkTarget.quotation(item)
      if marks.annotations.quotations.indices.contains(item) { return effects + select(target) }
      return effects
    case .marks, .facets, .links, .images: return effects
    }
  }

  /// Copies the chosen quotation of a list, or exports the list's article's quotations.
  private mutating func takeAlong(_ command: Command, from picker: Picker) -> [Effect] {
    switch picker.kind {
    case .links, .images:
      let rows = pickerRows(picker)
      guard command == .copyQuotation, rows.indices.contains(picker.position.selection) else { return [] }
      return copyLink("\(rows[picker.position.selection].item)")
    case .entities, .companions, .marks, .facets: return []
    case .quotations, .statements: break
    }
    if command == .export { return beginQuotationExport() }
    let rows = pickerRows(picker)
    return rows.indices.contains(picker.position.selection)
      ? copy(quotation: rows[picker.position.selection].item) : []
  }

  /// Switches the chosen item of a list of switches.
  mutating func toggleItem(of picker: Picker) -> [Effect] {
    let rows = pickerRows(picker)
    guard rows.indices.contains(picker.position.selection) else { return [] }
    let item = rows[picker.position.selection].item
    if picker.kind == .facets { return toggleFacet(item) }
    guard MarkKind.allCases.indices.contains(item) else { return [] }
    let kind = MarkKind.allCases[item]
    if shownMarks.remove(kind) == nil { shownMarks.insert(kind) }
    hiddenMarks = nil
    return []
  }

  private func steps(_ command: Command) -> Int {
    let page = max(1, size.height - 6)
    return switch command {
    case .down: 1
    case .up: -1
    case .halfPageDown: max(1, page / 2)
    case .halfPageUp: -max(1, page / 2)
    case .pageDown: page
    case .pageUp: -page
    case .top: -.max / 2
    case .bottom: .max / 2
    default: 0
    }
  }
}
