import NewsAnnotation
import NewsModel
import Testing

@Suite struct HostileTimeTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    String(repeating: "9", count: 20_000), String(repeating: "last ", count: 4_000),
    String(repeating: "1-", count: 10_000), String(repeating: "the end of ", count: 4_000),
    String(repeating: "two hundred million thousand ", count: 1_000),
    String(repeating: "May ", count: 4_000), String(repeating: "12:", count: 4_000),
    String(repeating: "early late mid ", count: 2_000), String(repeating: "'", count: 10_000),
    String(repeating: "1,111", count: 4_000), String(repeating: "½ – ’90s ", count: 2_000),
  ])
  func longRunsAreBounded(text: String) {
    let start = ContinuousClock.now
    _ = reader.expressions(text)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: [
    "It ended 999999999 years ago.", "It ended 999999999 million years ago.", "It ended 400000 decades ago.",
    "In 9999. A century later it ended.", "In 9999 BC. Two centuries earlier it began.",
    "The year 99999 is far.", "On 99/99/9999 nothing happened.", "In 0 BC nothing happened.",
    "Twenty thousand million million years ago.", "On 0 May, at 99:99.", "On 1/1/0000.",
  ])
  func numbersOutsideTheCalendarAreBounded(text: String) {
    for found in reader.expressions(text) {
      if let interval = found.reading.interval { #expect((-10_100...10_000).contains(interval.first.year)) }
    }
  }

  @Test func expressionsAreOrderedAndInsideTheText() {
    let text =
      "On 3 May 2011, at noon, two days before June 4-6, 1999, ’89 and the ’90s, it was 5 p.m. in May."
    var end = 0
    for found in reader.expressions(text) {
      #expect(found.span.start >= end)
      #expect(found.span.end > found.span.start)
      end = found.span.end
    }
    #expect(end > 0)
    #expect(end <= text.utf8.count)
  }
}
