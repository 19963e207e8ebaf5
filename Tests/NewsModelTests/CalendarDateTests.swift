import NewsModel
import Testing

@Suite struct CalendarDateTests {
  @Test func dayNumbersRoundTripAcrossCenturies() {
    var previous = CalendarDate(dayNumber: -800_001)
    var wrong: [Int] = []
    for number in -800_000...800_000 {
      let date = CalendarDate(dayNumber: number)
      if date.dayNumber != number || previous >= date { wrong.append(number) }
      previous = date
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (2023, 6, 24, 6), (2023, 7, 3, 1), (2000, 2, 29, 2), (1970, 1, 1, 4), (1900, 3, 1, 4),
  ])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(CalendarDate(year, month, day)).weekday == weekday)
  }

  @Test func isoWeeksAtTheTurnOfTheYear() throws {
    let date = try #require(CalendarDate("2021-01-03"))
    #expect(date.isoWeek == (2020, 53))
    #expect(CalendarDate.monday(ofISOWeek: 1, year: 2021).description == "2021-01-04")
  }

  @Test func addingMonthsClampsTheDay() throws {
    let date = try #require(CalendarDate("2024-01-31"))
    #expect(date.adding(months: 1).description == "2024-02-29")
    #expect(date.adding(months: -2).description == "2023-11-30")
    #expect(date.adding(months: -13).description == "2022-12-31")
  }

  @Test(arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "23-1-1", "2023-06-14x", "", "+023-01-01"])
  func whatIsNoDateIsRefused(text: String) { #expect(CalendarDate(text) == nil) }
}
