import NewsModel
import Testing

@testable import NewsReader

@Suite struct DateTextTests {
  @Test(arguments: [
    ("%m/%d/%Y", DateWords.Order.monthDay), ("%d.%m.%Y", .dayMonth), ("%Y-%m-%d", .iso),
    ("%d/%m/%y", .dayMonth),
    ("%a %d %b %Y", .dayMonth), ("%D", .monthDay), ("%F", .iso), ("%-d.%-m.%Y", .dayMonth), ("", .dayMonth),
  ])
  func theOrderIsThatOfTheLocalesFormat(format: String, order: DateWords.Order) {
    #expect(LocaleDates.order(of: format) == order)
  }

  @Test(arguments: [
    ("day-month", "9 Mar 2022", "7 Mar"), ("month-day", "Mar 9, 2022", "Mar 7"),
    ("iso", "2022-03-09", "03-07"),
  ])
  func everyDateOfTheScreenFollows(setting: String, byline: String, entry: String) {
    let configuration = ConfigurationReader("[reader]\ndates = \"\(setting)\"").configuration
    var reader = ReaderDriver(width: 130, height: 30)
    _ = reader.apply(.configured(configuration, []))
    reader.press("Enter", "]", "[")
    #expect(reader.screen.contains(byline), "\(reader.screen)")
    #expect(reader.screen.contains(entry))
  }
}
