import NewsModel
import Testing

@testable import NewsAnnotation

/// Texts that no writer would write go through every stage: nothing may stop the program, and every span lies in the
/// text.
@Suite struct HostileTextTests {
  /// Pieces that texts are put together from: marks of every sort, labels, dates, names, verbs of saying.
  private static let pieces = [
    ".", ":", ",", "“", "”", "\"", "'", "‘", "’", "«", "»", "--", "—", "…", "(", ")", "[", "]", "?", "!", ";",
    "&",
    "\n", "\n\n", " ", "  ", "\t", "Q.", "A.", "Q:", "A:", "Q", "said", "says", "told", "according to",
    "will",
    "Monday", "on", "June 24", "2023", "24/06/2023", "1,200", "the", "the minister", "He", "she", "they",
    "it",
    "Anna Berg", "BERG", "Berg", "NATO", "U.S.", "Mr.", "Dr", "of", "in", "Paris", "was", "were", "not",
    "never",
    "announced", "resigned", "meeting", "’s", "'s", "n't", "日本", "é", "e\u{301}", "👩‍👩‍👧", "\u{200B}", "\u{AD}",
    "$5m", "10%", "a.m.", "5 p.m.", "two days later", "last week", "since", "between", "and", "or", "@", "#",
    "*",
  ]

  @Test(arguments: 0..<40) func nothingStopsTheProgram(seed: Int) throws {
    let annotator = try Annotator(models: .located())
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<25 {
      var words = ""
      for _ in 0..<(1 + next(60)) {
        words += Self.pieces[next(Self.pieces.count)]
        if next(3) > 0 { words += " " }
      }
      let published = CalendarDate(2023, 7, 4).map { PublicationTime(day: $0) }
      let text = ArticleText(plain: words)
      let read = annotator.annotate(text, published: next(2) == 0 ? published : nil)
      let spans =
        read.mentions.map(\.span) + read.quotations.map(\.span) + read.timeExpressions.map(\.span)
        + read.events.map(\.trigger) + read.events.map(\.sentence) + read.sentences
      let count = words.utf8.count
      #expect(spans.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= count }, "\(words)")
    }
  }
}
