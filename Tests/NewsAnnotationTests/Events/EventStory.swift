import NewsModel

@testable import NewsAnnotation

/// A text parsed by hand, with the entities and dates that the earlier stages would have found in it.
struct EventStory {
  var text: TaggedText
  var entities: [Entity] = []
  var mentions: [Mention] = []
  var times: [TimeExpression] = []
  var published = CalendarDate("2021-05-10").map { PublicationTime(day: $0) }

  /// Reads a text in the notation of `TaggedText(marked:)`.
  init(_ marked: String) { text = TaggedText(marked: marked) }

  /// Adds an entity under its name and, each with how it refers, the other words for it; `words#2` is the
  /// second time that the words stand in the text.
  func naming(
    _ name: String, _ kind: EntityKind, aliases: [String] = [], _ words: (String, Mention.Form)...
  ) -> EventStory {
    var story = self
    let id = entities.count
    story.entities.append(Entity(id: id, name: name, kind: kind, aliases: aliases))
    for (text, form) in words {
      if let span = span(of: text) { story.mentions.append(Mention(span: span, entity: id, form: form)) }
    }
    return story
  }

  /// Adds a date to some words.
  func dating(_ words: String, _ day: String) -> EventStory {
    var story = self
    if let span = span(of: words), let date = CalendarDate(day) {
      story.times.append(
        TimeExpression(
          span: span, kind: .date,
          reading: .init(value: day, interval: CalendarInterval(day: date), basis: .explicit)))
    }
    return story
  }

  private func span(of words: String) -> TextSpan? {
    let parts = words.split(separator: "#")
    return text.span(of: String(parts[0]), occurrence: parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
  }

  var events: [Event] {
    EventExtractor().events(
      in: text, entities: entities, mentions: mentions, timeExpressions: times, quotations: [],
      published: published)
  }

  /// Name of an entity.
  func name(_ id: Int?) -> String? { id.map { entities[$0].name } }
}
