import NewsAnnotation
import NewsModel
import Testing
import WorkGrowth

@Suite struct HostileTimeTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    ("9", 20_000), ("last ", 4_000), ("1-", 10_000), ("the end of ", 4_000),
    ("two hundred million thousand ", 1_000), ("May ", 4_000), ("12:", 4_000), ("early late mid ", 2_000),
    ("'", 10_000), ("1,111", 4_000), ("½ – ’90s ", 2_000),
  ])
  func longRunsTakeLinearTime(piece: String, count: Int) {
    let ratio = WorkGrowth.ratio(upTo: count) {
      String(repeating: piece, count: $0)
    } work: {
      _ = reader.expressions($0)
    }
    #expect(ratio < WorkGrowth.linear)
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
