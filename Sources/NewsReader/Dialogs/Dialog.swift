/// What lies over the panes and takes the keys.
enum Dialog: Sendable {
  /// A list to choose from.
  case picker(Picker)
  /// A page to read.
  case page(Page)
  /// The form of an export.
  case export(ExportForm)
  /// A question before something is lost.
  case confirmation(Confirmation)
}

/// A question before something is lost.
struct Confirmation: Sendable, Equatable {
  /// What is asked.
  var question: String
  /// What Enter does, in a word.
  var answer: String
  /// What is done then.
  var effect: Effect
  /// What is told afterwards.
  var done: String
}

/// A list to choose from, filtered by what is typed.
struct Picker: Sendable, Equatable {
  /// What is chosen.
  enum Kind: Sendable, Equatable {
    case entities, quotations, marks
    /// The entities that the chosen one may meet.
    case companions
    /// The links of the article, or its pictures.
    case links, images
    /// What the timeline can be narrowed to.
    case facets
    /// What an entity says and what is said of it, by its index.
    case statements(Int)
  }

  /// What is chosen.
  var kind: Kind
  /// What has been typed.
  var filter = "" {
    didSet { if filter != oldValue { rows = nil } }
  }
  /// The rows that pass the filter, once they have been made: of a long article that takes longer than a frame may.
  var rows: [PickerRow]?
  /// The chosen row among those that pass the filter.
  var position = ListPosition()

  /// Whether typing filters the rows.
  var isFiltered: Bool { kind != .marks && kind != .facets }
}

/// A page to read: help, the grounds of a mark, load problems.
struct Page: Sendable, Equatable {
  /// Over the page.
  var title: String
  /// The text; lines too long for the page are wrapped.
  var lines: [StyledLine]
  /// The first line on screen.
  var top = 0
  /// Whether it is about a date that has another reading.
  var offersReadings = false
  /// What is looked for in it.
  var pattern: String?
  /// The mark that the page tells of.
  var mark: MarkTarget?
}
