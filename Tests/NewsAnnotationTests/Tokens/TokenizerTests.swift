import NewsModel
import Testing
import WorkGrowth

@testable import NewsAnnotation

@Suite struct TokenizerTests {
  /// The tokens of a text, `|` between them and `/` between sentences.
  private func cut(_ text: String) -> String {
    let tagged = Tokenizer().tokenize(ArticleText(plain: text))
    return tagged.sentences.map { sentence in
      sentence.tokens.map { tagged.string($0) }.joined(separator: "|")
    }.joined(separator: " / ")
  }

  @Test(arguments: [
    ("We don't know what she'll say.", "We|do|n't|know|what|she|'ll|say|."),
    ("It’s Anna’s; they couldn’t.", "It|’s|Anna|’s|;|they|could|n’t|."),
    ("The workers' union cannot agree", "The|workers|'|union|can|not|agree"),
    ("O'Hara met d'Arcy at ten o'clock", "O'Hara|met|d'Arcy|at|ten|o'clock"),
    ("In the '90s, rock 'n' roll", "In|the|'90s|,|rock|'|n|'|roll"),
  ])
  func cliticsAndApostrophes(_ text: String, _ expected: String) {
    #expect(cut(text) == expected)
  }

  @Test(arguments: [
    ("a well-known co-founder", "a|well|-|known|co-founder"),
    ("on 2021-03-14 the 2001-2003 talks", "on|2021-03-14|the|2001|-|2003|talks"),
    ("call 555-0142-88", "call|555|-|0142|-|88"),
    ("call 1-800-555-0142 or 212-555-0142", "call|1-800-555-0142|or|212-555-0142"),
    ("the north–south divide—so wide--so old", "the|north|–|south|divide|—|so|wide|--|so|old"),
  ])
  func hyphensAndDashes(_ text: String, _ expected: String) {
    #expect(cut(text) == expected)
  }

  @Test(arguments: [
    ("$1,200.50 and €5bn (up 3.5%)", "$|1,200.50|and|€|5|bn|(|up|3.5|%|)"),
    ("at 10:30 or 10pm on 3/4/2019", "at|10:30|or|10|pm|on|3/4/2019"),
    ("US$5 for the 20th time, 5km on", "US$|5|for|the|20th|time|,|5|km|on"),
    ("in 1999,2000 was near", "in|1999|,|2000|was|near"),
    ("see https://example.org/a,b?c=1. Or", "see|https://example.org/a,b?c=1|.|/|Or"),
    ("(www.example.com), mail me.too@example.co.uk!", "(|www.example.com|)|,|mail|me.too@example.co.uk|!"),
    ("@handle likes #harbour :-) 👩‍🚀🚀", "@handle|likes|#harbour|:-)|👩‍🚀🚀"),
    ("AT&T and/or R&D", "AT&T|and|/|or|R&D"),
  ])
  func numbersAddressesAndSigns(_ text: String, _ expected: String) {
    #expect(cut(text).replacing(" / ", with: "|/|") == expected)
  }

  @Test(arguments: [
    ("Mr. Hale saw Dr. J. R. Moss. He left.", "Mr.|Hale|saw|Dr.|J.|R.|Moss|. / He|left|."),
    ("He lives in the U.S. The house is old.", "He|lives|in|the|U.S. / The|house|is|old|."),
    (
      "The U.S. Senate sat on Jan. 4 at 9 a.m. in Room No. 5.",
      "The|U.S.|Senate|sat|on|Jan.|4|at|9|a.m.|in|Room|No.|5|."
    ),
    ("They said no. Hale Inc. rose. It fell", "They|said|no|. / Hale|Inc.|rose|. / It|fell"),
    ("“Stop!” she said. “Go.” Then he went…", "“|Stop|!|”|she|said|. / “|Go|.|” / Then|he|went|…"),
    (
      "\"Who?\" he asked. \"Me.\" (Or so.) Yes.",
      "\"|Who|?|\"|he|asked|. / \"|Me|.|\" / (|Or|so|.|) / Yes|."
    ),
    ("It ended.Nobody came... but why?! Well", "It|ended|. / Nobody|came|...|but|why|?! / Well"),
    ("1. Read this. 2 more", "1.|Read|this|. / 2|more"),
    (
      "He took vitamin C. Then I did, as I. M. Rao did.",
      "He|took|vitamin|C. / Then|I|did|,|as|I.|M.|Rao|did|."
    ),
  ])
  func sentences(_ text: String, _ expected: String) {
    #expect(cut(text) == expected)
  }

  @Test func aSentenceEndsWithItsSection() {
    let article = Article(
      id: "a",
      title: "A title without a stop",
      blocks: [
        Block(.paragraph, "One. Two"), Block(.relatedLink, "Read more: nothing"), Block(.heading, "Three"),
      ])
    let tagged = Tokenizer().tokenize(ArticleText(article))
    let texts = tagged.sentences.map { tagged.string(tagged.span($0.tokens)) }
    #expect(texts == ["A title without a stop", "One.", "Two", "Three"])
    #expect(tagged.sentences.map(\.section) == [0, 1, 1, 3])
  }

  private static let hostileRuns = [
    ("", "a", 1_000_000), ("", "e\u{301}", 300_000), ("", "-1", 400_000), ("", "a.", 400_000),
    ("", "http://", 100_000), ("", "'", 500_000), ("", "\u{1B}[31m\u{7}", 100_000),
    ("", "😀\u{200D}", 100_000), ("www.", "”", 300_000), ("", "Mr. ", 100_000), ("", "! a ", 100_000),
  ]

  @Test(arguments: hostileRuns)
  func hostileTextTakesLinearTimeAndStaysBounded(start: String, piece: String, count: Int) throws {
    var last: TaggedText?
    let ratio = WorkGrowth.ratio(upTo: count) {
      ArticleText(plain: start + String(repeating: piece, count: $0))
    } work: {
      last = Tokenizer().tokenize($0)
    }
    #expect(ratio < WorkGrowth.linear)
    let tagged = try #require(last)
    var end = 0
    for token in tagged.tokens {
      #expect(token.start >= end && token.end > token.start)
      end = Int(token.end)
    }
    #expect(tagged.sentences.allSatisfy { $0.tokens.count <= 400 })
    #expect(tagged.sentences.map(\.tokens.count).reduce(0, +) == tagged.tokens.count)
  }

  @Test func everyCharacterThatShowsIsInAToken() {
    let text = "«Été» – 5 °C, ½ × 2 → “naïve” 東京。 ¿Qué? ‘x’ \u{AD}soft\u{A0}hard\u{200B}zero ™©"
    let tagged = Tokenizer().tokenize(ArticleText(plain: text))
    let kept = tagged.tokens.map { tagged.string($0.span) }.joined()
    let shown = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }
    #expect(kept == String(String.UnicodeScalarView(shown)))
  }

  @Test func anEmptyTextHasNothing() {
    let tagged = Tokenizer().tokenize(ArticleText(plain: " \n \u{A0}"))
    #expect(tagged.tokens.isEmpty && tagged.sentences.isEmpty)
  }
}
