import NewsModel
import Testing

@Suite struct CalendarIntervalLabelTests {
  @Test(arguments: [
    ("2023-06-14", "2023-06-14", CalendarInterval.Granularity.day, 2023, "Jun 14"),
    ("2023-06-14", "2023-06-14", .minute, 2024, "Jun 14, 2023"),
    ("2023-06-14", "2023-06-15", .weekend, 2023, "Jun 14–15"),
    ("2023-06-26", "2023-07-02", .week, 2023, "Jun 26–Jul 2"),
    ("2023-06-26", "2023-07-02", .week, 2022, "Jun 26–Jul 2, 2023"),
    ("2022-12-26", "2023-01-01", .week, 2023, "Dec 26, 2022–Jan 1, 2023"),
    ("2023-06-01", "2023-06-30", .month, 2023, "Jun"),
    ("2023-02-01", "2023-02-28", .month, 2024, "Feb 2023"),
    ("2023-07-01", "2023-07-10", .month, 2023, "early Jul"),
    ("2023-07-11", "2023-07-20", .month, 2023, "mid-Jul"),
    ("2023-07-21", "2023-07-31", .month, 2022, "late Jul 2023"),
    ("2023-05-01", "2023-06-30", .month, 2022, "May–Jun 2023"),
    ("2022-12-01", "2023-02-28", .season, 2023, "winter 2022–2023"),
    ("2023-06-01", "2023-08-31", .season, 2023, "summer"),
    ("2023-04-01", "2023-06-30", .quarter, 2022, "Q2 2023"),
    ("2023-07-01", "2023-12-31", .halfYear, 2022, "H2 2023"),
    ("2023-01-01", "2023-12-31", .year, 2023, "2023"),
    ("2019-01-01", "2022-12-31", .year, 2023, "2019–2022"),
    ("1990-01-01", "1999-12-31", .decade, 2023, "1990s"),
    ("1801-01-01", "1900-12-31", .century, 2023, "19th c."),
    ("2001-01-01", "2100-12-31", .century, 2023, "21st c."),
  ])
  func labels(
    first: String, last: String, granularity: CalendarInterval.Granularity, year: Int, label: String
  ) throws {
    let interval = CalendarInterval(
      first: try #require(CalendarDate(first)), last: try #require(CalendarDate(last)),
      granularity: granularity)
    #expect(interval.label(referenceYear: year) == label)
  }

  @Test func vagueBoundsAreTold() throws {
    let start = try #require(CalendarDate("2013-01-01"))
    let end = try #require(CalendarDate("2013-12-31"))
    let interval = CalendarInterval(first: start, last: end, granularity: .year, isApproximate: true)
    #expect(interval.label() == "c. 2013")
  }

  @Test func yearsBeforeTheCommonEra() throws {
    let day = try #require(CalendarDate(-43, 3, 15))
    #expect(CalendarInterval(day: day).label(referenceYear: 2023) == "Mar 15, 44 BCE")
  }
}

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Łódź", "lodz"), ("ŁÓDŹ", "lodz"), ("Mu\u{308}ller", "muller"), ("Müller", "muller"), ("Æsir", "aesir"),
    ("Straße", "strasse"), ("Ørsted", "orsted"), ("O’Neill", "oneill"), ("U.S. Navy", "us navy"),
    ("  Al-Qaeda ", "al qaeda"), ("Ељена", "ељена"), ("北京", "北京"), ("İstanbul", "istanbul"), ("…", ""),
  ])
  func folds(text: String, folded: String) {
    #expect(FoldedText(text).words.joined(separator: " ") == folded)
  }

  @Test(arguments: [
    (550, CalendarInterval.Granularity.minute, "09:10"), (300, .partOfDay, "morning"), (720, .hour, "12:00"),
    (1020, .partOfDay, "evening"), (1200, .partOfDay, "night"),
  ])
  func timesOfDay(minute: Int, granularity: CalendarInterval.Granularity, text: String) throws {
    let day = try #require(CalendarDate("2019-05-17"))
    let interval = CalendarInterval(first: day, last: day, granularity: granularity, minuteOfDay: minute)
    #expect(interval.timeOfDay == text)
    #expect(CalendarInterval(day: day).timeOfDay == nil)
  }
}
