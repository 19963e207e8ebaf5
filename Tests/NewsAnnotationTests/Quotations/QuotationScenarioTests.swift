import NewsModel
import Testing

@testable import NewsAnnotation

/// Constructions of the news and the traps in them, through the whole pipeline.
@Suite struct QuotationScenarioTests {
  private let annotator: Annotator

  init() throws { annotator = try Annotator(models: .located()) }

  private func read(_ paragraphs: [String], title: String) -> QuotationList {
    let article = Article(id: "a", title: title, blocks: paragraphs.map { Block(.paragraph, $0) })
    return QuotationList(of: [annotator.annotate(article)], title: title)
  }

  /// `words → speaker`, a line for each quotation; `?` where the speaker is unknown.
  private func said(_ paragraphs: String..., title: String = "Notes") -> [String] {
    read(paragraphs, title: title).items.map { "\($0.words) → \($0.speaker?.name ?? "?")" }
  }

  @Test func heIsNotTheMinistryOfTheSentenceBefore() {
    #expect(
      said(
        "Jonas Weber met port officials. The Transport Ministry issued a statement. He said the port would reopen in May."
      ) == ["the port would reopen in May → Jonas Weber"])
  }

  @Test func ofTwoMinistersTheOneWithTheOffice() {
    #expect(
      said(
        "Defence Minister Carla Mendes met Finance Minister Paul Okoro in Lisbon on Tuesday. “The budget is settled,” Okoro said. The defence minister said the navy would buy four ships. “We waited ten years for this,” she added."
      ) == [
        "“The budget is settled,” → Paul Okoro", "the navy would buy four ships → Carla Mendes",
        "“We waited ten years for this,” → Carla Mendes",
      ])
  }

  @Test func aSpokesmanIsNotWhomHeSpeaksFor() {
    #expect(
      said(
        "Helena Brandt did not attend the hearing. “She is recovering at home,” said a spokesman for Brandt. Tom Fisk, a spokesman for the governor, said the vote would go ahead."
      ) == [
        "“She is recovering at home,” → a spokesman for Brandt", "the vote would go ahead → Tom Fisk",
      ])
  }

  @Test func aPronounThatStandsForNobodyIsNoSpeaker() {
    #expect(
      said(
        "Marta Lindqvist arrived in Tallinn. The Economy Ministry published a report. “The routes pay,” he said."
      )
        == ["“The routes pay,” → ?"])
  }

  @Test func tweetsHaveWriters() {
    let items = read(
      [
        "“We will not close a single library,” Anna Kowalska tweeted on Friday. On Twitter, Kowalska wrote: “Read more, worry less.”"
      ], title: "Notes"
    ).items
    #expect(items.map(\.speaker?.name) == ["Anna Kowalska", "Anna Kowalska"])
    #expect(items.map(\.cue) == ["tweeted", "wrote"])
  }

  @Test func whereTheTextDoesNotTellNobodySpeaks() {
    #expect(
      said("The square was quiet on Sunday morning. “Nobody saw anything.” Rain fell on the empty stalls.")
        == ["“Nobody saw anything.” → ?"])
  }

  @Test func questionsAndAnswers() {
    #expect(
      said(
        "Q: Why did you leave the party?", "A: Because it had stopped listening.", "Q: Will you come back?")
        == [
          "Why did you leave the party? → Q", "Because it had stopped listening. → A",
          "Will you come back? → Q",
        ])
  }

  @Test func transcriptsWithNames() {
    let items = read(
      [
        "The debate between Ana Reyes and Tom Holt began at eight.",
        "REYES: I have spent my life in this valley.",
        "HOLT: My opponent has spent it in the capital.",
      ], title: "The debate"
    ).items
    #expect(
      items.map(\.words) == [
        "I have spent my life in this valley.", "My opponent has spent it in the capital.",
      ])
    #expect(items.map(\.speaker?.reason) == ["label of the turn", "label of the turn"])
  }

  @Test func speechBrokenByItsCue() {
    #expect(
      said(
        "“The bridge,” Petra Novak said, “was never safe.” “If the rain stops,” said Ivan Petrov, the mayor, “we can open on Monday.”"
      ) == [
        "“The bridge,” → Petra Novak", "“was never safe.” → Petra Novak",
        "“If the rain stops,” → Ivan Petrov",
        "“we can open on Monday.” → Ivan Petrov",
      ])
  }

  @Test func severalSpeakersInOneSentence() {
    let found = said("“It is a start,” Anna Berg said, but Karl Lund said talks had not begun.")
    #expect(found == ["“It is a start,” → Anna Berg", "talks had not begun → Karl Lund"])
  }

  @Test func headlinesWithAColon() {
    #expect(
      said("Talks ended on Friday.", title: "Minister: deal is dead").first == "deal is dead → Minister")
    #expect(said("Talks ended on Friday.", title: "Analysis: why the deal is dead").isEmpty)
  }

  @Test func statementsAndDocumentsAreSources() {
    #expect(
      said(
        "The statement read: “All flights are suspended until further notice.” According to the court documents, the company knew of the leak."
      ) == [
        "“All flights are suspended until further notice.” → The statement",
        "the company knew of the leak → the court documents",
      ])
  }

  @Test func theSpeakerGoesOnAcrossParagraphs() {
    let found = said(
      "“We lost everything in the fire,” said Maria Santos. “The house was gone in an hour.",
      "“Then the barn went.", "“In the end we watched from the road.”", "The fire service arrived late.")
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasSuffix("→ Maria Santos") })
  }

  @Test func signaturesBehindTheWords() {
    #expect(
      said(
        "“This town deserves a proper station.” — Owen Price, baker", "“It never will get one.” ― Mia Rossi")
        == [
          "“This town deserves a proper station.” → Owen Price", "“It never will get one.” → Mia Rossi",
        ])
  }

  @Test func scareQuotesAndTitlesAreNobodysWords() {
    #expect(
      said(
        "The so-called “green” tariff applies to trucks. Her novel “The Last Harbour” won a prize. He starred in \"The Long Way Home\" in 1999."
      ).isEmpty)
  }

  @Test(arguments: [
    "«We will not leave,» said Luc Moreau.", "„We will not leave“, said Luc Moreau.",
    "'We will not leave,' said Luc Moreau.", "''We will not leave,'' said Luc Moreau.",
    "“We will not leave,\" said Luc Moreau.", "“We will not leave,“ said Luc Moreau.",
    "``We will not leave,'' said Luc Moreau.",
  ])
  func marksOfEveryStyle(text: String) {
    let items = read([text], title: "Notes").items
    #expect(items.count == 1)
    #expect(items.first?.words.contains("We will not leave") == true)
    #expect(items.first?.words.contains("said") == false)
    #expect(items.first?.speaker?.name == "Luc Moreau")
  }

  @Test func quotationsWithinQuotationsArePartOfThem() {
    #expect(
      said("“My father told me, ‘Never sell the boat,’ and I never did,” said Erik Dahl.")
        == ["“My father told me, ‘Never sell the boat,’ and I never did,” → Erik Dahl"])
  }

  @Test func viewsBeliefsAndOrdersAreRetold() {
    #expect(
      said(
        "In the view of Sara Lind, the law is too weak. Ministers believe that prices will fall. Dana Cole urged the government to resign."
      ) == [
        "the law is too weak → Sara Lind", "that prices will fall → Ministers",
        "the government to resign → Dana Cole",
      ])
  }

  @Test func attributesOfMarkupAreNoQuotations() {
    #expect(said("See <a href=\"https://a.example/long/path\">the page</a> for more of this story.").isEmpty)
  }
}
