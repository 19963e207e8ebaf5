import NewsAnnotation
import NewsModel
import Testing

/// The reading that lost: kept where a date is open, and taken where somebody chooses it.
@Suite struct ChosenReadingTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    ("The mayor resigned on Wednesday.", "2017-09-13", "2017-09-20"),
    ("The mayor resigned on Tuesday.", "2017-09-19", "2017-09-12"),
    ("The mayor will resign on Friday.", "2017-09-22", "2017-09-15"),
    ("The mayor resigned last Friday.", "2017-09-15", "2017-09-08"),
    ("The mayor will resign next Friday.", "2017-09-22", "2017-09-29"),
    ("The mayor resigned on 3 December.", "2016-12-03", "2017-12-03"),
    ("The mayor resigned in August.", "2017-08", "2018-08"),
    ("The mayor resigned on 4/7/2017.", "2017-04-07", "2017-07-04"),
    ("The mayor resigned over the weekend.", "2017-W37-WE", "2017-W38-WE"),
  ])
  func isKeptForEveryOpenDate(text: String, value: String, other: String) throws {
    let found = try #require(reader.expressions(text).first)
    #expect(found.reading.value == value)
    #expect(found.alternative?.value == other)
    #expect(found.confidence < 0.95)
  }

  @Test(arguments: ["on 14 March 2019", "today", "three days ago", "in 2011"])
  func aClearDateHasNone(words: String) throws {
    #expect(try #require(reader.expressions("The mayor resigned \(words).").first).alternative == nil)
  }

  @Test func whatIsCountedFromAChosenDayFollows() throws {
    let text = Tokenizer().tokenize(
      ArticleText(plain: "The mayor resigned on Wednesday. The next day she left."))
    let published = CalendarDate("2017-09-19").map { PublicationTime(day: $0) }
    let before = TimeTagger().tag(text, published: published)
    let wednesday = try #require(before.first)
    let after = TimeTagger().tag(text, published: published, choosing: [wednesday.span])
    #expect(after.map(\.reading.value) == ["2017-09-20", "2017-09-21"])
    #expect(after.first?.alternative == wednesday.reading)
    #expect(after.first?.confidence == 1)
  }

  @Test func eventsMoveWithTheChosenDay() throws {
    let annotator = try Annotator(models: .located())
    let article = Article(
      id: "vote", title: "Vote", published: CalendarDate("2017-09-19").map { PublicationTime(day: $0) },
      blocks: [Block(.paragraph, "Voters in Bremen rejected the new harbour on Sunday.")])
    let read = annotator.annotate(article)
    let sunday = try #require(read.annotations.timeExpressions.first)
    #expect(read.annotations.events.first?.interval?.first == CalendarDate(2017, 9, 17))
    let other = annotator.redate(read, choosing: [sunday.span])
    #expect(other.annotations.timeExpressions.first?.reading.value == "2017-09-24")
    #expect(other.annotations.events.allSatisfy { $0.interval?.first != CalendarDate(2017, 9, 17) })
    #expect(annotator.redate(other, choosing: []) == read)
  }
}
