/// Text for Markdown.
enum MarkdownText {
  /// `words` as a link, where `url` is an address of the web; else the words alone.
  static func link(_ words: String, to url: String?) -> String {
    guard let url, HTMLText.isWebAddress(url) else { return escaped(words) }
    let address = url.unicodeScalars.filter {
      !PlainText.isUnsafe($0) && !$0.properties.isWhitespace && $0 != "<" && $0 != ">"
    }
    return "[\(escaped(words))](<\(String(String.UnicodeScalarView(address)))>)"
  }

  /// `text` on one line, with every character that Markdown or the HTML in it could read escaped.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "{", "}", "[", "]", ">", "#", "|", "~":
        output.append(contentsOf: ["\\", scalar])
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
