/// A word of a line of newsboat's `urls` or `config` file.
///
/// Words are split at white space as newsboat splits them: double quotes keep white space, a backslash in quotes escapes,
/// and an unquoted `#` at the start of a word begins a comment.
struct NewsboatWord: Sendable, Hashable {
  /// The word, without quotes.
  var text: String
  /// Whether it stood in quotes.
  var isQuoted = false

  /// The words of a line.
  ///
  /// - Parameter separator: a byte that is a word of its own wherever it stands unquoted, as `;` between operations.
  static func words(_ line: some StringProtocol, separator: UInt8? = nil) -> [NewsboatWord] {
    let bytes = Array(line.utf8)
    var words: [NewsboatWord] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case let byte where isSpace(byte): index += 1
      case UInt8(ascii: "#"): return words
      case UInt8(ascii: "\""): words.append(NewsboatWord(text: quoted(bytes, &index), isQuoted: true))
      case let byte where byte == separator:
        words.append(NewsboatWord(text: String(decoding: [byte], as: UTF8.self)))
        index += 1
      default: words.append(NewsboatWord(text: plain(bytes, &index, separator)))
      }
    }
    return words
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// The unquoted word that begins at `index`. A backslash keeps `#` and backticks from their meaning.
  private static func plain(_ bytes: [UInt8], _ index: inout Int, _ separator: UInt8?) -> String {
    var word: [UInt8] = []
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != separator {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "#") || bytes[index + 1] == UInt8(ascii: "`")
      {
        index += 1
      }
      word.append(bytes[index])
      index += 1
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// The word in quotes that begins at `index`; ends at its closing quote or the line's end.
  private static func quoted(_ bytes: [UInt8], _ index: inout Int) -> String {
    var word: [UInt8] = []
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
        switch bytes[index] {
        case UInt8(ascii: "n"): word.append(0x0A)
        case UInt8(ascii: "r"): word.append(0x0D)
        case UInt8(ascii: "t"): word.append(0x09)
        case let byte: word.append(byte)
        }
      } else {
        word.append(bytes[index])
      }
      index += 1
    }
    index += 1
    return String(decoding: word, as: UTF8.self)
  }
}
