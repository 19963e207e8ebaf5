import NewsModel
import TerminalUI

/// How a configuration file writes a look: `bold #ffaa00 on black`.
///
/// A colour is one of the sixteen names, a number of the palette or `#rrggbb`; the one after `on` is behind the
/// strokes. `plain` stands for no attribute.
enum StyleNotation {
  /// A word that says nothing about a look.
  struct Problem: Error, Equatable {
    var message: String
  }

  /// Reads a look. What the text does not name stays as the theme has it.
  static func change(_ text: String) throws(Problem) -> StyleChange {
    var change = StyleChange()
    var isBackground = false
    for word in text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) {
      if isBackground {
        guard change.background == nil else { throw Problem(message: "two colours follow “on”; keep one") }
        change.background = try colour(word)
        isBackground = false
      } else if word == "on" {
        isBackground = true
      } else if word == "plain" {
        change.attributes = change.attributes ?? []
      } else if let attribute = attributes.first(where: { $0.name == word })?.attribute {
        change.attributes = (change.attributes ?? []).union(attribute)
      } else {
        let colour = try colour(word)
        guard change.foreground == nil else {
          throw Problem(
            message: "“\(word)” is a second colour; write “on \(word)” for the one behind the text")
        }
        change.foreground = colour
      }
    }
    guard !isBackground else { throw Problem(message: "a colour must follow “on”") }
    guard change != StyleChange() else { throw Problem(message: hint) }
    return change
  }

  /// The text that reads as all of a look.
  static func text(of style: Style) -> String {
    let names = attributes.filter { style.attributes.contains($0.attribute) }.map(\.name)
    var words = names.isEmpty ? ["plain"] : names
    words.append(text(of: style.foreground))
    if style.background != .default { words += ["on", text(of: style.background)] }
    return words.joined(separator: " ")
  }

  /// What may be written, for messages and the template.
  static let hint =
    "give \(attributes.map(\.name).joined(separator: ", ")) or plain, and a colour, such as \"bold #ffaa00 on black\""

  /// The names of the palette's first sixteen colours, in its order, and of the terminal's own.
  static let colourNames: [String] = {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return names + names.map { "bright-" + $0 } + ["default"]
  }()

  private static let attributes: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  private static func colour(_ word: String) throws(Problem) -> Colour {
    if let index = colourNames.firstIndex(of: word) { return index < 16 ? .indexed(UInt8(index)) : .default }
    if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let number = UInt8(word) else {
        throw Problem(message: "“\(word)” is no colour of the palette; its numbers go from 0 to 255")
      }
      return .indexed(number)
    }
    if word.hasPrefix("#") {
      let digits = word.dropFirst()
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = Int(digits, radix: 16)
      else {
        throw Problem(
          message:
            "“\(word)” is no colour; after # come six digits from 0 to f, two each for red, green and blue")
      }
      return .rgb(UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255))
    }
    let known = attributes.map(\.name) + ["plain", "on"] + colourNames
    if let nearest = Spelling.nearest(to: word, among: known) {
      throw Problem(message: "there is no “\(word)”; did you mean “\(nearest)”?")
    }
    throw Problem(message: "there is no “\(word)”; \(hint)")
  }

  private static func text(of colour: Colour) -> String {
    if case .indexed(let index) = colour, index < 16 { return colourNames[Int(index)] }
    return colour.description
  }
}
