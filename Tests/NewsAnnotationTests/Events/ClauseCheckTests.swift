import NewsModel
import Testing

@testable import NewsAnnotation

/// Clauses that the parser has put together wrongly, and what is to be told of them.
@Suite struct ClauseCheckTests {
  @Test func ofTwoSubjectsSideBySideTheNearerActs() {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:6 Nordbank/NNP/B-ORG/nsubj:6 chief/NN//flat:3 Berg/NNP/B-PER/nsubj:6 \
      signed/VBD//root:0 the/DT//det:8 pact/NN//obj:6 ~././/punct:6
      """
    )
    .naming("Nordbank", .organization, ("Nordbank", .name)).naming("Berg", .person, ("Berg", .name))
    .dating("Monday", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Berg signs pact"])
    #expect(story.events.first?.participants.first == .init(entity: 1, role: .agent))
  }

  @Test func aTimeActsNot() {
    let story = EventStory(
      """
      Monday/NNP//nsubj:2 hit/VBD//root:0 Oslo/NNP/B-LOC/obj:2 ~././/punct:2
      The/DT//det:3 next/JJ//amod:3 morning/NN//nsubj:4 hit/VBD//root:0 Oslo/NNP/B-LOC/obj:4 \
      on/IN//case:7 Tuesday/NNP//obl:4 ~././/punct:4
      """
    )
    .naming("Oslo", .place, ("Oslo", .name), ("Oslo#2", .name))
    .dating("Monday", "2021-05-03").dating("Tuesday", "2021-05-04")
    #expect(story.events.isEmpty)
  }

  @Test func aParticipleOnANounIsNoClause() {
    let story = EventStory(
      """
      Berg/NNP/B-PER/nsubj:2 opened/VBD//root:0 the/DT//det:4 gate/NN//obj:2 built/VBD//conj:2 \
      from/IN//case:7 oak/NN//obl:5 on/IN//case:9 Monday/NNP//obl:2 ~././/punct:2
      """
    )
    .naming("Berg", .person, ("Berg", .name)).dating("Monday", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Berg opens gate"])
  }

  @Test func aPluralVerbHasNoSingularSubject() {
    let story = EventStory(
      """
      Berg/NNP/B-PER/nsubj:3 were/VBD//aux:3 leaving/VBG//root:0 Oslo/NNP/B-LOC/obj:3 on/IN//case:6 \
      Monday/NNP//obl:3 ~././/punct:3
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Oslo", .place, ("Oslo", .name))
    .dating("Monday", "2021-05-03")
    #expect(story.events.isEmpty)
  }

  @Test func whoAnnouncesIsNotAnnounced() {
    let story = EventStory(
      """
      The/DT//det:2 regulator/NN//nsubj:3 announced/VBD//root:0 Nordbank/NNP/B-ORG/obj:3 on/IN//case:6 \
      Monday/NNP//obl:3 ~././/punct:3
      """
    )
    .naming("Nordbank", .organization, ("Nordbank", .name)).dating("Monday", "2021-05-03")
    #expect(story.events.isEmpty)
  }

  @Test func aVerbThatLostItsObjectIsLeftOut() {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 blamed/VBD//root:0 in/IN//case:6 \
      Oslo/NNP/B-LOC/obl:4 ~././/punct:4
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Oslo", .place, ("Oslo", .name))
    .dating("Monday", "2021-05-03")
    #expect(story.events.isEmpty)
  }

  @Test func anAdverbMayStandForTheObject() {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 took/VBD//root:0 over/RB//advmod:4 in/IN//case:7 \
      Oslo/NNP/B-LOC/obl:4 ~././/punct:4
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Oslo", .place, ("Oslo", .name))
    .dating("Monday", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Berg takes over in Oslo"])
  }

  @Test func nothingIsTakenFromBeyondASemicolonOrASecondClause() {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 left/VBD//root:0 Oslo/NNP/B-LOC/obj:4 \
      ;/://punct:8 her/PRP$//nmod:poss:8 deputy/NN//obl:4 ~././/punct:4
      On/IN//case:2 Monday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 left/VBD//root:0 the/DT//det:6 \
      hall/NN//obj:4 ~,/,//punct:10 and/CC//cc:10 the/DT//det:10 crowd/NN//conj:6 ~././/punct:4
      """
    )
    .naming("Berg", .person, ("Berg", .name), ("Berg#2", .name)).naming("Oslo", .place, ("Oslo", .name))
    .dating("Monday", "2021-05-03").dating("Monday#2", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Berg leaves Oslo", "Berg leaves hall"])
  }

  @Test func whatIsToldTwiceOfOneDayIsTakenOnce() {
    let story = EventStory(
      """
      Talks/NNS//nsubj:pass:3 were/VBD//aux:pass:3 held/VBN//root:0 on/IN//case:5 Monday/NNP//obl:3 \
      ~././/punct:3
      Berg/NNP/B-PER/nsubj:2 held/VBD//root:0 a/DT//det:4 meeting/NN//obj:2 with/IN//case:6 \
      Lund/NNP/B-PER/nmod:4 on/IN//case:8 Monday/NNP//obl:2 ~././/punct:2
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Lund", .person, ("Lund", .name))
    .dating("Monday", "2021-05-03").dating("Monday#2", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Berg holds meeting with Lund"])
  }

  @Test func aPlaceIsNotNamedForIts() {
    let story = EventStory(
      """
      The/DT//det:2 court/NN//nsubj:5 in/IN//case:4 Oslo/NNP/B-LOC/nmod:2 ordered/VBD//root:0 \
      its/PRP$//nmod:poss:7 seizure/NN//obj:5 on/IN//case:9 Monday/NNP//obl:5 ~././/punct:5
      """
    )
    .naming("Oslo", .place, ("Oslo", .name), ("its", .pronoun)).dating("Monday", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Court in Oslo orders seizure"])
  }
}
