import NewsModel
import Testing

@testable import NewsSyndication

@Suite struct DateReaderTests {
  private func text(_ time: PublicationTime?) -> String {
    guard let time else { return "nil" }
    return
      "\(time.day) \(time.minuteOfDay.map(String.init) ?? "-") \(time.utcOffsetMinutes.map(String.init) ?? "-")"
  }

  @Test(arguments: [
    ("2023-07-04", "2023-07-04 - -"),
    ("20230704", "2023-07-04 - -"),
    ("2023-07-04T09:10:00+02:00", "2023-07-04 550 120"),
    ("2023-07-04T09:10:00.123Z", "2023-07-04 550 0"),
    ("2023-07-04 09:10 CEST", "2023-07-04 550 120"),
    ("2023-07-04 09:10", "2023-07-04 550 -"),
    ("2023-07-04T23:59:59-0530", "2023-07-04 1439 -330"),
    ("20230704T091000Z", "2023-07-04 550 0"),
    ("Tue, 04 Jul 2023 09:10:00 +0200", "2023-07-04 550 120"),
    ("Tue, 4 Jul 23 09:10 GMT", "2023-07-04 550 0"),
    ("04 Jul 2023 09:10:00 EST", "2023-07-04 550 -300"),
    ("Tue Jul  4 09:10:00 2023", "2023-07-04 550 -"),
    ("Tue Jul  4 09:10:00 UTC 2023", "2023-07-04 550 0"),
    ("4 July 2023", "2023-07-04 - -"),
    ("July 4, 2023", "2023-07-04 - -"),
    ("July 4th, 2023 at 9:10 a.m. ET", "2023-07-04 550 -240"),
    ("January 4, 2023, 9 pm ET", "2023-01-04 1260 -300"),
    ("Tuesday 4 July 2023 09:10 BST", "2023-07-04 550 60"),
    ("4 Sept. 2023, 12:05 a.m. (GMT+2)", "2023-09-04 5 120"),
    ("04.07.2023", "2023-07-04 - -"),
    ("24/7/2023", "2023-07-24 - -"),
    ("7/24/2023 18:00", "2023-07-24 1080 -"),
    ("29 Feb 2024", "2024-02-29 - -"),
    // What is no date, or not one that everybody reads alike.
    ("4/7/2023", "nil"), ("29 Feb 2023", "nil"), ("2023-13-01", "nil"), ("July 2023", "nil"),
    ("4 July", "nil"), ("On 4 July 2023 the ministers met", "nil"), ("", "nil"),
    ("99999999999999999999", "nil"),
    ("25:61 4 July 2023", "nil"),
  ])
  func reads(input: String, expected: String) {
    #expect(text(PublicationTime(parsing: input)) == expected)
  }

  @Test func movesToAnotherZone() {
    let time = PublicationTime(parsing: "2023-07-04T23:30:00Z")
    #expect(text(time?.moved(toTimeZone: "Europe/Vienna")) == "2023-07-05 90 120")
    #expect(text(time?.moved(toTimeZone: "America/New_York")) == "2023-07-04 1170 -240")
    #expect(text(time?.moved(toTimeZone: "No/Where")) == text(time))
  }

  @Test func aTimeWithoutZoneIsOnThatClockAlready() {
    #expect(
      text(PublicationTime(parsing: "2023-01-04 09:10")?.moved(toTimeZone: "Europe/Vienna"))
        == "2023-01-04 550 60")
    #expect(
      text(PublicationTime(parsing: "2023-07-04")?.moved(toTimeZone: "Europe/Vienna")) == "2023-07-04 - -")
  }

  @Test func movesAcrossAChangeOfClocks() {
    // Clocks in Vienna went forward at 01:00 UTC.
    let before = PublicationTime(parsing: "2023-03-26T00:59Z")?.moved(toTimeZone: "Europe/Vienna")
    let after = PublicationTime(parsing: "2023-03-26T01:00Z")?.moved(toTimeZone: "Europe/Vienna")
    #expect(text(before) == "2023-03-26 119 60")
    #expect(text(after) == "2023-03-26 180 120")
    #expect(
      text(PublicationTime(parsing: "2023-03-26 03:00")?.moved(toTimeZone: "Europe/Vienna"))
        == "2023-03-26 180 120")
  }

  @Test func knowsZones() {
    #expect(PublicationTime.isKnownTimeZone("Asia/Kolkata"))
    #expect(!PublicationTime.isKnownTimeZone("Mars/Olympus"))
  }
}
