import NewsModel
import Testing

@Suite struct FullDateTests {
  @Test(arguments: [
    ("The bridge opened on 14 March 2019.", "14 March 2019 → 2019-03-14"),
    ("The bridge opened on March 14, 2019, after years of work.", "March 14, 2019 → 2019-03-14"),
    ("The bridge opened on 2019-03-14.", "2019-03-14 → 2019-03-14"),
    ("The bridge opened on 14/03/2019.", "14/03/2019 → 2019-03-14"),
    ("The bridge opened on 3/14/2019.", "3/14/2019 → 2019-03-14"),
    ("The bridge opened on 14.3.2019.", "14.3.2019 → 2019-03-14"),
    ("The bridge opened on the 14th of March 2019.", "the 14th of March 2019 → 2019-03-14"),
    ("The bridge opened on Thursday, March 14, 2019.", "Thursday, March 14, 2019 → 2019-03-14"),
    ("The bridge opened on Sept. 3, 2018.", "Sept. 3, 2018 → 2018-09-03"),
    ("The bridge opened in March 2019.", "March 2019 → 2019-03"),
    ("The bridge opened in 2019.", "2019 → 2019"),
    ("The bridge opened in nineteen ninety-seven.", "nineteen ninety-seven → 1997"),
    ("The bridge opened in the spring of 2019.", "the spring of 2019 → 2019-SP"),
    ("It was built in the 1960s.", "the 1960s → 196"),
    ("It was built in the 19th century.", "the 19th century → 18"),
    ("It was built in 480 BC.", "480 BC → BC0480"),
    ("It was built in the 470s BC by slaves.", "the 470s BC → BC047"),
    ("Sales fell in Q3 2022.", "Q3 2022 → 2022-Q3"),
    ("Sales fell in the third quarter of 2022.", "the third quarter of 2022 → 2022-Q3"),
    ("Sales fell in the first half of 2022.", "the first half of 2022 → 2022-H1"),
    ("Sales fell in fiscal 2021.", "fiscal 2021 → 2021"),
    ("The fair closed on Christmas Eve 2018.", "Christmas Eve 2018 → 2018-12-24"),
    ("The shop reopened on Easter Monday 2021.", "Easter Monday 2021 → 2021-04-05"),
    ("Schools closed for Thanksgiving 2022.", "Thanksgiving 2022 → 2022-11-24"),
  ])
  func needNoPublication(text: String, expected: String) throws {
    let reader = TimeReader(published: nil)
    #expect(reader.values(text).first == expected)
    let first = try #require(reader.expressions(text).first)
    #expect(first.reading.basis == .explicit)
    #expect(first.reading.interval != nil)
  }

  @Test func rangesAreTwoExpressions() {
    let reader = TimeReader(published: "2021-08-02")
    #expect(reader.values("It ran on June 14-16.") == ["June 14 → 2021-06-14", "16 → 2021-06-16"])
    #expect(
      reader.values("It ran from 24 to 26 June 2019.") == ["24 → 2019-06-24", "26 June 2019 → 2019-06-26"])
    #expect(
      reader.values("The siege lasted from March to May 2014.") == ["March → 2014-03", "May 2014 → 2014-05"])
    #expect(reader.values("He served between 2010 and 2014.") == ["2010 → 2010", "2014 → 2014"])
    #expect(reader.values("The war of 1914-18 was over.") == ["1914 → 1914", "18 → 1918"])
  }

  @Test(arguments: [
    ("early 2014", "START", "2014-01-01", "2014-05-02"),
    ("late 2014", "END", "2014-09-01", "2014-12-31"),
    ("mid-2014", "MID", "2014-05-02", "2014-09-01"),
    ("the end of May 2014", "END", "2014-05-21", "2014-05-31"),
    ("the early 1990s", "START", "1990-01-01", "1993-05-02"),
  ])
  func modifiersNarrowTheInterval(words: String, modifier: String, first: String, last: String) throws {
    let reader = TimeReader(published: "2021-08-02")
    let found = try #require(reader.expressions("The law was drafted in \(words).").first)
    #expect(found.modifier == modifier)
    let interval = try #require(found.reading.interval)
    #expect(interval.first.description == first)
    #expect(interval.last.description == last)
    #expect(interval.isApproximate)
  }

  @Test(arguments: ["31 February 2020", "February 30", "2021-02-29", "31 April 2019", "32 May"])
  func daysOutsideTheCalendarAreNoDays(words: String) {
    let days = TimeReader(published: "2021-08-02").expressions("It happened on \(words), they said.")
      .filter { $0.reading.interval?.granularity == .day }
    #expect(days.isEmpty)
  }
}
