import NewsModel
import Testing

@testable import NewsAnnotation

@Suite struct EventExtractorTests {
  @Test func aDatedPastClauseIsAnEvent() throws {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:7 ~,/,//punct:7 the/DT//det:5 minister/NN//nsubj:7 has/VBZ//aux:7 \
      signed/VBN//root:0 the/DT//det:9 pact/NN//obj:7 in/IN//case:11 Oslo/NNP/B-LOC/obl:7 ~././/punct:7
      """
    )
    .naming("Ida Berg", .person, ("the minister", .nominal))
    .naming("Oslo", .place, ("Oslo", .name))
    .dating("Monday", "2021-05-03")
    let event = try #require(story.events.first)
    #expect(story.events.count == 1)
    #expect(event.headline == "Ida Berg signs pact in Oslo")
    #expect(event.status == .happened)
    #expect(event.interval == CalendarDate("2021-05-03").map { CalendarInterval(day: $0) })
    #expect(event.dateBasis == .clause && event.timeExpression == 0)
    #expect(event.participants == [.init(entity: 0, role: .agent)])
    #expect(story.name(event.place) == "Oslo")
    #expect(event.lemma == "sign")
  }

  @Test func whatIsAnnouncedIsTheEventAndSharesTheDateWhenPast() throws {
    let story = EventStory(
      """
      The/DT//det:2 palace/NN//nsubj:5 on/IN//case:4 Friday/NNP//obl:5 announced/VBD//root:0 \
      that/IN//mark:8 Berg/NNP/B-PER/nsubj:8 accepted/VBD//ccomp:5 the/DT//det:10 offer/NN//obj:8 \
      of/IN//case:12 Norway/NNP/B-LOC/nmod:10 ~././/punct:5
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Norway", .place, ("Norway", .name))
    .dating("Friday", "2021-05-07")
    let event = try #require(story.events.first)
    #expect(story.events.map(\.headline) == ["Berg accepts offer of Norway"])
    #expect(event.interval?.first == CalendarDate("2021-05-07"))
    #expect(event.dateBasis == .sentence)
  }

