import Testing

@testable import NewsLibrary

@Suite struct RefreshScheduleTests {
  private let schedule = RefreshSchedule()

  /// Minutes: the user's interval, the publisher's pause, and what comes of both.
  @Test(
    arguments: [
      (nil, nil, 60), (15, nil, 15), (nil, 30, 60), (nil, 180, 180), (nil, 100_000, 1440), (15, 30, 30),
      (15, 600, 60), (240, 600, 240), (0, nil, 1), (nil, -5, 60), (Int.max, nil, 525_600),
    ] as [(Int?, Int?, Int)])
  func thePublishersPauseIsAFloorWithinReason(_ interval: Int?, _ pause: Int?, _ expected: Int) {
    let byServer = schedule.due(
      afterSuccessAt: 1000, interval: interval, serverPause: pause.map { $0 * 60 }, ttlMinutes: nil)
    #expect(byServer == 1000 + expected * 60)
    let byFeed = schedule.due(afterSuccessAt: 1000, interval: interval, serverPause: 60, ttlMinutes: pause)
    #expect(byFeed == 1000 + expected * 60)
  }

  @Test func noTTLIsTooLongToReckonWith() {
    let due = schedule.due(afterSuccessAt: 0, interval: nil, serverPause: nil, ttlMinutes: .max)
    #expect(due == 24 * 3600)
  }

  @Test func pausesDoubleWithEveryFailureUpToADay() {
    let pauses = (1...20).map {
      schedule.due(afterFailureAt: 0, interval: nil, failures: $0, retryAfter: nil) / 60
    }
    #expect(pauses.prefix(6) == [60, 120, 240, 480, 960, 1440])
    #expect(pauses.allSatisfy { $0 <= 1440 })
    #expect(schedule.due(afterFailureAt: 0, interval: 5, failures: 3, retryAfter: nil) == 20 * 60)
    #expect(schedule.due(afterFailureAt: 0, interval: 5000, failures: 9, retryAfter: nil) == 5000 * 60)
  }

  @Test func retryAfterIsKeptUpToAWeek() {
    #expect(schedule.due(afterFailureAt: 0, interval: nil, failures: 1, retryAfter: 18_000) == 18_000)
    #expect(schedule.due(afterFailureAt: 0, interval: nil, failures: 1, retryAfter: 10) == 3600)
    #expect(schedule.due(afterFailureAt: 0, interval: nil, failures: 1, retryAfter: 1 << 40) == 604_800)
  }
}
