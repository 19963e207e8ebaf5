/// Makes text from outside safe to show and plain to analyse.
///
/// What comes out holds no control character but line feed and tab, no terminal escape sequence, no
/// character that reorders or hides its neighbours: escape sequences and control strings (ECMA-48) go whole,
/// as do the bidirectional embeddings, overrides and isolates, the zero-width space and no-break space, the
/// soft hyphen, the tag characters, interlinear annotation marks and the noncharacters U+FFFE and U+FFFF.
/// Every line end (CRLF, CR, NEL, line and paragraph separator) becomes a line feed and every space
/// character an ordinary space. Joiners stay, since scripts and emoji need them.
public enum TextSanitizer {
  /// Text of many lines: line feeds and tabs stay.
  public static func lines(_ text: String) -> String {
    String(decoding: lines(utf8: Array(text.utf8)), as: UTF8.self)
  }

  /// Text of one line: runs of white space become one space, none at either end.
  public static func line(_ text: String) -> String {
    let clean = lines(utf8: Array(text.utf8))
    var output: [UInt8] = []
    output.reserveCapacity(clean.count)
    append(clean[...], toLine: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends sanitised text to a line of ``line(_:)``, after a space where the line holds something.
  static func append(_ clean: ArraySlice<UInt8>, toLine line: inout [UInt8]) {
    var isSpacePending = !line.isEmpty
    for byte in clean {
      if byte.isASCIISpace {
        isSpacePending = !line.isEmpty
      } else {
        if isSpacePending { line.append(0x20) }
        isSpacePending = false
        line.append(byte)
      }
    }
  }

  /// ``lines(_:)`` on UTF-8 bytes, which must be well-formed.
  static func lines(utf8 input: [UInt8]) -> [UInt8] {
    guard let first = input.firstIndex(where: isSuspect) else { return input }
    var output = Array(input[..<first])
    output.reserveCapacity(input.count)
    var index = first
    while index < input.count {
      let byte = input[index]
      if !isSuspect(byte) {
        output.append(byte)
        index += 1
        continue
      }
      let (replacement, next) = replacement(in: input, at: index)
      switch replacement {
      case .keep: output.append(contentsOf: input[index..<next])
      case .drop: break
      case .with(let byte): output.append(byte)
      }
      index = next
    }
    return output
  }

  private enum Replacement {
    case keep
    case drop
    case with(UInt8)
  }

  /// Whether a character that begins with this byte may have to be replaced.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F: true
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3: true
    default: false
    }
  }

  /// What becomes of the character at `index`, and where the next one begins.
  private static func replacement(in input: [UInt8], at index: Int) -> (Replacement, next: Int) {
    func byte(_ offset: Int) -> UInt8 { index + offset < input.count ? input[index + offset] : 0 }
    switch input[index] {
    case 0x1B: return (.drop, ControlSequence.end(in: input, afterEscape: index + 1))
    case 0x0D: return (byte(1) == 0x0A ? .drop : .with(0x0A), index + 1)
    case 0x0B, 0x0C: return (.with(0x20), index + 1)
    case ..<0x20, 0x7F: return (.drop, index + 1)
    case 0xC2:
      switch byte(1) {
      case 0x85: return (.with(0x0A), index + 2)
      case 0x80...0x9F: return (.drop, ControlSequence.end(in: input, afterC1: byte(1), at: index + 2))
      case 0xA0: return (.with(0x20), index + 2)
      case 0xAD: return (.drop, index + 2)
      default: return (.keep, index + 2)
      }
    case 0xF3:
      let isTag = byte(1) == 0xA0 && (byte(2) == 0x80 || byte(2) == 0x81)
      return (isTag ? .drop : .keep, min(index + 4, input.count))
    default:
      return (forThreeBytes(input[index], byte(1), byte(2)), min(index + 3, input.count))
    }
  }

  private static func forThreeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Replacement {
    let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    switch scalar {
    case 0x2028, 0x2029: return .with(0x0A)
    case 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .with(0x20)
    case 0x200B, 0x202A...0x202E, 0x2060, 0x2066...0x2069: return .drop
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: return .drop
    default: return .keep
    }
  }
}