  @Test func whatIsAnnouncedForTheFutureIsPlannedAndUndated() throws {
    let story = EventStory(
      """
      On/IN//case:2 Friday/NNP//obl:5 the/DT//det:4 palace/NN//nsubj:5 confirmed/VBD//root:0 \
      that/IN//mark:9 Berg/NNP/B-PER/nsubj:9 will/MD//aux:9 move/VB//ccomp:5 to/IN//case:11 \
      Bergen/NNP/B-LOC/obl:9 ~././/punct:5
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Bergen", .place, ("Bergen", .name))
    .dating("Friday", "2021-05-07")
    let events = story.events
    #expect(
      events.map(\.headline) == ["Palace confirms Berg will move to Bergen", "Berg will move to Bergen"])
    #expect(events.map(\.status) == [.happened, .planned])
    #expect(events.map { $0.interval?.first } == [CalendarDate("2021-05-07"), nil])
    #expect(events.map(\.dateBasis) == [.clause, .none])
  }

  @Test func wontIsNegated() throws {
    let story = EventStory(
      """
      Berg/NNP/B-PER/nsubj:2 said/VBD//root:0 that/IN//mark:9 the/DT//det:5 rebels/NNS//nsubj:pass:9 \
      wo/MD//aux:9 ~n't/RB//advmod:9 be/VB//aux:pass:9 prosecuted/VBN//ccomp:2 ~././/punct:2
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Rebels", .group, ("rebels", .name))
    let event = try #require(story.events.first)
    #expect(event.headline == "Rebels will not be prosecuted")
    #expect(event.status == .negated && event.interval == nil)
  }

  @Test func mereSayingIsNoEvent() {
    let story = EventStory(
      """
      On/IN//case:2 Friday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 said/VBD//root:0 the/DT//det:6 \
      plan/NN//nsubj:8 is/VBZ//cop:8 sound/JJ//ccomp:4 ~././/punct:4
      """
    )
    .naming("Berg", .person, ("Berg", .name)).dating("Friday", "2021-05-07")
    #expect(story.events.isEmpty)
  }

  @Test func aClaimBelongsToWhoMakesIt() throws {
    let story = EventStory(
      """
      On/IN//case:2 Friday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 claimed/VBD//root:0 that/IN//mark:7 \
      Norway/NNP/B-LOC/nsubj:7 attacked/VBD//ccomp:4 his/PRP$//nmod:poss:9 ships/NNS//obj:7 ~././/punct:4
      """
    )
    .naming("Berg", .person, ("Berg", .name), ("his", .pronoun)).naming("Norway", .place, ("Norway", .name))
    .dating("Friday", "2021-05-07")
    let event = try #require(story.events.first)
    #expect(story.events.count == 1)
    #expect(event.headline == "Norway attacks Berg’s ships")
    #expect(event.status == .claimed)
    #expect(story.name(event.claimant) == "Berg")
  }

  @Test func aPronounNobodyCanResolveMakesNoEntry() {
    let story = EventStory(
      """
      On/IN//case:2 Friday/NNP//obl:4 they/PRP//nsubj:4 attacked/VBD//root:0 the/DT//det:6 \
      port/NN//obj:4 ~././/punct:4
      """
    ).dating("Friday", "2021-05-07")
    #expect(story.events.isEmpty)
  }

  @Test func aDatedEventNounStandsForItself() throws {
    let story = EventStory(
      """
      Berg/NNP/B-PER/nsubj:2 praised/VBD//root:0 the/DT//det:4 mood/NN//obj:2 during/IN//case:6 \
      talks/NNS//obl:2 held/VBN//acl:6 on/IN//case:9 Monday/NNP//obl:7 ~././/punct:2
      """
    ).naming("Berg", .person, ("Berg", .name)).dating("Monday", "2021-05-03")
    let event = try #require(story.events.first { $0.lemma == "talk" })
    #expect(event.interval?.first == CalendarDate("2021-05-03"))
    #expect(event.headline == "Talks are held")
  }

  @Test func theNarrativeCarriesItsDayToTheNextSentence() throws {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 met/VBD//root:0 Aas/NNP/B-PER/obj:4 ~././/punct:4
      Later/RB//advmod:3 Aas/NNP/B-PER/nsubj:3 resigned/VBD//root:0 ~././/punct:3
      """
    )
    .naming("Berg", .person, ("Berg", .name)).naming("Aas", .person, ("Aas", .name), ("Aas#2", .name))
    .dating("Monday", "2021-05-03")
    let events = story.events
    #expect(events.map(\.headline) == ["Berg meets Aas", "Aas resigns"])
    #expect(events.map(\.dateBasis) == [.clause, .narrative])
    #expect(events.map { $0.interval?.first } == [CalendarDate("2021-05-03"), CalendarDate("2021-05-03")])
  }

  @Test func ifIsHypothetical() throws {
    let story = EventStory(
      """
      Norway/NNP/B-LOC/nsubj:3 may/MD//aux:3 ban/VB//root:0 whaling/NN//obj:3 in/IN//case:6 \
      June/NNP//obl:3 if/IN//mark:9 Iceland/NNP/B-LOC/nsubj:9 agrees/VBZ//advcl:3 ~././/punct:3
      """
    ).naming("Norway", .place, ("Norway", .name)).naming("Iceland", .place, ("Iceland", .name))
    #expect(!story.events.contains { $0.status != .hypothetical })
  }

  @Test func headlinesKeepWithinTwelveWords() throws {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:7 the/DT//det:6 old/JJ//amod:6 harbour/NN//compound:6 \
      company/NN//nsubj:7 sold/VBD//root:0 its/PRP$//nmod:poss:12 three/CD//nummod:12 rusty/JJ//amod:12 \
      fishing/NN//compound:12 boats/NNS//obj:7 with/IN//case:15 broken/JJ//amod:15 engines/NNS//nmod:12 \
      to/IN//case:18 local/JJ//amod:18 collectors/NNS//obl:7 at/IN//case:22 a/DT//det:22 noisy/JJ//amod:22 \
      auction/NN//obl:7 in/IN//case:24 Bergen/NNP/B-LOC/obl:7 ~././/punct:7
      """
    ).naming("Bergen", .place, ("Bergen", .name)).dating("Monday", "2021-05-03")
    let event = try #require(story.events.first)
    #expect(event.headline.split(separator: " ").count <= 12)
    #expect(event.headline.hasPrefix("Old harbour company sells its three"))
    #expect(event.headline.contains("Bergen"))
  }

