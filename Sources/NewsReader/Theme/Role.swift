/// What a piece of text is to the reader's eye; a theme gives each role its look.
enum Role: Sendable, Hashable, CaseIterable {
  case text, faint, title, standfirst, heading, link, emphasis
  case paneTitle, focusedPaneTitle, rule, selection, unfocusedSelection
  case unread, statusKey, notice, failure
  case person, organization, place, group, other, quotation, date
  case searchHit, currentHit, selectedMark, focusedSentence
  case happened, ongoing, planned, claimed, negated, hypothetical
  case dialogTitle, dialogSelection

  /// The look of a kind of mark.
  init(_ kind: MarkKind) {
    self =
      switch kind {
      case .person: .person
      case .organization: .organization
      case .place: .place
      case .group: .group
      case .other: .other
      case .quotation: .quotation
      case .date: .date
      }
  }
}

/// A piece of text of one look.
struct StyledRun: Sendable, Equatable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// Pieces of text that stand on one line.
typealias StyledLine = [StyledRun]
