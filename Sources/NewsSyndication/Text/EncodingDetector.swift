/// Guesses the encoding of bytes that are no UTF-8 and do not say what they are.
///
/// Each candidate decodes the bytes; the one whose characters are the likeliest in running text wins: kana, the
/// commonest ideographs and hangul, small Cyrillic letters between others of their kind.
enum EncodingDetector {
  private static let candidates = [
    "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "koi8-r", "windows-1251", "windows-1252",
  ]
  /// So many bytes are looked at.
  private static let sampleSize = 1 << 14

  /// The likeliest encoding; nil where it is that of western text, or where nothing tells.
  static func encoding(of bytes: [UInt8]) -> String? {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    // From a line's start on, so that no character is cut in two at the beginning.
    let start = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var sample = Array(bytes[start...].prefix(sampleSize))
    if sample.count == sampleSize, let end = sample.lastIndex(where: { $0 < 0x40 }) {
      sample.removeSubrange(end...)
    }
    var best: (name: String, score: Double)?
    for name in candidates {
      let decoded = TextDecoder.decode(sample, declared: name)
      guard decoded.replacements == 0, !decoded.isGuess else { continue }
      let score = score(decoded.utf8)
      if best.map({ score > $0.score }) ?? true { best = (name, score) }
    }
    return best?.name == "windows-1252" ? nil : best?.name
  }

  /// The mean likelihood of the characters beyond ASCII; higher is likelier.
  private static func score(_ utf8: [UInt8]) -> Double {
    var (sum, count) = (0.0, 0.0)
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      guard !scalar.isASCII else { continue }
      sum += likelihood(of: scalar, after: previous)
      count += 1
    }
    return count == 0 ? 0 : sum / count
  }

  private static func likelihood(of scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x3040...0x30FF, 0x4E00...0x9FA5, 0xAC00...0xD7A3:
      // In western text an accented letter and the one after it pass for one character.
      if previous.isASCII, previous.properties.isAlphabetic { return -0.5 }
      if CommonCharacters.contains(scalar) { return 2 }
      // Kana are few, and so each of them is common.
      return switch scalar.value {
      case 0x3040...0x309F: 2
      case 0x30A0...0x30FF: 1.6
      default: 0.6
      }
    case 0x3000...0x303F, 0xFF00...0xFF60: return 1.2
    case 0xFF61...0xFF9F: return -0.5
    case 0x0430...0x044F:
      // Small letters follow others; a wrong reading turns case around.
      return (0x0410...0x044F).contains(previous.value) || previous == " " ? 1 : 0.2
    case 0x0410...0x042F: return (0x0430...0x044F).contains(previous.value) ? -1 : 0.5
    case 0xC0...0xFF:
      // In western text an accented letter stands among plain ones.
      return previous.isASCII ? 0.7 : -0.5
    case 0x80...0x9F: return -2
    case 0xE000...0xF8FF: return -3
    default: return 0.1
    }
  }
}
