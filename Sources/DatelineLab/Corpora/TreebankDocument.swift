import NewsAnnotation
import NewsModel

/// A document of a Universal Dependencies treebank as a ``TaggedText`` with its gold tags and trees.
///
/// The text is the sentences' surface, one space between two sentences, and is one section.
struct TreebankDocument: Sendable {
  /// The document's identifier, empty where the file names none.
  var id: String
  /// The tokens with gold tag, category, head and relation.
  var text: TaggedText
  /// The gold lemma of each token.
  var lemmas: [String]
  /// The line of the file that each token was read from, by which predictions are put back.
  var lines: [Int]

  /// The genre in an identifier such as `GUM_news_iodine` or `weblog-…`; the whole identifier otherwise.
  var genre: String {
    if id.hasPrefix("GUM_") { return String(id.dropFirst(4).prefix { $0 != "_" }) }
    return String(id.prefix { $0 != "-" })
  }

  /// Reads a CoNLL-U file.
  ///
  /// Ranges of several words ("don't") give their parts' place in the text; empty nodes are left out. Tags
  /// and relations outside ours become the nearest (see ``Relation/init(treebank:)``). A line that is not
  /// CoNLL-U throws ``TreebankError``.
  static func read(_ utf8: [UInt8]) throws -> [TreebankDocument] {
    var builder = Builder()
    var line = 0
    for bytes in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let trimmed = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      if trimmed.isEmpty {
        builder.endSentence()
      } else if trimmed.first == UInt8(ascii: "#") {
        builder.comment(String(decoding: trimmed, as: UTF8.self))
      } else {
        let columns = trimmed.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard columns.count == 10 else { throw TreebankError.wrongColumnCount(line: line) }
        try builder.word(columns.map { String(decoding: $0, as: UTF8.self) }, line: line)
      }
    }
    return builder.finish()
  }
}

/// What is wrong with a treebank file.
enum TreebankError: Error, CustomStringConvertible {
  case wrongColumnCount(line: Int)
  case badHead(line: Int)

  var description: String {
    switch self {
    case .wrongColumnCount(let line): "line \(line): a word of CoNLL-U has ten columns"
    case .badHead(let line): "line \(line): the head is not a number"
    }
  }
}

extension Relation {
  /// The relation of a treebank, subtypes that we do not tell apart merged into the nearest that we do.
  init(treebank name: String) {
    if let relation = Relation(rawValue: name) {
      self = relation
      return
    }
    switch name {
    case "obl:tmod", "obl:npmod": self = .oblUnmarked
    case "nmod:tmod", "nmod:npmod": self = .nmodUnmarked
    default: self = Relation(rawValue: String(name.prefix { $0 != ":" })) ?? .dep
    }
  }
}

/// Gathers documents word by word.
private struct Builder {
  private var documents: [TreebankDocument] = []
  private var id = ""
  private var utf8: [UInt8] = []
  private var tokens: [Token] = []
  private var sentences: [TaggedText.Sentence] = []
  private var lemmas: [String] = []
  private var lines: [Int] = []
  private var sentenceStart = 0
  /// The last word number of the range being read, and whether a space follows the range.
  private var range: (last: Int, spaceAfter: Bool)?
  private var needsSpace = false

  mutating func comment(_ text: String) {
    guard text.hasPrefix("# newdoc") else { return }
    closeDocument()
    id = text.split(separator: "=", maxSplits: 1).dropFirst().first.map { $0.trimmed } ?? ""
  }

  mutating func word(_ columns: [String], line: Int) throws {
    let spaceAfter = !columns[9].split(separator: "|").contains("SpaceAfter=No")
    let number = columns[0]
    if number.contains(".") { return }
    if let dash = number.firstIndex(of: "-") {
      range = Int(number[number.index(after: dash)...]).map { ($0, spaceAfter) }
      return
    }
    guard let head = Int(columns[6] == "_" ? "0" : columns[6]), let index = Int(number) else {
      throw TreebankError.badHead(line: line)
    }
    if needsSpace { utf8.append(UInt8(ascii: " ")) }
    let start = utf8.count
    utf8.append(contentsOf: columns[1].utf8)
    var token = Token(start: start, end: utf8.count)
    token.category = UniversalTag(rawValue: columns[3]) ?? .x
    token.tag = PennTag(rawValue: columns[4]) ?? .unknown
    token.head = Int32(head == 0 ? -1 : sentenceStart + head - 1)
    token.relation = Relation(treebank: columns[7])
    tokens.append(token)
    lemmas.append(columns[2])
    lines.append(line)
    if let current = range {
      needsSpace = index >= current.last && current.spaceAfter
      if index >= current.last { range = nil }
    } else {
      needsSpace = spaceAfter
    }
  }

  mutating func endSentence() {
    guard tokens.count > sentenceStart else { return }
    sentences.append(TaggedText.Sentence(tokens: sentenceStart..<tokens.count, section: 0))
    sentenceStart = tokens.count
    range = nil
    needsSpace = true
  }

  mutating func finish() -> [TreebankDocument] {
    closeDocument()
    return documents
  }

  private mutating func closeDocument() {
    endSentence()
    if !tokens.isEmpty {
      let section = ArticleText.Section(
        kind: .block(index: 0, kind: .paragraph), span: TextSpan(0, utf8.count))
      let source = ArticleText(string: String(decoding: utf8, as: UTF8.self), sections: [section])
      documents.append(
        TreebankDocument(
          id: id, text: TaggedText(source: source, utf8: utf8, tokens: tokens, sentences: sentences),
          lemmas: lemmas, lines: lines))
    }
    (utf8, tokens, sentences, lemmas, lines) = ([], [], [], [], [])
    (sentenceStart, needsSpace) = (0, false)
  }
}

extension Substring {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    let start = firstIndex { $0 != " " } ?? endIndex
    let end = lastIndex { $0 != " " }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
