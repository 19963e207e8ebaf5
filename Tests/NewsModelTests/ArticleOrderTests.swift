import NewsModel
import Testing

@Suite struct ArticleOrderTests {
  private func article(_ id: String, _ published: PublicationTime?) -> Article {
    Article(id: id, title: id, published: published, blocks: [])
  }

  @Test func latestComesFirstAndUndatedLast() throws {
    let day = try #require(CalendarDate(2021, 4, 6))
    let articles = [
      article("undated 1", nil),
      article("early", PublicationTime(day: day, minuteOfDay: 60, utcOffsetMinutes: 0)),
      article("undated 2", nil),
      article("late", PublicationTime(day: day, minuteOfDay: 600, utcOffsetMinutes: 0)),
    ]
    #expect(articles.newestFirst.map(\.id) == ["late", "early", "undated 1", "undated 2"])
  }

  @Test func articlesOfOneInstantKeepTheirOrder() throws {
    let day = try #require(CalendarDate(2021, 4, 6))
    let articles = [
      article("in Paris", PublicationTime(day: day, minuteOfDay: 120, utcOffsetMinutes: 120)),
      article("in London", PublicationTime(day: day, minuteOfDay: 60, utcOffsetMinutes: 60)),
      article("day alone", PublicationTime(day: day)),
      article("in Athens", PublicationTime(day: day, minuteOfDay: 180, utcOffsetMinutes: 180)),
    ]
    #expect(articles.newestFirst.map(\.id) == articles.map(\.id))
  }
}
