/// What the parser sees of a token.
package struct ParserWord: Sendable {
  /// Hash of the form, in lower case, digits made one.
  package var form: UInt32
  /// Hash of the last three bytes of the form.
  package var suffix: UInt32
  /// Penn tag, as an index into its cases, plus two; one is the root, zero no token.
  package var tag: UInt8
  /// Universal tag likewise.
  package var category: UInt8
  /// Whether the form begins with a capital.
  package var isCapitalized: Bool

  /// What stands in a place without a token.
  package static let absent = ParserWord(form: 0, suffix: 0, tag: 0, category: 0, isCapitalized: false)
  /// The artificial root.
  package static let root = ParserWord(form: 1, suffix: 1, tag: 1, category: 1, isCapitalized: false)

  private init(form: UInt32, suffix: UInt32, tag: UInt8, category: UInt8, isCapitalized: Bool) {
    self.form = form
    self.suffix = suffix
    self.tag = tag
    self.category = category
    self.isCapitalized = isCapitalized
  }

  /// Reads a token off its letters and tags.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, tag: PennTag, category: UniversalTag) {
    // FNV-1a.
    var form: UInt32 = 0x811C_9DC5
    var suffix: UInt32 = 0
    for byte in bytes {
      let plain = isDigit(byte) ? UInt8(ascii: "0") : lowered(byte)
      form = (form ^ UInt32(plain)) &* 0x0100_0193
      suffix = (suffix << 8 | UInt32(plain)) & 0xFF_FFFF
    }
    self.form = form | 2
    self.suffix = suffix | 0x200_0000
    self.tag = tag.index + 2
    self.category = category.index + 2
    isCapitalized = bytes.first.map(isUpper) ?? false
  }

  /// Appends the words of a sentence, then the root and the absent word.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ sentence: Range<Int>,
    into words: inout [ParserWord]
  ) {
    for index in sentence {
      let token = tokens[index]
      let form = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
      words.append(ParserWord(form, tag: token.tag, category: token.category))
    }
    words.append(.root)
    words.append(.absent)
  }
}

extension PennTag {
  /// Position among the cases: an enumeration without values is its case's number.
  package var index: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}

extension UniversalTag {
  /// Position among the cases.
  package var index: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
