import NewsModel

/// Splits Markdown lines into blocks.
struct MarkdownBlocks {
  private let lines: [String]
  private let definitions: [String: String]
  private let base: String?
  private var position = 0
  private var result: [Block] = []
  /// Lines of the paragraph, quotation or list item being gathered.
  private var pending: (kind: Block.Kind, lines: [String]) = (.paragraph, [])
  private var hasUnendedComment = false
  /// Index of the first block that is one stretch of emphasis, where there is one.
  private(set) var emphasisedBlock: Int?

  /// Reads `lines`; links are resolved against `base`.
  init(lines: [String], base: String?) {
    self.lines = lines
    self.base = base
    definitions = Self.definitions(in: lines)
  }

  /// All blocks, in order.
  mutating func blocks() -> [Block] {
    while position < lines.count {
      let line = lines[position]
      let text = line.trimmed
      if skipComment(text) { continue }
      position += 1
      if text.isEmpty || Self.isBreak(text) && !closesSetext(text) {
        flush()
      } else if let fence = Self.fence(text) {
        flush()
        appendFenced(until: fence)
      } else if let heading = Self.heading(text) {
        flush()
        append(.heading, heading)
      } else if closesSetext(text) {
        pending.kind = .heading
        flush()
      } else if text.hasPrefix(">") {
        let inner = String(text.drop { $0 == ">" || $0 == " " })
        if pending.kind != .quotation || inner.isEmpty { flush() }
        pending.kind = .quotation
        if !inner.isEmpty { pending.lines.append(inner) }
      } else if let item = Self.listItem(text) {
        flush()
        pending = (.listItem, [item])
      } else if Self.isTableRow(text) {
        flush()
        appendTable()
      } else if pending.lines.isEmpty, Self.isIndentedCode(line), result.last?.kind != .listItem {
        appendIndented()
      } else if Self.definition(text) == nil {
        pending.lines.append(Self.hasHardBreak(line) ? text + "\n" : text)
      }
    }
    flush()
    return result
  }

  private mutating func flush() {
    defer { pending = (.paragraph, []) }
    guard !pending.lines.isEmpty else { return }
    append(pending.kind, pending.lines.joined(separator: "\n"))
  }

  private mutating func append(_ kind: Block.Kind, _ source: String) {
    let inline = MarkdownInline(definitions: definitions, base: base)
    guard let parsed = inline.block(kind, source) else { return }
    if emphasisedBlock == nil, parsed.isEmphasised, kind == .paragraph { emphasisedBlock = result.count }
    result.append(parsed.block)
  }

  private mutating func appendVerbatim(_ lines: [String]) {
    var text = InlineText(keepsLayout: true)
    text.append(lines.joined(separator: "\n"))
    if let block = text.takeBlock(.preformatted) { result.append(block) }
  }

  private mutating func appendFenced(until fence: Substring) {
    let start = position
    while position < lines.count, !lines[position].trimmed.hasPrefix(fence) { position += 1 }
    appendVerbatim(Array(lines[start..<position]))
    position += 1
  }

  private mutating func appendIndented() {
    let start = position - 1
    while position < lines.count, Self.isIndentedCode(lines[position]) { position += 1 }
    appendVerbatim(
      lines[start..<position].map { $0.hasPrefix("\t") ? String($0.dropFirst()) : String($0.dropFirst(4)) })
  }

  private mutating func appendTable() {
    let start = position - 1
    while position < lines.count, Self.isTableRow(lines[position].trimmed) { position += 1 }
    appendVerbatim(lines[start..<position].map(\.trimmed))
  }

  /// Skips a comment that begins the line, wherever it ends; unended, it is text.
  private mutating func skipComment(_ text: String) -> Bool {
    guard !hasUnendedComment, text.hasPrefix("<!--") else { return false }
    for index in position..<lines.count
    where lines[index].utf8.dropFirst(index == position ? 4 : 0).containsSequence(Array("-->".utf8)) {
      flush()
      position = index + 1
      return true
    }
    hasUnendedComment = true
    return false
  }

  /// Whether `text` underlines the one line before it.
  private func closesSetext(_ text: String) -> Bool {
    guard pending.kind == .paragraph, pending.lines.count == 1, text.utf8.count >= 2 else { return false }
    return text.allSatisfy { $0 == "=" } || text.allSatisfy { $0 == "-" }
  }

  private static func heading(_ text: String) -> String? {
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level), text.dropFirst(level).first.map({ $0 == " " }) ?? true else { return nil }
    var title = String(text.dropFirst(level)).trimmed
    while title.hasSuffix("#") { title.removeLast() }
    return title.trimmed
  }

  private static func isBreak(_ text: String) -> Bool {
    guard let mark = text.first, "-*_".contains(mark) else { return false }
    return text.allSatisfy { $0 == mark || $0 == " " } && text.filter { $0 == mark }.count >= 3
  }

  private static func fence(_ text: String) -> Substring? {
    for mark in ["```", "~~~"] where text.hasPrefix(mark) {
      let fence = text.prefix { $0 == mark.first }
      // A code span may use as many backticks, but then ends on its line.
      return text.dropFirst(fence.count).contains("`") ? nil : fence
    }
    return nil
  }

  private static func listItem(_ text: String) -> String? {
    for bullet in ["- ", "* ", "+ ", "• "] where text.hasPrefix(bullet) {
      return String(text.dropFirst(2)).trimmed
    }
    let digits = text.utf8.prefix { $0.isASCIIDigit }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = text.utf8.dropFirst(digits.count)
    guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"), rest.dropFirst().first == 0x20
    else { return nil }
    return String(Substring(rest.dropFirst())).trimmed
  }

  private static func isTableRow(_ text: String) -> Bool {
    text.hasPrefix("|") && text.hasSuffix("|") && text.utf8.count > 2
  }

  private static func isIndentedCode(_ line: String) -> Bool {
    (line.hasPrefix("    ") || line.hasPrefix("\t")) && !line.trimmed.isEmpty
  }

  private static func hasHardBreak(_ line: String) -> Bool { line.hasSuffix("  ") || line.hasSuffix("\\") }

  private static func definitions(in lines: [String]) -> [String: String] {
    var definitions: [String: String] = [:]
    for line in lines {
      guard let (label, url) = definition(line.trimmed) else { continue }
      definitions[label, default: url] = definitions[label] ?? url
    }
    return definitions
  }

  /// `[label]: address "title"`; the label in lower case.
  private static func definition(_ text: String) -> (label: String, url: String)? {
    guard text.hasPrefix("["), let close = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let rest = text.utf8[text.utf8.index(after: close)...]
    guard rest.first == UInt8(ascii: ":"),
      let address = Substring(rest.dropFirst()).split(whereSeparator: { $0 == " " || $0 == "\t" }).first
    else { return nil }
    let label = String(text[text.utf8.index(after: text.startIndex)..<close]).asciiLowercased
    let url = address.hasPrefix("<") && address.hasSuffix(">") ? address.dropFirst().dropLast() : address
    return label.hasPrefix("^") ? nil : (label, String(url))
  }
}

extension Collection where Element == UInt8 {
  /// Whether `wanted` stands somewhere in the bytes.
  func containsSequence(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let index = rest.firstIndex(of: first) {
      if rest[index...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: index)...]
    }
    return false
  }
}
