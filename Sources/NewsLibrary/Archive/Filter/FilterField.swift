import NewsModel

/// What a condition of a filter looks at: the word before the colon.
public enum FilterField: String, Sendable, Hashable, CaseIterable {
  case feed, tag, title, text, author, url, age, date, `is`
  case entity, person, org, place, speaker, event, happened, status

  /// The word before the colon.
  public var name: String { rawValue }

  /// What is written behind the colon, in a line.
  public var summary: String {
    switch self {
    case .feed: "words of the feed's title, or its number"
    case .tag: "a tag of the article or of its feed"
    case .title: "a word of the title"
    case .text: "a word of the text below the title"
    case .author: "words of the author's name"
    case .url: "a part of the article's address"
    case .age: "younger or older, as in age:<3d; h, d, w, m, y are hours to years"
    case .date: "published 2023, 2023-07, >2023, 2023-06-24..2023-07-03"
    case .is: "its state: " + values.joined(separator: ", ")
    case .entity: "a person, organisation, place or other thing that it names"
    case .person: "a person that it names"
    case .org: "an organisation that it names"
    case .place: "a place that it names"
    case .speaker: "a person or body that it quotes"
    case .event: "a word of the headline or place of an event that it tells of"
    case .happened: "the date of an event that it tells of, written as for date"
    case .status: "of such an event: " + values.joined(separator: ", ")
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
