import NewsLibrary
import TerminalUI

/// The file that a user begins with: every setting and every key with its default, commented out.
public enum ConfigurationTemplate {
  /// The text of the file. Made of the tables of settings and keys, so that it is never behind them.
  public static var text: String {
    var lines = [
      "# dateline's configuration. Every line is a default: take the # away and change it.",
      "# dateline config check tells what cannot be used, and where.",
    ]
    var section = ""
    for setting in Setting.all {
      if setting.section != section {
        section = setting.section
        lines += ["", "[\(section)]"]
      }
      lines += ["# \(setting.summary)", "#\(setting.key) = \(setting.example)"]
    }
    lines += [
      "",
      "# What is settled for single feeds, in place of what dateline subscribe has been told; dateline feeds lists sources.",
      "#[[feeds]]", "#source = \"https://example.org/feed.xml\"", "#title = \"Example\"",
      "#tags = [\"world\"]",
      "#interval = 15", "#full-text = true", "#max-items = 200", "#hidden = false",
      "",
      "# What is done with articles as they arrive: read, star, hide, tag NAME. The filter is that of the command",
      "# filter; dateline search --help tells its language.",
      "#[[rules]]", "#when = \"title:horoscope or feed:gossip\"", "#do = [\"read\", \"tag chatter\"]",
      "",
      "# Looks of yours for words in articles (words, or an expression between slashes), and for rows of articles.",
      "#[[highlights]]", "#match = \"/cease-?fire/i\"", "#look = \"bold red\"",
      "#[[highlights]]", "#when = \"place:Kyiv is:unread\"", "#look = \"yellow\"",
      "",
      "# Commands of your own, made of others with semicolons between them; exec and spawn take the rest of the line.",
      "# They are given on the command line by their names, or by keys that you bind to them.",
      "[commands]", "#keep = \"toggle-star; tag later; next-unread\"",
      "#play = 'spawn mpv \"$DATELINE_URL\"'",
      "", "# Keys. A command takes one key or several; [] takes its keys away. The keys of a sequence stand",
      "# apart by a space: \"g g\". Keys are characters, or \(KeyPress.nameList).",
    ]
    for context in KeyContext.allCases {
      lines += ["", "# \(context.title)", "[keys.\(context.rawValue)]"]
      for binding in KeyMap.standard.bindings where binding.context == context {
        let keys = binding.sequences.map { TOMLDraft.quoted($0.map(\.label).joined(separator: " ")) }
        let value = keys.count == 1 ? keys[0] : "[\(keys.joined(separator: ", "))]"
        lines.append("#\(binding.target.name) = \(value)  # \(binding.target.summary)")
      }
    }
    lines += [
      "",
      "# Looks, laid over the theme's; these are those of the theme \(Theme.dark.name). Of bold, dim, italic, underline,",
      "# reverse or plain, and colours: \(StyleNotation.colourNames.joined(separator: ", ")),",
      "# a number of the palette (0 to 255) or #rrggbb; the one after \"on\" is behind the text.",
      "[colours]",
    ]
    for role in Role.allCases {
      lines.append(
        "#\(role.name) = \(TOMLDraft.quoted(StyleNotation.text(of: Theme.dark[role])))  # \(role.summary)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
