import NewsModel

/// Builds annotated articles from the happenings that they report, a sentence each.
enum StoryBuilder {
  struct Happening: Sendable {
    var lemma: String
    var headline: String
    /// "YYYY-MM-DD", two of them around a slash, or nil for undated.
    var date: String?
    var status: Event.Status
    var agents: [String]
    var patients: [String]
    var place: String?

    init(
      _ lemma: String, _ headline: String, on date: String?, status: Event.Status = .happened,
      agents: [String] = [], patients: [String] = [], place: String? = nil
    ) {
      self.lemma = lemma
      self.headline = headline
      self.date = date
      self.status = status
      self.agents = agents
      self.patients = patients
      self.place = place
    }
  }

  static func article(
    _ id: String, _ happenings: [Happening], aliases: [String: [String]] = [:],
    roles: [String: [String]] = [:], inOneSentence: Bool = false
  ) -> AnnotatedArticle {
    var entities: [Entity] = []
    func entity(_ name: String) -> Int {
      if let known = entities.first(where: { $0.name == name }) { return known.id }
      entities.append(
        Entity(
          id: entities.count, name: name, kind: .other, aliases: aliases[name] ?? [], roles: roles[name] ?? []
        ))
      return entities.count - 1
    }
    var string = ""
    var events: [Event] = []
    for happening in happenings {
      let start = string.utf8.count
      string += happening.headline + "."
      let days = happening.date?.split(separator: "/").compactMap { CalendarDate(String($0)) } ?? []
      let interval = days.first.map { first in
        CalendarInterval(
          first: first, last: days.last ?? first, granularity: days.count > 1 ? .month : .day)
      }
      events.append(
        Event(
          trigger: TextSpan(start, start + 1), lemma: happening.lemma,
          sentence: TextSpan(start, string.utf8.count), headline: happening.headline, interval: interval,
          dateBasis: interval == nil ? .none : .clause, status: happening.status,
          participants: happening.agents.map { .init(entity: entity($0), role: .agent) }
            + happening.patients.map { .init(entity: entity($0), role: .patient) },
          place: happening.place.map(entity)))
      string += " "
    }
    if inOneSentence {
      for index in events.indices { events[index].sentence = TextSpan(0, string.utf8.count) }
    }
    return AnnotatedArticle(
      article: Article(id: id, title: id, blocks: [Block(.paragraph, string)]),
      text: ArticleText(plain: string),
      annotations: Annotations(modelVersion: "test", entities: entities, events: events))
  }
}
