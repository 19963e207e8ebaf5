/// What a piece of text is to the reader's eye; a theme gives each role its look.
enum Role: String, Sendable, Hashable, CaseIterable {
  case text, faint, title, standfirst, heading, link, emphasis
  case paneTitle, focusedPaneTitle, rule, selection, unfocusedSelection
  case unread, statusKey, notice, failure
  case person, organization, place, group, other, quotation, date
  case searchHit, currentHit, selectedMark, focusedSentence
  case happened, ongoing, planned, claimed, negated, hypothetical
  case dialogTitle, dialogSelection

  /// What has this look, for the configuration's template.
  var summary: String {
    switch self {
    case .text: "the text"
    case .faint: "bylines, captions, counts and what may be passed over"
    case .title: "an article's title"
    case .standfirst: "the lines under the title"
    case .heading: "headings in articles and timelines"
    case .link: "links"
    case .emphasis: "what stands out of a list"
    case .paneTitle: "the title of a pane"
    case .focusedPaneTitle: "the title of the pane that is used"
    case .rule: "lines between panes"
    case .selection: "the chosen row"
    case .unfocusedSelection: "the chosen row of a pane that is not used"
    case .unread: "unread articles and their number"
    case .statusKey: "keys in the status line"
    case .notice: "messages"
    case .failure: "what went wrong"
    case .person: "names of persons"
    case .organization: "names of organizations"
    case .place: "names of places"
    case .group: "names of peoples, parties and faiths"
    case .other: "other names"
    case .quotation: "quotations"
    case .date: "dates and times"
    case .searchHit: "where a search was met"
    case .currentHit: "where it was met and the cursor is"
    case .selectedMark: "the chosen mark"
    case .focusedSentence: "the sentence that is read"
    case .happened: "the sign of an event that happened"
    case .ongoing: "of one that goes on"
    case .planned: "of one that is planned"
    case .claimed: "of one that somebody claims"
    case .negated: "of one that did not happen"
    case .hypothetical: "of one that might happen"
    case .dialogTitle: "the title of a dialog"
    case .dialogSelection: "the chosen row of a dialog"
    }
  }

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
