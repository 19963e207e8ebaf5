/// A piece of a written date.
enum DateToken: Equatable {
  /// Digits: their value, and how many there are.
  case number(Int, digits: Int)
  /// Letters, lower case, full stops inside taken out: "p.m." is "pm".
  case word(String)
  /// Any other character but white space.
  case mark(Unicode.Scalar)

  /// The pieces of `text`, in order; none where a number has more than nine digits.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var scalars = text.unicodeScalars.map { plainLetters[$0] ?? $0 }[...]
    while let scalar = scalars.first {
      if isDigit(scalar) {
        let digits = scalars.prefix(while: isDigit)
        guard digits.count <= 9 else { return [] }
        let value = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        tokens.append(.number(value, digits: digits.count))
        scalars = scalars.dropFirst(digits.count)
      } else if isLetter(scalar) {
        let word = wordPrefix(of: scalars)
        tokens.append(.word(String(String.UnicodeScalarView(word.filter { $0 != "." })).asciiLowercased))
        scalars = scalars.dropFirst(word.count)
      } else {
        if !scalar.properties.isWhitespace { tokens.append(.mark(scalar)) }
        scalars = scalars.dropFirst()
      }
    }
    return tokens
  }

  /// The letters with diacritics that names of months and weekdays have, without them.
  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ä": "a", "á": "a", "à": "a", "â": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "ì": "i",
    "î": "i",
    "ó": "o", "ô": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ç": "c", "ñ": "n",
  ]

  /// Letters, and full stops after single letters where another letter or the abbreviation's end follows.
  private static func wordPrefix(of scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var end = scalars.startIndex
    while end < scalars.endIndex {
      if isLetter(scalars[end]) {
        end += 1
      } else if scalars[end] == ".", end - scalars.startIndex == 1 || scalars[end - 2] == "." {
        end += 1
      } else {
        break
      }
    }
    return scalars[scalars.startIndex..<end]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
