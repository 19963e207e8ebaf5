import NewsModel
import Testing

@testable import DatelineLab

@Suite struct DocumentCaseTests {
  @Test(
    arguments: [
      (605, -90, "2021-04-06T10:05:00-01:30"), (0, 120, "2021-04-06T00:00:00+02:00"),
      (1439, 0, "2021-04-06T23:59:00Z"), (nil, nil, "2021-04-06T00:00:00Z"),
    ] as [(Int?, Int?, String)])
  func writesInstants(minute: Int?, offset: Int?, expected: String) throws {
    let day = try #require(CalendarDate(2021, 4, 6))
    let time = PublicationTime(day: day, minuteOfDay: minute, utcOffsetMinutes: offset)
    #expect(time.rfc3339 == expected)
  }
}
