import NewsModel
import Testing
import WorkGrowth

@testable import NewsAnnotation

/// What a reader would list: each entity's name and kind, and the words that mean it.
private struct Reading {
  let text: TaggedText
  let entities: [Entity]
  let mentions: [Mention]

  init(_ marked: String) {
    text = TaggedText(marked: marked)
    (entities, mentions) = EntityResolver().resolve(text)
  }

  /// Words of all mentions of the entity of this name.
  func words(of name: String) -> [String] {
    guard let entity = entities.first(where: { $0.name == name }) else { return [] }
    return entity.mentions.map { text.string(mentions[$0].span) }
  }

  func kind(of name: String) -> EntityKind? { entities.first { $0.name == name }?.kind }
  func roles(of name: String) -> [String]? { entities.first { $0.name == name }?.roles }

  /// Name of the entity that the pronoun or description at an occurrence of `words` means.
  func meaning(of words: String, occurrence: Int = 1) -> String? {
    guard let span = text.span(of: words, occurrence: occurrence) else { return nil }
    return mentions.first { $0.span == span }.map { entities[$0.entity].name }
  }
}

@Suite struct EntityResolverTests {
  @Test func aSurnameJoinsTheFullName() {
    let reading = Reading(
      """
      Henrik/NNP/B-PER/nsubj:3 Dahl/NNP/I-PER/flat:1 resigned/VBD//root:0 ~././/punct:3
      Dahl/NNP/B-PER/nmod:poss:3 ~'s/POS//case:1 party/NN//nsubj:4 lost/VBD//root:0 ~././/punct:4
      """)
    #expect(reading.words(of: "Henrik Dahl") == ["Henrik Dahl", "Dahl"])
    #expect(reading.kind(of: "Henrik Dahl") == .person)
    #expect(reading.entities.count == 1)
  }

  @Test func twoBearersOfASurnameStayApart() {
    let reading = Reading(
      """
      Karin/NNP/B-PER/nsubj:3 Olsen/NNP/I-PER/flat:1 met/VBD//root:0 Peter/NNP/B-PER/obj:3 Olsen/NNP/I-PER/flat:4
      Mrs./NNP//compound:2 Olsen/NNP/B-PER/nsubj:3 left/VBD//root:0 ~././/punct:3
      Mr./NNP//compound:2 Olsen/NNP/B-PER/nsubj:3 stayed/VBD//root:0 ~././/punct:3
      """)
    #expect(reading.words(of: "Karin Olsen") == ["Karin Olsen", "Olsen"])
    #expect(reading.words(of: "Peter Olsen") == ["Peter Olsen", "Olsen"])
    #expect(reading.meaning(of: "Olsen", occurrence: 3) == "Karin Olsen")
  }

  @Test func aCountryGathersItsNamesAndItsDemonym() {
    let reading = Reading(
      """
      The/DT//det:3 Hellenic/NNP/B-LOC/compound:3 Republic/NNP/I-LOC/nsubj:4 signed/VBD//root:0
      Greece/NNP/B-LOC/nsubj:2 paid/VBD//root:0 Greek/JJ/B-NORP/amod:4 banks/NNS//obj:2
      Greece/NNP/B-LOC/nsubj:2 waits/VBZ//root:0
      """)
    #expect(reading.words(of: "Greece") == ["Hellenic Republic", "Greece", "Greek", "Greece"])
    #expect(reading.kind(of: "Greece") == .place)
    #expect(reading.entities.count == 1)
  }

  @Test func aDemonymAloneIsAGroup() {
    let reading = Reading("The/DT//det:2 Danes/NNPS/B-NORP/nsubj:3 won/VBD//root:0")
    #expect(reading.entities.map(\.name) == ["Danes"])
    #expect(reading.entities.map(\.kind) == [.group])
  }

