import TerminalUI

/// What can follow on the line that is being typed, over the status line.
enum CompletionPane {
  /// So many rows at most.
  private static let mostRows = 12

  static func draw(_ state: ReaderState, on canvas: inout Canvas) {
    guard let prompt = state.prompt else { return }
    let completions = Completion.of(prompt, in: state)
    let height = min(mostRows, completions.count, canvas.size.height - 3)
    guard height > 0 else { return }
    let theme = state.theme
    let area = Rect(x: 0, y: canvas.size.height - 1 - height, width: canvas.size.width, height: height)
    canvas.fill(Rect(x: 0, y: area.minY - 1, width: area.width, height: 1))
    if !state.isLinear {
      canvas.drawHorizontalLine(
        from: Point(x: 0, y: area.minY - 1), length: area.width, style: theme[.rule])
    }
    canvas.draw(
      " \(heading(prompt, count: completions.count)) ", at: Point(x: 1, y: area.minY - 1),
      style: theme[.dialogTitle])
    canvas.fill(area)
    let names = completions.map { DisplayWidth.of($0.text) }.max() ?? 0
    let nameColumns = min(names, max(12, area.width / 2))
    let keyColumns = completions.compactMap { $0.key.map { DisplayWidth.of($0) } }.max() ?? 0
    canvas.draw(in: area) { list in
      let top = max(0, min((prompt.choice ?? 0) - height + 1, completions.count - height))
      for y in 0..<height {
        let completion = completions[top + y]
        list.draw(
          completion.text, at: Point(x: 2, y: y), width: nameColumns, style: theme[.text], ellipsis: true)
        var x = 2 + nameColumns + 2
        if keyColumns > 0 {
          list.draw(completion.key ?? "", at: Point(x: x, y: y), style: theme[.statusKey])
          x += keyColumns + 2
        }
        list.draw(
          completion.summary, at: Point(x: x, y: y), width: list.size.width - x - 1, style: theme[.faint],
          ellipsis: true)
        let isChosen =
          top + y == prompt.choice
          || prompt.choice == nil && y == 0 && isFirstGiven(prompt) && completion.isNamed
        if isChosen {
          list.draw("▸", at: Point(x: 0, y: y), style: theme[.statusKey])
          list.restyle(Rect(x: 0, y: y, width: list.size.width, height: 1)) {
            $0.attributes.formUnion(theme[.dialogSelection].attributes)
          }
        }
      }
    }
  }

  /// Whether Enter takes the first of the list as it stands.
  private static func isFirstGiven(_ prompt: Prompt) -> Bool {
    prompt.purpose == .command && !prompt.text.isEmpty && !prompt.text.contains { $0.isWhitespace }
  }

  private static func heading(_ prompt: Prompt, count: Int) -> String {
    guard prompt.purpose == .command else { return "Fields of a filter" }
    if let name = prompt.text.split(separator: " ").first, prompt.text.contains(" "),
      let command = Command(name: String(name))
    {
      return "\(command.name) \(command.argument?.name ?? ""): \(command.summary)"
    }
    return "Commands: \(count)"
  }
}
