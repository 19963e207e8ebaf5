import TerminalUI

/// The few colours of which a theme is made, each named for the kind of mark that it shows.
struct Hues {
  var person: Int
  var organization: Int
  var place: Int
  var group: Int
  var other: Int
  var quotation: Int
  var date: Int
  /// Behind the sentence that is read.
  var sentence: Int
  /// Behind the chosen row of a pane that is not used.
  var row: Int

  /// The colours of the strokes.
  var foregrounds: [Role: Colour] {
    let numbers: [Role: Int] = [
      .person: person, .organization: organization, .place: place, .group: group, .other: other,
      .quotation: quotation, .date: date,
      .happened: place, .ongoing: organization, .planned: organization, .claimed: person, .negated: date,
      .hypothetical: other,
      .unread: organization, .statusKey: person, .failure: date, .notice: quotation,
      .focusedPaneTitle: organization, .dialogTitle: organization,
    ]
    return numbers.mapValues(Self.colour)
  }

  /// The colours behind the strokes.
  var backgrounds: [Role: Colour] {
    [.focusedSentence: Self.colour(sentence), .unfocusedSelection: Self.colour(row)]
  }

  /// The colour of a number as the web writes it, `0xRRGGBB`.
  private static func colour(_ number: Int) -> Colour {
    .rgb(
      UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
      UInt8(truncatingIfNeeded: number))
  }
}
