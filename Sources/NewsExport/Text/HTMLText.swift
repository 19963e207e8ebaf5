/// Text in HTML documents.
enum HTMLText {
  /// `text` as content or as the value of a quoted attribute.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      case "'": output.append(contentsOf: "&#39;".unicodeScalars)
      case "\n": output.append(scalar)
      case _ where PlainText.isUnsafe(scalar): break
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// `words` as a link to `url` where that is an address of the web, else alone.
  static func link(_ words: String, to url: String?) -> String {
    guard let url, isWebAddress(url) else { return escaped(words) }
    return "<a href=\"\(escaped(url))\">\(escaped(words))</a>"
  }

  /// Whether an address is one that a page may link to: no script, no data.
  static func isWebAddress(_ url: String) -> Bool { url.hasPrefix("https://") || url.hasPrefix("http://") }

  /// A whole document that loads nothing.
  static func document(title: String, style: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
    \(style)
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }
}
