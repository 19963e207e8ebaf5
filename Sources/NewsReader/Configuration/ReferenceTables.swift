import NewsLibrary

/// The documentation's tables of what the reader has, made of the tables that it goes by.
public enum ReferenceTables {
  /// Markdown tables by their names.
  public static var all: [String: String] {
    ["keys": keys, "settings": settings, "looks": looks, "filter-fields": filterFields]
  }

  private static var keys: String {
    KeyContext.allCases.map { context in
      let rows = StandardKeys.table.rows.filter { $0.context == context.rawValue }.map { row in
        let keys = row.keys.map { "`\($0)`" }.joined(separator: ", ")
        let summary = Command(name: row.command)?.summary ?? ""
        return "| \(cell(keys)) | `\(row.command)` | \(cell(summary)) |\n"
      }
      return
        "## \(context.title)\n\n`[keys.\(context.rawValue)]`\n\n| keys | command | what it does |\n|---|---|---|\n"
        + rows.joined()
    }.joined(separator: "\n")
  }

  private static var settings: String {
    var sections: [String] = []
    for setting in Setting.all where !sections.contains(setting.section) { sections.append(setting.section) }
    return sections.map { section in
      let rows = Setting.all.filter { $0.section == section }.map {
        "| `\($0.key)` | `\($0.example)` | \(cell($0.summary)) |\n"
      }
      return "### [\(section)]\n\n| setting | example | what it does |\n|---|---|---|\n" + rows.joined()
    }.joined(separator: "\n")
  }

  private static var looks: String {
    let rows = Role.allCases.map { role in
      "| `\(role.name)` | \(role.summary) | `\(StyleNotation.text(of: Theme.dark[role]))` |\n"
    }
    return "| look | of what | in the theme \(Theme.dark.name) |\n|---|---|---|\n" + rows.joined()
  }

  private static var filterFields: String {
    let rows = ArticleFilter.fields.map { "| `\($0.name):` | \(cell($0.summary)) |\n" }
    return "| field | what stands behind it |\n|---|---|\n" + rows.joined()
  }

  /// A text as a cell of a table, where a bar would end it.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
