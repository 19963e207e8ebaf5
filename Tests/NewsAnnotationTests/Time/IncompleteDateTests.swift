import NewsAnnotation
import NewsModel
import Testing

/// Dates that the day of publication completes: Tuesday 19 September 2017.
@Suite struct IncompleteDateTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    ("The mayor resigned on Monday.", "2017-09-18"),
    ("The mayor resigned on Tuesday.", "2017-09-19"),
    ("The mayor resigned on Wednesday.", "2017-09-13"),
    ("The mayor will resign on Wednesday.", "2017-09-20"),
    ("The mayor will resign on Monday.", "2017-09-25"),
    ("The mayor resigned last Friday.", "2017-09-15"),
    ("The mayor resigned Friday night.", "2017-09-15TNI"),
    ("The mayor resigned late on Monday.", "2017-09-18"),
    ("The mayor resigned at 5 p.m. on Monday.", "2017-09-18T17:00"),
    ("The mayor resigned on Monday the 11th.", "2017-09-11"),
    ("The mayor resigned on June 14.", "2017-06-14"),
    ("The mayor resigned on 3 December.", "2016-12-03"),
    ("The mayor will resign on 3 November.", "2017-11-03"),
    ("The mayor resigned in August.", "2017-08"),
    ("The mayor will resign in January.", "2018-01"),
    ("The mayor resigned last December.", "2016-12"),
    ("The mayor resigned in the third quarter.", "2017-Q3"),
    ("The mayor resigned on Saturday, September 2.", "2017-09-02"),
    ("The mayor resigned in the '90s.", "199"),
    ("The mayor resigned last Christmas.", "2016-12-25"),
  ])
  func areCompletedByTense(text: String, value: String) throws {
    let found = try #require(reader.expressions(text).first)
    #expect(found.reading.value == value)
    #expect(found.reading.interval != nil)
  }

  @Test func theLosingReadingIsKept() throws {
    let found = try #require(reader.expressions("The mayor resigned on Wednesday.").first)
    #expect(found.alternative?.value == "2017-09-20")
    #expect(found.confidence < 1)
  }

  @Test func tagsTellTheTense() throws {
    var text = Tokenizer().tokenize(ArticleText(plain: "The council meets Thursday to vote."))
    for (index, tag) in [PennTag.dt, .nn, .vbz, .nnp, .to, .vb, .stop].enumerated() {
      text.tokens[index].tag = tag
    }
    let found = TimeTagger().tag(
      text, published: PublicationTime(day: try #require(CalendarDate(2017, 9, 19))))
    #expect(found.map(\.reading.value) == ["2017-09-14"])
    text.tokens[2].tag = .md
    #expect(
      TimeTagger().tag(text, published: PublicationTime(day: try #require(CalendarDate(2017, 9, 19))))
        .map(\.reading.value) == ["2017-09-21"])
  }

  @Test(arguments: [
    ("The mayor resigned on Monday.", "XXXX-WXX-1"), ("The mayor resigned on June 14.", "XXXX-06-14"),
    ("The mayor resigned yesterday.", "XXXX-XX-XX"), ("The mayor resigned last week.", "XXXX-WXX"),
    ("The mayor resigned last year.", "XXXX"), ("The mayor resigned in May.", "XXXX-05"),
    ("The mayor resigned last summer.", "XXXX-SU"), ("The mayor resigned two days ago.", "XXXX-XX-XX"),
    ("The mayor resigned at 10:30 GMT.", "XXXX-XX-XXT10:30"),
  ])
  func withoutPublicationNothingIsInvented(text: String, value: String) throws {
    let found = try #require(TimeReader(published: nil).expressions(text).first)
    #expect(found.reading.value == value)
    #expect(found.reading.interval == nil)
    #expect(found.reading.basis == .none)
  }
}
