import NewsAnnotation
import NewsModel
import Testing

@Suite struct DurationAndSetTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    ("They marched for three days.", "three days → P3D"),
    ("They marched for twenty-one days.", "twenty-one days → P21D"),
    ("They marched for more than two hours.", "more than two hours → PT2H"),
    ("They marched for 2 1/2 years.", "2 1/2 years → P2Y6M"),
    ("They marched for an hour and a half.", "an hour and a half → PT1H30M"),
    ("They marched for several weeks.", "several weeks → PXW"),
    ("They marched for a couple of months.", "a couple of months → P2M"),
    ("It was a three-year plan.", "three-year → P3Y"),
    ("They met over the past two years.", "the past two years → P2Y"),
    ("They met in the first nine months.", "the first nine months → P9M"),
    ("They met in recent weeks.", "recent weeks → PXW"),
    ("They met for two decades.", "two decades → P20Y"),
    ("They waited 1,500 years.", "1,500 years → P1500Y"),
  ])
  func durations(text: String, expected: String) throws {
    #expect(reader.values(text) == [expected])
    let found = try #require(reader.expressions(text).first)
    #expect(found.kind == .duration)
    #expect(found.reading.interval == nil)
  }

  @Test(arguments: [
    "A 54-year-old driver was hurt.", "The driver, 54 years old, was hurt.", "He was 54 years of age.",
  ])
  func agesAreMarkedOnRequest(text: String) {
    let tokens = Tokenizer().tokenize(ArticleText(plain: text))
    #expect(TimeTagger().tag(tokens, published: nil) == [])
    #expect(TimeTagger(marksAges: true).tag(tokens, published: nil).map(\.reading.value) == ["P54Y"])
  }

  @Test(arguments: [
    ("They meet every Tuesday.", "every Tuesday → XXXX-WXX-2"),
    ("They meet on Tuesdays.", "Tuesdays → XXXX-WXX-2"),
    ("They meet each month.", "each month → P1M"),
    ("They meet daily.", "daily → P1D"),
    ("They meet every two weeks.", "every two weeks → P2W"),
    ("They meet twice a year.", "a year → P1Y"),
    ("They meet every summer.", "every summer → XXXX-SU"),
    ("They meet every July.", "every July → XXXX-07"),
    ("They meet every morning.", "every morning → XXXX-XX-XXTMO"),
  ])
  func sets(text: String, expected: String) throws {
    #expect(reader.values(text) == [expected])
    #expect(reader.expressions(text).first?.kind == .set)
  }

  @Test(arguments: [
    ("The train left at 10:30 a.m. on Monday.", "2017-09-18T10:30", 630),
    ("The train left on Monday at 22:15.", "2017-09-18T22:15", 1335),
    ("The train left at noon on Monday.", "2017-09-18T12:00", 720),
    ("The train left at midnight on Monday.", "2017-09-18T24:00", 1439),
    ("The train left at 9 o'clock on Monday.", "2017-09-18T09:00", 540),
    ("The train left at 12:05 a.m. on Monday.", "2017-09-18T00:05", 5),
    ("The train left on Monday morning.", "2017-09-18TMO", 300),
  ])
  func clockTimes(text: String, value: String, minute: Int) throws {
    let found = try #require(reader.expressions(text).first)
    #expect(found.kind == .time)
    #expect(found.reading.value == value)
    #expect(found.reading.interval?.minuteOfDay == minute)
  }
}
