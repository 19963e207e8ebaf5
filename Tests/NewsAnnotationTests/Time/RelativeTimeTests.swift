import NewsModel
import Testing

/// Tuesday 19 September 2017 is the day of publication throughout.
@Suite struct RelativeTimeTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    ("The mayor resigned today.", "today → 2017-09-19"),
    ("The mayor resigned yesterday.", "yesterday → 2017-09-18"),
    ("The mayor will resign tomorrow.", "tomorrow → 2017-09-20"),
    ("The mayor resigned last night.", "last night → 2017-09-18TNI"),
    ("The mayor resigned this morning.", "this morning → 2017-09-19TMO"),
    ("The mayor resigned yesterday afternoon.", "yesterday afternoon → 2017-09-18TAF"),
    ("The mayor resigned the day before yesterday.", "the day before yesterday → 2017-09-17"),
    ("The mayor resigned last week.", "last week → 2017-W37"),
    ("The mayor resigned this month.", "this month → 2017-09"),
    ("The mayor resigned last year.", "last year → 2016"),
    ("The mayor will resign next month.", "next month → 2017-10"),
    ("The mayor resigned last summer.", "last summer → 2017-SU"),
    ("The mayor resigned early this year.", "early this year → 2017"),
    ("The mayor resigned three days ago.", "three days ago → 2017-09-16"),
    ("The mayor resigned two weeks ago.", "two weeks ago → 2017-W36"),
    ("The mayor resigned five months ago.", "five months ago → 2017-04"),
    ("The mayor resigned some ten years ago.", "some ten years ago → 2007"),
    ("The mayor resigned two decades ago.", "two decades ago → 1997"),
    ("The mayor resigned a year and a half ago.", "a year and a half ago → 2016-03"),
    ("The mayor will resign three days from now.", "three days from now → 2017-09-22"),
    ("The mayor resigned over the weekend.", "the weekend → 2017-W37-WE"),
    ("The mayor resigned at the end of last year.", "the end of last year → 2016"),
    ("The mayor will resign by the end of the year.", "the end of the year → 2017"),
    ("The mayor resigned five hours ago.", "five hours ago → 2017-09-19TXX"),
    ("The mayor resigned 48 hours ago.", "48 hours ago → 2017-09-17TXX"),
  ])
  func deicticTimesCountFromPublication(text: String, expected: String) throws {
    #expect(reader.values(text).first == expected)
    let reading = try #require(reader.expressions(text).first?.reading)
    #expect(reading.basis == .deictic || reading.basis == .documentDate)
    #expect(reading.interval != nil)
  }

  @Test(arguments: [
    ("now", "PRESENT_REF"), ("currently", "PRESENT_REF"), ("recently", "PAST_REF"),
    ("in the past", "PAST_REF"), ("in the future", "FUTURE_REF"), ("a few days later", "FUTURE_REF"),
    ("several years ago", "PAST_REF"),
  ])
  func vagueTimesHaveNoInterval(words: String, value: String) throws {
    let found = try #require(reader.expressions("The mayor lived there \(words).").first)
    #expect(found.reading.value == value)
    #expect(found.reading.interval == nil)
    #expect(found.reading.basis == .none)
  }

  @Test(arguments: [
    ("The talks began on 2 May. The next day they failed.", "2017-05-03"),
    ("The talks began on 2 May. Two days later they failed.", "2017-05-04"),
    ("The talks began on 2 May. The same evening they failed.", "2017-05-02TEV"),
    ("The talks began on 2 May. That night they failed.", "2017-05-02TNI"),
    ("The talks began on 2 May. The day before, they had failed.", "2017-05-01"),
    ("The talks began on 2 May. A week earlier, they had failed.", "2017-W17"),
    ("The talks began on 2 May. They failed the following month.", "2017-06"),
    ("The talks began on 2 May. Later that day they failed.", "2017-05-02"),
    ("The talks began in 2011. They failed the following year.", "2012"),
    ("The talks began on 2 May. They failed at 10.30 p.m.", "2017-05-02T22:30"),
  ])
  func narrativeTimesCountFromTheLastDate(text: String, value: String) throws {
    let found = try #require(reader.expressions(text).last)
    #expect(found.reading.value == value)
    #expect(found.reading.basis == .narrative)
  }

  @Test func noDayIsCountedFromAYear() throws {
    let found = try #require(reader.expressions("The talks began in 2011. Two days later they failed.").last)
    #expect(found.reading.interval == nil)
    #expect(found.reading.value == "XXXX-XX-XX")
  }

  @Test func figuresAreComparedWithTheSameQuarter() {
    let text = "Profit rose to $4 million in the second quarter from $3 million a year earlier."
    #expect(reader.values(text) == ["the second quarter → 2017-Q2", "a year earlier → 2016-Q2"])
  }
}
