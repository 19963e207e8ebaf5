import NewsAnnotation
import Testing

/// Every date of every story, through the whole pipeline with its models.
@Suite struct NarrativeTests {
  private static let annotator: Annotator? = try? Annotator(models: .located())

  @Test(arguments: Story.news + Story.reports + Story.histories + Story.plans)
  func everyDateIsRight(story: Story) throws {
    let annotator = try #require(Self.annotator)
    #expect(story.plain.dates.count >= 3)
    #expect(story.mistakes(annotator) == [])
  }

  @Test func thereAreEnoughStories() {
    #expect((Story.news + Story.reports + Story.histories + Story.plans).count >= 32)
  }
}