  @Test func shortFormsAndAcronymsJoinTheirOrganization() {
    let reading = Reading(
      """
      The/DT//det:4 World/NNP/B-ORG/compound:4 Trade/NNP/I-ORG/compound:4 Organization/NNP/I-ORG/nsubj:8 (/-LRB- WTO/NNP/B-ORG/appos:4 )/-RRB- sued/VBD//root:0 Falken/NNP/B-ORG/compound:10 Shipping/NNP/I-ORG/obj:8 Inc./NNP/I-ORG/flat:10
      The/DT//det:2 WTO/NNP/B-ORG/nsubj:3 lost/VBD//root:0 to/IN//case:5 Falken/NNP/B-ORG/obl:3
      """)
    #expect(reading.words(of: "World Trade Organization") == ["World Trade Organization", "WTO", "WTO"])
    #expect(reading.words(of: "Falken Shipping Inc.") == ["Falken Shipping Inc.", "Falken"])
  }

  @Test func ministriesOfTwoStatesStayApart() {
    let reading = Reading(
      """
      The/DT//det:4 Swedish/JJ/B-NORP/amod:4 Foreign/NNP/B-ORG/compound:4 Ministry/NNP/I-ORG/nsubj:5 protested/VBD//root:0 ~././/punct:5

      The/DT//det:4 Polish/JJ/B-NORP/amod:4 Foreign/NNP/I-ORG/compound:4 Ministry/NNP/I-ORG/nsubj:5 agreed/VBD//root:0 ~././/punct:5

      In/IN//case:2 Sweden/NNP/B-LOC/obl:9 and/CC//cc:5 in/IN//case:5 Stockholm/NNP/B-LOC/conj:2 ~,/,//punct:9 the/DT//det:8 Ministry/NNP//nsubj:9 repeated/VBD//root:0 its/PRP$//nmod:poss:11 protest/NN//obj:9
      """)
    #expect(
      reading.words(of: "Swedish Foreign Ministry") == ["Swedish Foreign Ministry", "the Ministry", "its"])
    #expect(reading.words(of: "Polish Foreign Ministry") == ["Polish Foreign Ministry"])
    #expect(reading.kind(of: "Polish Foreign Ministry") == .organization)
  }

  @Test func aGenericBodyNeverGoesToTheWrongNation() {
    let reading = Reading(
      """
      The/DT//det:4 Dutch/JJ/B-NORP/amod:4 Finance/NNP/B-ORG/compound:4 Ministry/NNP/I-ORG/nsubj:5 objected/VBD//root:0
      Nothing/NN//nsubj:2 followed/VBD//root:0
      Spain/NNP/B-LOC/nsubj:2 argued/VBD//root:0 with/IN//case:5 the/DT//det:5 Spaniards/NNPS/B-NORP/obl:2
      Spain/NNP/B-LOC/nsubj:2 heard/VBD//root:0 the/DT//det:5 Finance/NNP/B-ORG/compound:5 Ministry/NNP/I-ORG/obj:2 in/IN//case:7 Spain/NNP/B-LOC/obl:2
      """)
    #expect(reading.words(of: "Dutch Finance Ministry") == ["Dutch Finance Ministry"])
    #expect(reading.words(of: "Finance Ministry") == ["Finance Ministry"])
  }

  @Test func titlesAreRolesNotNames() {
    let reading = Reading(
      """
      Danish/JJ/B-NORP/amod:3 Foreign/NNP/B-PER/compound:3 Minister/NNP/I-PER/nsubj:6 Jens/NNP/I-PER/flat:3 Holt/NNP/I-PER/flat:3 met/VBD//root:0 Ana/NNP/B-PER/obj:6 Reyes/NNP/I-PER/flat:7 ~,/,//punct:11 the/DT//det:11 head/NN//appos:7 of/IN//case:15 the/DT//det:15 Coast/NNP/B-ORG/compound:15 Guard/NNP/I-ORG/nmod:11 ~././/punct:6
      The/DT//det:3 Foreign/NNP//compound:3 Minister/NNP//nsubj:4 smiled/VBD//root:0 ~././/punct:4
      """)
    #expect(reading.words(of: "Jens Holt") == ["Jens Holt", "The Foreign Minister"])
    #expect(reading.roles(of: "Jens Holt") == ["Foreign Minister"])
    #expect(reading.roles(of: "Ana Reyes") == ["head of the Coast Guard"])
  }

  @Test func heIsThePersonWhoActedNotTheMinistry() {
    let reading = Reading(
      """
      Jens/NNP/B-PER/nsubj:3 Holt/NNP/I-PER/flat:1 praised/VBD//root:0 Per/NNP/B-PER/obj:3 Lind/NNP/I-PER/flat:4
      The/DT//det:4 Danish/JJ/B-NORP/amod:4 Interior/NNP/B-ORG/compound:4 Ministry/NNP/I-ORG/nsubj:5 published/VBD//root:0 a/DT//det:7 paper/NN//obj:5
      He/PRP//nsubj:2 proposed/VBD//root:0 talks/NNS//obj:2
      """)
    #expect(reading.meaning(of: "He") == "Jens Holt")
  }

  @Test func pronounsAgreeInGenderAndDoNotMeetThemselves() {
    let reading = Reading(
      """
      Maria/NNP/B-PER/nsubj:3 Kruse/NNP/I-PER/flat:1 thanked/VBD//root:0 Paul/NNP/B-PER/obj:3 Tanner/NNP/I-PER/flat:4 ~././/punct:3
      He/PRP//nsubj:2 thanked/VBD//root:0 her/PRP//obj:2 ~././/punct:2
      Tanner/NNP/B-PER/nsubj:2 saw/VBD//root:0 him/PRP//obj:2 ~././/punct:2
      """)
    #expect(reading.meaning(of: "He") == "Paul Tanner")
    #expect(reading.meaning(of: "her") == "Maria Kruse")
    #expect(reading.meaning(of: "him") == nil)
  }

  @Test func theGroupIsTheOrganizationThatIsNoMinistry() {
    let reading = Reading(
      """
      Borealis/NNP/B-ORG/nsubj:2 sued/VBD//root:0 the/DT//det:6 Norwegian/JJ/B-NORP/amod:6 Trade/NNP/B-ORG/compound:6 Ministry/NNP/I-ORG/obj:2
      The/DT//det:2 group/NN//nmod:poss:4 ~'s/POS//case:2 lawyers/NNS//nsubj:5 won/VBD//root:0
      """)
    #expect(reading.meaning(of: "The group") == "Borealis")
  }

  @Test func anUnlabelledSurnameIsRecovered() {
    let reading = Reading(
      """
      Ines/NNP/B-PER/nsubj:3 Quill/NNP/I-PER/flat:1 left/VBD//root:0
      Then/RB//advmod:3 Quill/NNP//nsubj:3 returned/VBD//root:0
      """)
    #expect(reading.words(of: "Ines Quill") == ["Ines Quill", "Quill"])
  }

  @Test func anEmptyTextHasNoEntities() {
    let (entities, mentions) = EntityResolver().resolve(TaggedText(marked: ""))
    #expect(entities.isEmpty && mentions.isEmpty)
  }

  @Test func mentionsAreInOrderAndPointBothWays() {
    let reading = Reading(
      """
      Rome/NNP/B-LOC/nsubj:2 called/VBD//root:0 Oslo/NNP/B-LOC/obj:2 and/CC//cc:5 Rome/NNP/B-LOC/conj:3
      """)
    #expect(reading.mentions.map(\.span) == reading.mentions.map(\.span).sorted())
    for (id, entity) in reading.entities.enumerated() {
      #expect(entity.id == id)
      for mention in entity.mentions { #expect(reading.mentions[mention].entity == id) }
    }
    #expect(reading.words(of: "Rome").count == 2)
  }

  @Test func aBodyTakenForAPersonJoinsItsFullName() {
    let reading = Reading(
      """
      The/DT//det:3 TSK/NNP/B-ORG/compound:3 Falken/NNP/I-ORG/nsubj:4 sailed/VBD//root:0
      Then/RB//advmod:4 Falken/NNP/B-PER/compound:3 sailors/NNS//nsubj:4 rested/VBD//root:0
      """)
    #expect(reading.words(of: "TSK Falken") == ["TSK Falken", "Falken"])
  }

  @Test func aCountryBeforeATitleStaysAPlace() {
    let reading = Reading(
      """
      Troops/NNS//nsubj:7 of/IN//case:6 Chad/NNP/B-ORG/compound:6 Army/NNP/I-ORG/compound:5 General/NNP//compound:6 Idriss/NNP/B-PER/nmod:1 left/VBD//root:0
      """)
    #expect(reading.kind(of: "Chad") == .place)
    #expect(reading.kind(of: "Idriss") == .person)
    #expect(reading.roles(of: "Idriss") == ["Army General"])
  }

  @Test func itMeansABodyOnlyWhereItSpeaks() {
    let reading = Reading(
      """
      Falken/NNP/B-ORG/nsubj:2 grew/VBD//root:0 ~././/punct:2
      It/PRP//nsubj:2 said/VBD//root:0 that/IN//mark:5 it/PRP//nsubj:5 rains/VBZ//ccomp:2 ~././/punct:2
      """)
    #expect(reading.meaning(of: "It") == "Falken")
    #expect(reading.meaning(of: "it") == nil)
  }

  @Test func namesWithoutTreesStillGroup() {
    let reading = Reading("Ines/NNP/B-PER Quill/NNP/I-PER left/VBD ~./. Quill/NNP/B-PER slept/VBD")
    #expect(reading.words(of: "Ines Quill") == ["Ines Quill", "Quill"])
  }

  @Test func manyNamesTakeLinearTime() {
    let line = (0..<50).map { "Person\($0)/NNP/B-PER/nsubj:2 Smith/NNP/I-PER/flat:1 he/PRP//nsubj:2" }.joined(
      separator: " ")
    let ratio = WorkGrowth.ratio(upTo: 200) {
      (lines: $0, text: TaggedText(marked: Array(repeating: line, count: $0).joined(separator: "\n")))
    } work: { input in
      let (entities, mentions) = EntityResolver().resolve(input.text)
      #expect(mentions.count >= input.lines * 50)
      #expect(entities.allSatisfy { !$0.mentions.isEmpty })
    }
    #expect(ratio < WorkGrowth.linear)
  }

  @Test func anAppositionMeansTheNameBeforeIt() {
    let reading = Reading(
      """
      Ana/NNP/B-PER/nsubj:4 Reyes/NNP/I-PER/flat:1 ~,/, president/NN//appos:1 ~,/, met/VBD//root:0 Jens/NNP/B-PER/obj:6 Holt/NNP/I-PER/flat:7 ~,/, the/DT//det:11 president/NN//appos:7 of/IN//case:13 Peru/NNP/B-LOC/nmod:11 ~././/punct:6
      """)
    #expect(reading.meaning(of: "the president of Peru") == "Jens Holt")
  }

  @Test func theSubjectJustNamedIsNearerThanANameOftenRepeated() {
    let reading = Reading(
      """
      Jens/NNP/B-PER/nsubj:3 Holt/NNP/I-PER/flat:1 wrote/VBD//root:0 that/IN//mark:6 Holt/NNP/B-PER/nsubj:6 won/VBD//ccomp:3 ~././/punct:3
      Peter/NNP/B-PER/nsubj:3 Olsen/NNP/I-PER/flat:1 lost/VBD//root:0 ~././/punct:3
      He/PRP//nsubj:2 left/VBD//root:0 ~././/punct:2
      """)
    #expect(reading.meaning(of: "He") == "Peter Olsen")
  }

  @Test func aNameBehindTheNounForABodyIsTheBodys() {
    let reading = Reading(
      """
      The/DT//det:2 agency/NN//nsubj:4 Norvik/NNP/B-PER/appos:2 spoke/VBD//root:0 ~././/punct:4
      The/DT//det:2 company/NN//nsubj:5 Holt/NNP/B-PER/nsubj:4 founded/VBD//acl:relcl:2 grew/VBD//root:0 ~././/punct:5
      """)
    #expect(reading.kind(of: "Norvik") == .organization)
    #expect(reading.kind(of: "Holt") == .person)
  }

  @Test func aCanalIsAPlaceAndAShortPlaceNameJoinsTheLong() {
    let reading = Reading(
      """
      Stratford-upon-Avon/NNP/B-LOC/nsubj:2 saw/VBD//root:0 the/DT//det:5 Kiel/NNP/B-ORG/compound:5 Canal/NNP/I-ORG/obj:2 ~././/punct:2
      Stratford/NNP/B-LOC/nsubj:2 slept/VBD//root:0 ~././/punct:2
      """)
    #expect(reading.kind(of: "Kiel Canal") == .place)
    #expect(reading.words(of: "Stratford-upon-Avon") == ["Stratford-upon-Avon", "Stratford"])
  }
}
