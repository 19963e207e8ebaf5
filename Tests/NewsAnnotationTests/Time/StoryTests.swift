import NewsModel
import Testing

/// Texts that tell of days away from their publication.
@Suite struct StoryTests {
  /// Published on Thursday 20 April 2017; the weekday is that of the story, 1 April 2017 being a Saturday.
  @Test func aFrontedWeekdayFollowsAFrontedDate() throws {
    let reader = TimeReader(published: "2017-04-20")
    let text = """
      The two harbours agreed on Wednesday to share their pilots.

      On April 1, the northern port shut its gates after a strike.

      Its owners called for calm. On Sunday, the union said it had accepted an offer.

      Later on the same day, the gates opened.
      """
    #expect(
      reader.expressions(text).map(\.reading.value) == [
        "2017-04-19", "2017-04-01", "2017-04-02", "2017-04-02",
      ])
    let sunday = try #require(reader.expressions(text).dropFirst(2).first)
    #expect(sunday.reading.basis == .narrative)
    #expect(sunday.alternative?.value == "2017-04-16")
    #expect(sunday.confidence < 0.9)
  }

  @Test func aWeekdayInsideItsSentenceIsNews() {
    let reader = TimeReader(published: "2017-04-20")
    let text = "On April 1, the port shut its gates. The union said on Sunday that it was ready."
    #expect(reader.expressions(text).last?.reading.value == "2017-04-16")
  }

  @Test func aWeekdayFarFromTheStoryIsNews() {
    let reader = TimeReader(published: "2017-04-20")
    let text = "On April 1, the port shut its gates. On Wednesday, the minister came."
    #expect(reader.expressions(text).last?.reading.value == "2017-04-19")
  }

  @Test func newsEndsAStory() {
    let reader = TimeReader(published: "2017-04-20")
    let text = """
      On April 1, the port shut its gates. Yesterday the minister came. On Sunday, she had been abroad.
      """
    #expect(reader.expressions(text).last?.reading.value == "2017-04-16")
  }

  let chronicle = """
    On 3 May 1866, the army crossed the river. On 7 May it met the enemy. In June, the siege began, and by
    late December the town had fallen. In January, peace was made. The treaty was signed the following month.
    """

  @Test(arguments: ["1998-10-05", nil]) func aChronicleGoesOnFromItsLastDate(published: String?) {
    #expect(
      TimeReader(published: published).expressions(chronicle).map(\.reading.value) == [
        "1866-05-03", "1866-05-07", "1866-06", "1866-12", "1867-01", "1867-02",
      ])
  }

  @Test func aChronicleDoesNotFollowYearsNamedInPassing() {
    let text = chronicle + " Papers opened in 1954 show why. In March, the army went home."
    #expect(TimeReader(published: "1998-10-05").expressions(text).last?.reading.value == "1867-03")
  }
}
