import NewsAnnotation
import NewsModel

@testable import NewsLibrary

/// A small archive of which every field of the filter language can ask something. Articles are known by their titles'
/// first letters.
struct FilterFixture {
  let archive: Archive
  let ids: [String: ArticleID]

  init() async throws {
    archive = try Archive.temporary()
    let gazette = [
      Self.article(
        "A", "Ferry sails again", by: "Ada Löf", day: CalendarDate(2023, 6, 24), "The storm is over."),
      Self.article(
        "B", "Zürich votes", by: nil, day: CalendarDate(2023, 7, 1), "A ferry waits; 100% of voters came."),
      Self.article("C", "Trains", by: "Bo Ek", day: nil, "Nothing runs today."),
    ]
    let wire = [
      Self.article("D", "Storm at sea", by: "Ada Ek", day: CalendarDate(2023, 7, 3), "Ferries stay in port."),
      Self.article("E", "Talks in Beijing", by: "ADA LOF", day: CalendarDate(2024, 2, 29), "Ministers meet."),
      Self.article("F", "Hidden", by: nil, day: CalendarDate(2024, 3, 1), "Nobody sees this ferry."),
    ]
    let first = try await archive.take(
      "http://gazette.example/feed", gazette,
      settings: FeedSettings(title: "Harbour Gazette", tags: ["Local"]))
    let second = try await archive.take("http://wire.example/feed", wire)
    ids = Dictionary(zip("ABCDEF".map(String.init), first.result.new + second.result.new)) { first, _ in first
    }
    let desk = ArchiveDesk(archive)
    try desk.setRead(named("AD"), true)
    try desk.setStarred(named("BE"), true)
    try desk.setHidden(true, of: named("F"))
    try desk.addTag("Économie", to: named("CD"))
    try desk.addTag("c++", to: named("E"))
    try await archive.store([annotated("A", gazette[0]), annotated("D", wire[0]), annotated("E", wire[1])])
  }

  func named(_ letters: String) -> [ArticleID] { letters.compactMap { ids[String($0)] } }

  /// The letters of the articles that a filter lets through, in the order of the alphabet.
  func found(_ filter: String, in scope: ArticleScope = .all) async throws -> String {
    let found = try await archive.articleIDs(in: scope, filter: ArticleFilter(filter))
    return letters(found)
  }

  func letters(_ found: [ArticleID]) -> String {
    ids.filter { found.contains($0.value) }.keys.sorted().joined()
  }

  private static func article(
    _ letter: String, _ title: String, by author: String?, day: CalendarDate?, _ text: String
  ) -> Article {
    Article(
      id: letter, title: title, byline: author, url: "https://news.example/\(letter.lowercased())_1",
      published: day.map { PublicationTime(day: $0, minuteOfDay: 30, utcOffsetMinutes: 600) },
      blocks: [Block(.paragraph, text)])
  }

  private func annotated(_ letter: String, _ article: Article) throws -> (ArticleID, AnnotatedArticle) {
    var annotations = Annotations(modelVersion: Annotator.version)
    func name(_ name: String, _ kind: EntityKind) {
      let number = annotations.entities.count
      annotations.mentions.append(Mention(span: TextSpan(0, 1), entity: number, form: .name))
      annotations.entities.append(Entity(id: number, name: name, kind: kind, mentions: [number]))
    }
    func event(
      _ headline: String, _ first: CalendarDate?, _ last: CalendarDate?, _ status: Event.Status,
      place: Int? = nil
    ) {
      let interval = first.map { CalendarInterval(first: $0, last: last ?? $0, granularity: .day) }
      annotations.events.append(
        Event(
          trigger: TextSpan(0, 1), sentence: TextSpan(0, 1), headline: headline, interval: interval,
          status: status,
          place: place))
    }
    switch letter {
    case "A":
      name("Anna Lindqvist", .person)
      name("Göteborg", .place)
      event("ferry leaves the quay", CalendarDate(2023, 6, 23), nil, .happened, place: 1)
      event("terminal to be repaired", nil, nil, .planned)
    case "D":
      name("Port Authority", .organization)
      name("Anna Berg", .person)
      event("storm season", CalendarDate(2023, 1, 1), CalendarDate(2023, 12, 31), .ongoing)
    default:
      name("Lindqvist Group", .organization)
      event("talks are held", CalendarDate(2024, 2, 28), CalendarDate(2024, 3, 2), .claimed)
    }
    annotations.quotations = [
      Quotation(
        span: TextSpan(0, 1), kind: .direct,
        speaker: Quotation.Speaker(span: TextSpan(0, 1), entity: 0, reason: "test", confidence: 1))
    ]
    guard let id = ids[letter] else { throw CancellationError() }
    return (id, AnnotatedArticle(article: article, text: ArticleText(article), annotations: annotations))
  }
}