  @Test func coordinatedVerbsShareSubjectObjectAndDate() throws {
    let story = EventStory(
      """
      Police/NNS//nsubj:2 arrested/VBD//root:0 and/CC//cc:4 questioned/VBD//conj:2 Berg/NNP/B-PER/obj:2 \
      on/IN//case:7 Monday/NNP//obl:2 ~././/punct:2
      """
    ).naming("Berg", .person, ("Berg", .name)).dating("Monday", "2021-05-03")
    #expect(story.events.map(\.headline) == ["Police arrest Berg", "Police question Berg"])
    #expect(story.events.allSatisfy { $0.interval?.first == CalendarDate("2021-05-03") })
  }

  @Test func aReasonIsNotOfTheDayThatTheStoryHasReached() throws {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:5 the/DT//det:4 court/NN//nsubj:5 seized/VBD//root:0 the/DT//det:7 \
      ship/NN//obj:5 because/IN//mark:10 Berg/NNP/B-PER/nsubj:10 refused/VBD//advcl:5 the/DT//det:12 \
      deal/NN//obj:10 ~././/punct:5
      """
    ).naming("Berg", .person, ("Berg", .name)).dating("Monday", "2021-05-03")
    let events = story.events
    #expect(events.first { $0.lemma == "seize" }?.interval?.first == CalendarDate("2021-05-03"))
    #expect(events.allSatisfy { $0.lemma != "refuse" || $0.interval == nil })
  }

  @Test func whatSomebodyClaimsWasAnAttackIsClaimed() throws {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:4 Berg/NNP/B-PER/nsubj:4 retaliated/VBD//root:0 for/IN//case:6 \
      what/WP//obl:4 he/PRP//nsubj:8 claims/VBZ//acl:relcl:6 was/VBD//cop:11 an/DT//det:11 \
      attack/NN//parataxis:4 on/IN//case:14 his/PRP$//nmod:poss:14 boats/NNS//nmod:11 ~././/punct:4
      """
    ).naming("Berg", .person, ("Berg", .name), ("he", .pronoun), ("his", .pronoun))
      .dating("Monday", "2021-05-03")
    let event = try #require(story.events.first { $0.lemma == "attack" })
    #expect(event.status == .claimed)
    #expect(story.name(event.claimant) == "Berg")
    #expect(event.headline == "Attack on Berg’s boats")
  }

  @Test func theTitleIsNotReadWhereThereIsABody() {
    let story = EventStory(
      """
      # Berg/NNP/B-PER/nsubj:2 resigned/VBD//root:0 on/IN//case:4 Monday/NNP//obl:2

      Berg/NNP/B-PER/nsubj:2 resigned/VBD//root:0 on/IN//case:4 Monday/NNP//obl:2 ~././/punct:2
      """
    ).naming("Berg", .person, ("Berg", .name), ("Berg#2", .name)).dating("Monday#2", "2021-05-03")
    #expect(story.events.count == 1)
    #expect(story.events.first?.sentence.start ?? 0 > 0)
  }

  @Test func everyTriggerIsDatedEvenWhereNoEntryIsMade() throws {
    let story = EventStory(
      """
      On/IN//case:2 Monday/NNP//obl:4 they/PRP//nsubj:4 said/VBD//root:0 the/DT//det:6 harvest/NN//nsubj:7 \
      failed/VBD//ccomp:4 ~././/punct:4
      """
    ).dating("Monday", "2021-05-03")
    #expect(story.events.isEmpty)
    let dates = EventExtractor().dates(in: story.text, timeExpressions: story.times, published: nil)
    #expect(dates.map { story.text.string($0.trigger) } == ["said", "harvest", "failed"])
    #expect(dates.allSatisfy { $0.interval?.first == CalendarDate("2021-05-03") })
  }

  @Test func aTextWithoutTreesHasNoEventsAndDoesNotTrap() {
    let words = "They met on Monday and agreed to stop .".split(separator: " ").joined(separator: " ")
    #expect(EventStory(words).dating("Monday", "2021-05-03").events.isEmpty)
    #expect(EventStory("").events.isEmpty)
  }
}

@Suite struct PresentTenseTests {
  @Test(arguments: [
    ("accept", "accepts"), ("carry", "carries"), ("play", "plays"), ("go", "goes"), ("pass", "passes"),
    ("launch", "launches"), ("crash", "crashes"), ("have", "has"), ("be", "is"), ("buy", "buys"),
    ("tax", "taxes"), ("breath", "breaths"),
  ])
  func thirdPerson(lemma: String, form: String) {
    #expect(PresentTense.thirdPerson(of: lemma) == form)
    #expect(PresentTense.form(of: lemma, isPlural: true) == (lemma == "be" ? "are" : lemma))
  }
}
