import NewsModel
import Testing
import WorkGrowth

@testable import NewsSyndication

@Suite struct PlainTextReaderTests {
  private let first =
    "The harbour of Westport opened again on Monday after a strike of nine days that had kept forty ships at anchor."
  private let second =
    "Dockers voted for an offer that raises their pay by six per cent this year and by three per cent in the next."

  @Test func linesAreParagraphsWhereNoLineIsBlank() throws {
    let result = try article(
      "Westport opens again\nA strike of nine days is over.\n\(first)\n\(second)\n\(first)")
    #expect(result.title == "Westport opens again")
    #expect(result.standfirst == "A strike of nine days is over.")
    #expect(result.outline == ["paragraph: \(first)", "paragraph: \(second)", "paragraph: \(first)"])
  }

  @Test func blankLinesPartParagraphs() throws {
    let result = try article("Westport opens again\n\n\(first)\n\n\(second)\n")
    #expect(result.title == "Westport opens again")
    #expect(result.standfirst == nil)
    #expect(result.outline == ["paragraph: \(first)", "paragraph: \(second)"])
  }

  @Test func wrappedLinesAreJoined() throws {
    let result = try article(
      """
      Westport opens again

      The harbour of Westport opened again on Monday after
      a strike of nine days that had kept forty ships at
      anchor outside the breakwater.

      Dockers voted for an offer that raises their pay by
      six per cent this year and by three per cent in the
      year after, said the union.
      """)
    #expect(
      result.outline == [
        "paragraph: The harbour of Westport opened again on Monday after a strike of nine days that had kept forty ships at anchor outside the breakwater.",
        "paragraph: Dockers voted for an offer that raises their pay by six per cent this year and by three per cent in the year after, said the union.",
      ])
  }

  @Test func titleAndStandfirstMayShareAGroup() throws {
    let result = try article("Westport opens again\nThe strike is over.\n\n\(first)\n\n\(second)\n")
    #expect(result.title == "Westport opens again")
    #expect(result.standfirst == "The strike is over.")
    #expect(result.blocks.count == 2)
  }

  @Test func readsHeaderLines() throws {
    let result = try article(
      "Westport opens again\nBy Ada Quay and Tom Reef, Harbour News\nPublished: 2023-07-04 09:10 CEST\nSource: Harbour News\nURL: https://harbour.example/1\n\n\(first)\n\n\(second)\n"
    )
    #expect(result.byline == "Ada Quay and Tom Reef, Harbour News")
    #expect(result.published == PublicationTime(parsing: "2023-07-04T09:10+02:00"))
    #expect(result.publisher == "Harbour News")
    #expect(result.url == "https://harbour.example/1")
    #expect(result.id == "https://harbour.example/1")
    #expect(result.blocks.count == 2)
  }

  @Test func readsABareDate() throws {
    let result = try article("Westport opens again\n4 July 2023\n\n\(first)\n\n\(second)")
    #expect(result.published?.day == CalendarDate(2023, 7, 4))
    #expect(result.blocks.count == 2)
  }

  @Test func aSentenceThatBeginsWithByIsNoByline() throws {
    let opening = "By Monday evening forty ships had left the harbour of Westport."
    let result = try article("Westport opens again\n\n\(opening)\n\n\(first)\n\n\(second)")
    #expect(result.byline == nil)
    #expect(result.strings.contains(opening))
  }

  @Test func readsFrontMatter() throws {
    let result = try article(
      "---\ntitle: \"Westport: open again\"\nauthor: [Ada Quay, Tom Reef]\ndate: 2023-07-04\npublisher: Harbour News\n---\n\n\(first)\n\n\(second)"
    )
    #expect(result.title == "Westport: open again")
    #expect(result.byline == "Ada Quay, Tom Reef")
    #expect(result.publisher == "Harbour News")
    #expect(result.published?.day == CalendarDate(2023, 7, 4))
    #expect(result.blocks.count == 2)
  }

  @Test func textWithoutTitleKeepsItsFirstParagraph() throws {
    let long = "\(first) \(second) \(first)"
    let result = try article("\(long)\n\n\(second)")
    #expect(result.title.isEmpty)
    #expect(result.blocks.map(\.text) == [long, second])
  }

  @Test(arguments: [
    "Read more: The port in pictures", "READ MORE: The port in pictures", "Related: A strike begins",
    "See also: How ports work", "ALSO READ | Why dockers strike", "Sign up for our newsletter", "Read more",
    "Also read – Why dockers strike", "Don’t miss: the tide tables",
  ])
  func pointersAreSetApart(line: String) throws {
    let result = try article("Westport opens again\n\(first)\n\(line)\n\(second)\n\(first)")
    #expect(result.blocks.first { $0.text == line }?.kind == .relatedLink)
  }

  @Test(arguments: [
    "Read more books: that was the advice of the librarian to all of us.", "See you in court, he said.",
    "Related companies did not comment.", "Watch out for ice on the roads.",
  ])
  func sentencesAreNotPointers(line: String) throws {
    let result = try article("Westport opens again\n\(first)\n\(line)\n\(second)\n\(first)")
    #expect(result.blocks.first { $0.text == line }?.kind == .paragraph)
  }

  @Test func marksHeadingsAndListItems() throws {
    let result = try article(
      "Westport opens again\n\n\(first)\n\n\(second)\n\n\(first)\n\nWhat comes next\n\n\(second)\n\n- the night shift\n- the ferries\n\n\(first)"
    )
    #expect(
      result.blocks.map(\.kind) == [
        .paragraph, .paragraph, .paragraph, .heading, .paragraph, .listItem, .listItem, .paragraph,
      ])
  }

  @Test func nothingOfTheTextIsLost() throws {
    let text =
      "Westport opens again\nA strike is over.\nBy Ada Quay\n\n\(first)\n\(second)\n\nRead more: Tides\n"
    let result = try article(text)
    let kept = Set(result.strings.flatMap { $0.split(separator: " ") })
    for word in text.split(whereSeparator: \.isWhitespace) where word != "By" {
      #expect(kept.contains(word), "\(word)")
    }
  }

  @Test func aLongWrappedTextTakesLinearTime() throws {
    let line = "The harbour of Westport opened again on Monday after\n"
    let ratio = try WorkGrowth.ratio(upTo: 10_000) {
      String(repeating: line, count: $0)
    } work: {
      _ = try article($0)
    }
    #expect(ratio < WorkGrowth.linear)
  }
}
