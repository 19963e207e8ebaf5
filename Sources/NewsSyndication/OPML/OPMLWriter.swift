/// Writes OPML 2.0.
public enum OPMLWriter {
  /// The document, with the folders of entries that follow each other as outlines around them.
  public static func write(_ document: OPMLDocument, title: String) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head><title>\(escaped(title))</title></head>
        <body>

      """
    var open: [String] = []
    func indent(_ more: Int = 0) -> String { String(repeating: "  ", count: open.count + 2 + more) }
    func close(to depth: Int) {
      while open.count > depth {
        open.removeLast()
        text += indent() + "</outline>\n"
      }
    }
    for entry in document.entries {
      let shared = zip(open, entry.folders).prefix { $0 == $1 }.count
      close(to: shared)
      for folder in entry.folders.dropFirst(shared) {
        text += indent() + "<outline text=\"\(escaped(folder))\">\n"
        open.append(folder)
      }
      let name = escaped(entry.title ?? entry.source)
      text += indent() + "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" "
      text += "xmlUrl=\"\(escaped(entry.source))\""
      if let url = entry.url { text += " htmlUrl=\"\(escaped(url))\"" }
      if !entry.categories.isEmpty {
        text += " category=\"\(escaped(entry.categories.joined(separator: ",")))\""
      }
      text += "/>\n"
    }
    close(to: 0)
    return text + "  </body>\n</opml>\n"
  }

  private static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in TextSanitizer.line(text).unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
