/// A text as it is compared: lower case, without diacritics, its words apart by single spaces.
///
/// "Łódź", "LODZ" and "lodz" fold to one; so do "Müller" and "Muller". Apostrophes and full stops within a
/// word go ("U.S." is "us"); any other sign parts words.
public struct FoldedText: Sendable, Hashable {
  /// The folded words.
  public let words: [String]

  /// Folds `text`, in time linear in its length.
  public init(_ text: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
        case "A"..."Z": word += scalar.properties.lowercaseMapping
        case "'", ".": continue
        default: Self.close(&word, &words)
        }
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
        .decimalNumber,
        .otherNumber, .letterNumber:
        word += Self.base(of: scalar)
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: continue
      default: if scalar != "\u{2019}" { Self.close(&word, &words) }
      }
    }
    Self.close(&word, &words)
    self.words = words
  }

  /// Whether `other`'s words stand in this text, in one run. An empty text is found nowhere.
  public func contains(_ other: FoldedText) -> Bool {
    let count = other.words.count
    guard count > 0, count <= words.count else { return false }
    return (0...(words.count - count)).contains { words[$0..<($0 + count)].elementsEqual(other.words) }
  }

  private static func close(_ word: inout String, _ words: inout [String]) {
    if !word.isEmpty { words.append(word) }
    word = ""
  }

  /// The plain letter that a Latin letter is built on, which its Unicode name tells ("LATIN SMALL LETTER O
  /// WITH STROKE", "LATIN SMALL LETTER AE"); any other character in lower case.
  private static func base(of scalar: Unicode.Scalar) -> String {
    if scalar == "ß" || scalar == "ẞ" { return "ss" }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else {
      return scalar.properties.lowercaseMapping
    }
    let parts = name.split(separator: " ")
    guard let kind = parts.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }), kind + 1 < parts.count
    else { return scalar.properties.lowercaseMapping }
    let letter = parts[kind + 1] == "DOTLESS" ? parts.last ?? "" : parts[kind + 1]
    return letter.utf8.count <= 2 ? letter.lowercased() : scalar.properties.lowercaseMapping
  }
}
