import NewsModel

/// Gathers the text of one block, and its links, from pieces of markup.
///
/// Runs of white space become one space unless `keepsLayout` is set, as for preformatted text.
struct InlineText {
  /// Whether line feeds and spaces stay as they are; a tab becomes four spaces.
  var keepsLayout = false
  private var utf8: [UInt8] = []
  private var links: [Link] = []
  private var isSpacePending = false
  private var openLink: (url: String, start: Int?)?

  /// Whether nothing but white space has been added.
  var isEmpty: Bool { utf8.isEmpty }

  init(keepsLayout: Bool = false) { self.keepsLayout = keepsLayout }

  /// Adds text from outside; it is sanitised here.
  mutating func append(_ text: String) { append(utf8: Array(text.utf8)) }

  /// Adds well-formed UTF-8 from outside; it is sanitised here.
  mutating func append(utf8 text: [UInt8]) {
    for byte in TextSanitizer.lines(utf8: text) {
      if keepsLayout {
        if byte == 0x09 { utf8.append(contentsOf: [0x20, 0x20, 0x20, 0x20]) } else { utf8.append(byte) }
        continue
      }
      if byte.isASCIISpace {
        isSpacePending = true
        continue
      }
      if isSpacePending, !utf8.isEmpty { utf8.append(0x20) }
      isSpacePending = false
      if openLink?.start == nil { openLink?.start = utf8.count }
      utf8.append(byte)
    }
  }

  /// Adds a mark that the page only implies, such as a list item's number. It is part of no link.
  mutating func append(mark: String) {
    utf8.append(contentsOf: mark.utf8)
    isSpacePending = false
  }

  /// Adds a line break: a line feed in preformatted text, else a space.
  mutating func breakLine() {
    if keepsLayout { utf8.append(0x0A) } else { isSpacePending = true }
  }

  /// What is added from now on is a link to `url`; a link already open ends here.
  mutating func beginLink(to url: String) {
    endLink()
    openLink = (url, nil)
  }

  /// Ends the open link, if any.
  mutating func endLink() {
    if let openLink, let start = openLink.start, start < utf8.count {
      links.append(Link(span: TextSpan(start, utf8.count), url: openLink.url))
    }
    openLink = nil
  }

  /// The block gathered so far, or nil where there is no text; the next block starts empty, and a link that
  /// is open goes on in it.
  mutating func takeBlock(_ kind: Block.Kind) -> Block? {
    let carried = openLink?.url
    endLink()
    defer { self = InlineText(keepsLayout: keepsLayout, continuing: carried) }
    if keepsLayout {
      while let last = utf8.last, last.isASCIISpace { utf8.removeLast() }
      let blankLines = utf8.prefix { $0.isASCIISpace }.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      utf8.removeFirst(blankLines)
      links = []
    }
    guard !utf8.isEmpty else { return nil }
    return Block(kind, String(decoding: utf8, as: UTF8.self), links: links)
  }

  private init(keepsLayout: Bool, continuing url: String?) {
    self.keepsLayout = keepsLayout
    openLink = url.map { ($0, nil) }
  }
}
