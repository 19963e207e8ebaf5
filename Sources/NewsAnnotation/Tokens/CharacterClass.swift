/// What the tokenizer needs to know of a character.
enum CharacterClass: UInt8 {
  /// A letter, mark or anything else that words are made of.
  case letter
  case digit
  /// White space, control characters and invisible separators: never part of a token.
  case space
  /// A sign that is a token by itself.
  case sign
  /// A sign that joins its repetitions into one token: `--`, `***`, `!!`.
  case repeating
  /// `'` and its typographic forms.
  case apostrophe
  /// `-` and the Unicode hyphens.
  case hyphen
  /// `$` and other signs of currency.
  case currency
  /// A pictograph, which joins the pictographs and joiners that follow it.
  case pictograph

  /// The class of the character that begins at `index`, and its length in bytes.
  ///
  /// `bytes` must be valid UTF-8 from `index` on, as the bytes of a Swift string are.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (CharacterClass, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    return beyondASCII(bytes, index)
  }

  /// The class of an ASCII character.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "$"): .currency
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "="),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
      .repeating
    default: .sign
    }
  }

  /// The length in bytes of the character whose first byte is `lead`.
  static func length(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func beyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (CharacterClass, Int) {
    let lead = bytes[index]
    let length = min(length(lead), bytes.count - index)
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(bytes[index + offset]) & 0x3F }
    return (classify(scalar), length)
  }

  private static func classify(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
      0xFEFF, 0xFFF9...0xFFFB:
      .space
    case 0xA2...0xA5, 0x20A0...0x20CF: .currency
    case 0xAA, 0xAD, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: .letter
    case 0xA1...0xBF, 0xD7, 0xF7: .sign
    case 0x2010, 0x2011: .hyphen
    case 0x2018, 0x2019, 0x02BC, 0x201B: .apostrophe
    case 0x200C, 0x200D: .letter
    case 0x2012...0x2015, 0x2026: .repeating
    case 0x2016...0x205E, 0x2100...0x214F, 0x2190...0x22FF, 0x2300...0x245F, 0x2500...0x25FF: .sign
    case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .pictograph
    case 0x3001...0x3003, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0xFFFC, 0xFFFD:
      .sign
    default: .letter
    }
  }
}
