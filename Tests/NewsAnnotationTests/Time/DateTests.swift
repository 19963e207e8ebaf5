import NewsModel
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    ("The bridge opened on 14 March 2019.", "14 March 2019 → 2019-03-14"),
    ("The bridge opened on March 14, 2019, after years of work.", "March 14, 2019 → 2019-03-14"),
    ("The bridge opened on 2019-03-14.", "2019-03-14 → 2019-03-14"),
    ("The bridge opened on 14/03/2019.", "14/03/2019 → 2019-03-14"),
    ("The bridge opened on 3/14/2019.", "3/14/2019 → 2019-03-14"),
    ("The bridge opened on the 14th of March 2019.", "the 14th of March 2019 → 2019-03-14"),
    ("The bridge opened on Thursday, March 14, 2019.", "Thursday, March 14, 2019 → 2019-03-14"),
    ("The bridge opened on Sept. 3, 2018.", "Sept. 3, 2018 → 2018-09-03"),
    ("The bridge opened in March 2019.", "March 2019 → 2019-03"),
    ("The bridge opened in 2019.", "2019 → 2019"),
    ("The bridge opened in the spring of 2019.", "the spring of 2019 → 2019-SP"),
    ("It was built in the 1960s.", "the 1960s → 196"),
    ("It was built in the 19th century.", "the 19th century → 18"),
    ("It was built in 480 BC.", "480 BC → BC0480"),
    ("Sales fell in Q3 2022.", "Q3 2022 → 2022-Q3"),
    ("Sales fell in the third quarter of 2022.", "the third quarter of 2022 → 2022-Q3"),
    ("Sales fell in the first half of 2022.", "the first half of 2022 → 2022-H1"),
    ("The fair closed on Christmas Eve 2018.", "Christmas Eve 2018 → 2018-12-24"),
    ("The shop reopened on Easter Monday 2021.", "Easter Monday 2021 → 2021-04-05"),
  ])
  func explicitDatesNeedNoPublication(text: String, expected: String) throws {
    let reader = TimeReader(published: nil)
    #expect(reader.values(text).first == expected)
    let first = try #require(reader.expressions(text).first)
    #expect(first.reading.basis == .explicit)
    #expect(first.reading.interval != nil)
  }

  @Test func rangesAreTwoExpressions() {
    let reader = TimeReader(published: "2021-08-02")
    #expect(reader.values("It ran on June 24-26, 2019.").map { String($0.suffix(10)) }.contains("2019-06-26"))
    #expect(
      reader.values("The siege lasted from March to May 2014.")
        == ["March → 2014-03", "May 2014 → 2014-05"])
    #expect(reader.values("He served between 2010 and 2014.") == ["2010 → 2010", "2014 → 2014"])
  }
}
