// The tables of the documentation.
extension NewsboatCounterpart {
  /// Markdown tables by their names: of operations, settings and commands, a heading and a table for each group, and
  /// how many there are of each verdict.
  public static var tables: [String: String] {
    [
      "newsboat-operations": table(of: operations), "newsboat-settings": table(of: settings),
      "newsboat-commands": table(of: commands), "newsboat-verdicts": verdicts,
    ]
  }

  private static func table(of counterparts: [NewsboatCounterpart]) -> String {
    groups(of: counterparts).map { group in
      var rows: [(names: [String], rest: String)] = []
      for row in group.rows {
        let rest = "\(row.verdict.sign) | \(row.answer)"
        // What is answered alike stands in one row.
        if rows.last?.rest != rest { rows.append(([], rest)) }
        rows[rows.count - 1].names.append("`\(row.name)`")
      }
      let lines = rows.map { "| \($0.names.joined(separator: ", ")) | \($0.rest) |\n" }.joined()
      return "### \(group.name)\n\n| newsboat | | dateline |\n|---|---|---|\n\(lines)"
    }.joined(separator: "\n")
  }

  /// What does it, and the note.
  private var answer: String {
    func code(_ steps: [String]) -> String { steps.map { "`\($0)`" }.joined(separator: ", ") }
    var parts: [String] = []
    switch target {
    case .steps(let steps, let inArticle) where verdict == .same:
      parts.append(code(steps) + (inArticle.map { "; in an article \(code($0))" } ?? "") + ".")
    case .setting(let section, let key, _): parts.append("`[\(section)] \(key)`.")
    case .steps, .nothing: break
    }
    if !note.isEmpty { parts.append(note) }
    return parts.joined(separator: " ")
  }

  private static var verdicts: String {
    let head = Verdict.allCases.map(\.meaning).joined(separator: " | ")
    let tables = [
      ("operations", operations), ("settings", settings), ("commands of the command line", commands),
    ]
    let rows = tables.flatMap { name, rows in
      [row("**\(name)**", rows)]
        + groups(of: rows).filter { $0.rows.count < rows.count }.map { row($0.name, $0.rows) }
    }
    return "| newsboat's | all | \(head) |\n|---|---|---|---|---|\n" + rows.joined()
  }

  private static func row(_ name: String, _ rows: [NewsboatCounterpart]) -> String {
    let counts = Verdict.allCases.map { verdict in "\(rows.count { $0.verdict == verdict })" }
    return "| \(name) | \(rows.count) | \(counts.joined(separator: " | ")) |\n"
  }

  /// Counterparts under the headings of their groups.
  private static func groups(
    of counterparts: [NewsboatCounterpart]
  ) -> [(name: String, rows: [NewsboatCounterpart])] {
    var groups: [(name: String, rows: [NewsboatCounterpart])] = []
    for row in counterparts {
      if groups.last?.name != row.group { groups.append((row.group, [])) }
      groups[groups.count - 1].rows.append(row)
    }
    return groups
  }
}

extension NewsboatCounterpart.Verdict {
  fileprivate var sign: String {
    switch self {
    case .same: "yes"
    case .otherwise: "otherwise"
    case .none: "no"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .same: "yes: a command or setting does it"
    case .otherwise: "otherwise: in another way"
    case .none: "no"
    }
  }
}
