import NewsAnnotation
import NewsModel
import Testing

/// The stage as another program uses it: by its public names alone.
@Suite struct TimeLibraryTests {
  @Test func timesNeedNoModels() throws {
    let text = Tokenizer().tokenize(
      ArticleText(plain: "The mayor resigned on Friday. The next day she left."))
    let published = CalendarDate("2017-09-19").map { PublicationTime(day: $0) }
    let times = TimeTagger().tag(text, published: published)
    #expect(times.map { text.string($0.span) } == ["Friday", "The next day"])
    #expect(times.map(\.reading.value) == ["2017-09-15", "2017-09-16"])
    #expect(times.map(\.reading.basis) == [.documentDate, .narrative])
  }

  @Test func eventsAreBuiltStepByStep() throws {
    let models = try ModelDirectory.located()
    let published = CalendarDate("2017-09-19").map { PublicationTime(day: $0) }
    var text = Tokenizer().tokenize(ArticleText(plain: "Voters rejected the plan on Sunday."))
    try Tagger(models: models).tag(&text)
    try DependencyParser(models: models).parse(&text)
    let times = TimeTagger().tag(text, published: published)
    let (entities, mentions) = EntityResolver().resolve(text)
    let events = EventExtractor().events(
      in: text, entities: entities, mentions: mentions, timeExpressions: times, quotations: [],
      published: published)
    let event = try #require(events.first)
    #expect(event.headline == "Voters reject plan")
    #expect(event.interval?.first == CalendarDate(2017, 9, 17))
    #expect(event.timeExpression == 0)
    #expect(event.dateBasis == .clause)
    #expect(event.status == .happened)
    let statuses = EventExtractor().statuses(in: text)
    #expect(statuses.map(\.status) == [.happened])
  }
}
