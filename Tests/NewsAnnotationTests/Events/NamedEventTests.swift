import NewsAnnotation
import NewsModel
import Testing

/// Events dated by another event that the article has dated, through the whole pipeline.
@Suite struct NamedEventTests {
  private static let annotator: Annotator? = try? Annotator(models: .located())

  private func date(of word: String, in plain: String, published: String = "2021-05-10") throws -> String? {
    let annotator = try #require(Self.annotator)
    let text = annotator.parse(ArticleText(plain: plain))
    let day = CalendarDate(published).map { PublicationTime(day: $0) }
    let times = TimeTagger().tag(text, published: day)
    let dates = EventExtractor().dates(in: text, timeExpressions: times, published: day)
    let interval = try #require(dates.first { text.string($0.trigger) == word }).interval
    return interval.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
  }

  private let invasion = "The invasion began on 3 March 2021. "

  @Test(arguments: [
    ("Thousands fled during the invasion.", "2021-03-03"),
    ("The ministers resigned two weeks after the invasion.", "2021-03-17"),
    ("The ministers resigned three days before the invasion.", "2021-02-28"),
    ("Prices have doubled since the invasion.", "2021-03-03–2021-05-10"),
  ])
  func isFollowedToItsDate(sentence: String, expected: String) throws {
    let verb = try #require(["fled", "resigned", "doubled"].first { sentence.contains($0) })
    let found = try date(of: verb, in: invasion + sentence)
    #expect(found == expected)
  }

  @Test func aNounGoesBackToTheFirstOfItsKind() throws {
    let text = "A bomb exploded in the port on 6 May. Two ministers condemned the blast."
    #expect(try date(of: "blast", in: text) == "2021-05-06")
  }

  @Test func aNewHappeningIsNotTheOldOne() throws {
    let text = "A bomb exploded in the port on 6 March 2020. The police fear another attack."
    #expect(try date(of: "attack", in: text) != "2020-03-06")
  }
}
