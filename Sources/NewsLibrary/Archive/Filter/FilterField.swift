import NewsModel

/// What a condition of a filter looks at: the word before the colon.
public enum FilterField: String, Sendable, Hashable, CaseIterable {
  case feed, tag, title, text, author, url, age, date, `is`
  case entity, person, org, place, speaker, event, happened, status

  /// The word before the colon.
  public var name: String { rawValue }

  /// What it finds and how it is written, in a line.
  public var summary: String {
    switch self {
    case .feed: "articles of feeds with these words in the title, or of the feed of this number"
    case .tag: "articles with this tag, of their own or of their feed"
    case .title: "articles with this word in the title"
    case .text: "articles with this word in the text below the title"
    case .author: "articles whose author's name has these words"
    case .url: "articles whose address holds this"
    case .age: "articles younger (age:<3d) or older (age:>2w) than this; h, d, w, m, y for hours to years"
    case .date: "articles published then: date:2023-07, date:>2023, date:2023-06-24..2023-07-03"
    case .is: "articles that are unread, read, starred, unstarred or hidden"
    case .entity: "articles that name this person, organisation, place or other thing"
    case .person: "articles that name this person"
    case .org: "articles that name this organisation"
    case .place: "articles that name this place"
    case .speaker: "articles that quote this person or body"
    case .event: "articles that tell of an event with this word in its headline or place"
    case .happened: "articles that tell of an event of this date, written as for date:"
    case .status: "articles that tell of an event that happened, is ongoing, planned and so on"
    }
  }

  /// The values that it takes, where these are few.
  public var values: [String] {
    switch self {
    case .is: FilterTerm.State.allCases.map(\.rawValue)
    case .status: Event.Status.allCases.map(\.rawValue)
    default: []
    }
  }

  /// The text that it looks at; nil for fields that take no text.
  var textField: FilterTerm.TextField? {
    switch self {
    case .feed: .feed
    case .tag: .tag
    case .title: .title
    case .text: .body
    case .author: .author
    case .url: .url
    case .entity: .entity(nil)
    case .person: .entity(.person)
    case .org: .entity(.organization)
    case .place: .entity(.place)
    case .speaker: .speaker
    case .event: .event
    case .age, .date, .is, .happened, .status: nil
    }
  }
}
