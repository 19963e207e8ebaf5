import NewsModel
import Testing

@Suite struct DateWordsTests {
  private let day = CalendarDate(2023, 6, 24) ?? CalendarDate(dayNumber: 0)
  private let german = DateWords(
    months: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
    weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"], order: .dayMonth)

  @Test func daysAreWrittenInTheOrderOfTheWords() throws {
    let german = try #require(german)
    #expect(german.day(day, year: "2023") == "24 Jun 2023")
    #expect(german.weekday(of: day) == "Sa")
    #expect(DateWords.english.day(day, year: "2023") == "Jun 24, 2023")
    #expect(DateWords.english.ordered(.iso).day(day, year: "2023") == "2023-06-24")
    #expect(DateWords(months: [], weekdays: [], order: .iso) == nil)
  }

  @Test(arguments: [
    (DateWords.Order.monthDay, "Jun 24–26", "Jun 24–Jul 3, 2023", "Dec 30, 2023–Jan 2, 2024"),
    (.dayMonth, "24–26 Jun", "24 Jun–3 Jul 2023", "30 Dec 2023–2 Jan 2024"),
    (.iso, "06-24–06-26", "2023-06-24–07-03", "2023-12-30–2024-01-02"),
  ])
  func intervalsToo(order: DateWords.Order, within: String, across: String, years: String) throws {
    let words = DateWords.english.ordered(order)
    func label(_ first: String, _ last: String, year: Int?) throws -> String {
      let (first, last) = (try #require(CalendarDate(first)), try #require(CalendarDate(last)))
      return CalendarInterval(first: first, last: last, granularity: .week).label(
        referenceYear: year, words: words)
    }
    #expect(try label("2023-06-24", "2023-06-26", year: 2023) == within)
    #expect(try label("2023-06-24", "2023-07-03", year: nil) == across)
    #expect(try label("2023-12-30", "2024-01-02", year: 2023) == years)
  }
}
