import TerminalUI

/// The last row: what is being typed, or a message, or what can be done now.
enum StatusLine {
  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    let theme = state.theme
    if let prompt = state.prompt {
      draw(prompt, state, on: &canvas)
      return
    }
    if let notice = state.notice {
      canvas.draw(
        notice.text, at: Point(x: 1, y: 0), width: canvas.size.width - 2,
        style: theme[notice.isFailure ? .failure : .notice], ellipsis: true)
      return
    }
    if !state.pendingKeys.isEmpty {
      canvas.draw(
        state.pendingKeys.map(\.label).joined(separator: " ") + " …", at: Point(x: 1, y: 0),
        style: theme[.statusKey])
      return
    }
    let progress = progress(state)
    canvas.drawRight(progress, before: canvas.size.width - 1, y: 0, style: theme[.faint])
    let end = canvas.size.width - (progress.isEmpty ? 0 : DisplayWidth.of(progress) + 2)
    var x = 1
    for (key, hint) in hints(state) {
      guard x + DisplayWidth.of(key) + DisplayWidth.of(hint) + 1 < end else { break }
      x += canvas.draw(key, at: Point(x: x, y: 0), style: theme[.statusKey])
      x += canvas.draw(" " + hint, at: Point(x: x, y: 0), style: theme[.faint]) + 2
    }
  }

  /// The line being typed, with its cursor, and what comes of it.
  private static func draw(_ prompt: Prompt, _ state: ReaderState, on canvas: inout Canvas) {
    let theme = state.theme
    // A line longer than the screen shows the part around the cursor.
    let room = canvas.size.width - 1
    let before = (prompt.lead + prompt.field.beforeCursor).suffixFitting(room)
    var x = canvas.draw(before, at: .zero, width: room, style: theme[.text])
    let after = String(prompt.text.dropFirst(prompt.field.cursor))
    canvas.cursor = Point(x: x, y: 0)
    let taken = canvas.draw(after, at: Point(x: x, y: 0), width: room - x, style: theme[.text])
    let under = Rect(x: x, y: 0, width: max(1, DisplayWidth.of(String(after.prefix(1)))), height: 1)
    canvas.restyle(under) { $0.attributes.formUnion(.reverse) }
    x += max(1, taken) + 2
    if let failure = prompt.failure {
      canvas.draw(failure, at: Point(x: x, y: 0), width: room - x, style: theme[.failure], ellipsis: true)
    } else {
      canvas.draw(note(on: prompt, state), at: Point(x: x, y: 0), style: theme[.faint])
    }
  }

  private static func note(on prompt: Prompt, _ state: ReaderState) -> String {
    func told(_ count: Int?) -> String? { count.map { $0 == 0 ? "not found" : "\($0) found" } }
    let found: String? =
      switch prompt.purpose {
      case .findInArticle: told(state.open?.search?.hits.spans.count)
      case .findInList: told(state.listSearch?.rows?.count)
      case .findInPage, .searchArchive: nil
      case .command: "Enter does it, Tab completes, Esc ends"
      }
    return found ?? "Enter searches, Esc ends"
  }

  /// How far the reading in the background has come, while it goes on.
  private static func progress(_ state: ReaderState) -> String {
    guard state.size.width >= 60 else { return "" }
    if case .running(let done, let total) = state.refreshState { return "refreshing \(done) of \(total)" }
    guard state.annotationFailure == nil, let background = state.background else { return "" }
    return "analysing \(background.done) of \(background.total)"
  }

  /// The keys worth naming where the user is, the most useful first.
  private static func hints(_ state: ReaderState) -> [(key: String, hint: String)] {
    let contexts = state.keyContexts
    return commands(state).compactMap { command in
      guard let hint = command.hint, let key = state.keyMap.label(for: command, in: contexts) else {
        return nil
      }
      return (key, hint)
    }
  }

  private static func commands(_ state: ReaderState) -> [Command] {
    if let dialog = state.dialogs.last {
      switch dialog {
      case .picker(let picker):
        return switch picker.kind {
        case .marks, .facets: [.toggleItem, .escape]
        case .entities, .companions: [.open, .down, .escape]
        case .links, .images: [.open, .copyQuotation, .down, .escape]
        case .quotations, .statements: [.open, .copyQuotation, .export, .down, .escape]
        }
      case .page(let page):
        if case .quotation = page.mark { return [.down, .copyQuotation, .escape] }
        return [.down, .escape]
      case .export: return [.down, .paneRight, .open, .escape]
      case .confirmation: return [.open, .escape]
      }
    }
    switch state.focus {
    case .feeds:
      return [
        .help, .commandLine, .open, .nextPane, .nextUnread, .refresh, .readAll, .searchArchive, .back, .quit,
      ]
    case .articles:
      return [
        .help, .commandLine, .open, .nextPane, .nextUnread, .toggleRead, .toggleStar, .toggleUnreadOnly,
        .readAll,
        .searchArchive, .quit,
      ]
    case .article where state.open?.search != nil: return [.nextMention, .previousMention, .escape, .help]
    case .article:
      return [
        .help, .commandLine, .nextMention, .nextMark, .inspect, .entities, .quotations, .search, .marks,
        .nextArticle,
        .back,
      ]
    case .timeline: return [.help, .commandLine, .open, .markEntry, .export, .toggleScope, .inspect, .back]
    }
  }
}
