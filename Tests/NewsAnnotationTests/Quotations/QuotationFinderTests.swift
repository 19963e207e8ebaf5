import NewsModel
import Testing

@testable import NewsAnnotation

/// A quotation in words.
private struct Found: Equatable, CustomStringConvertible {
  var words: String
  var kind: Quotation.Kind
  var cue: String?
  /// Canonical name of the speaker, where known.
  var speaker: String?

  var description: String { "\(kind) [\(words)] \(cue ?? "-") → \(speaker ?? "-")" }
}

@Suite struct QuotationFinderTests {
  private let finder: QuotationFinder

  init() throws { finder = try QuotationFinder(models: .located()) }

  private func read(_ marked: String) -> (text: TaggedText, entities: [Entity], quotations: [Quotation]) {
    let text = TaggedText(marked: marked)
    let (entities, mentions) = EntityResolver().resolve(text)
    return (text, entities, finder.quotations(in: text, entities: entities, mentions: mentions))
  }

  private func found(_ marked: String) -> [Found] {
    let (text, entities, quotations) = read(marked)
    return quotations.map { quotation in
      Found(
        words: text.string(quotation.span), kind: quotation.kind, cue: quotation.cue.map(text.string),
        speaker: quotation.speaker?.entity.map { entities[$0].name })
    }
  }

  @Test func aTagBehindTheWordsInBothOrders() {
    #expect(
      found(
        """
        “/`` We/PRP//nsubj:3 won/VBD//ccomp:6 ~,/, ~”/'' said/VBD//root:0 Jens/NNP/B-PER/nsubj:6 Holt/NNP/I-PER/flat:7 ~././/punct:6
        “/`` They/PRP//nsubj:4 all/DT//advmod:4 lost/VBD//ccomp:8 ~,/, ~”/'' Holt/NNP/B-PER/nsubj:8 added/VBD//root:0 ~././/punct:8
        """) == [
          Found(words: "“ We won,”", kind: .direct, cue: "said", speaker: "Jens Holt"),
          Found(words: "“ They all lost,”", kind: .direct, cue: "added", speaker: "Jens Holt"),
        ])
  }

  @Test func heGoesToThePersonNotTheMinistry() {
    #expect(
      found(
        """
        Jens/NNP/B-PER/nsubj:3 Holt/NNP/I-PER/flat:1 met/VBD//root:0 his/PRP$//nmod:poss:5 guests/NNS//obj:3 ~././/punct:3

        The/DT//det:4 Danish/JJ/B-NORP/amod:4 Trade/NNP/B-ORG/compound:4 Ministry/NNP/I-ORG/nsubj:5 issued/VBD//root:0 a/DT//det:7 note/NN//obj:5 ~././/punct:5
        He/PRP//nsubj:2 proposed/VBD//root:0 holding/VBG//xcomp:2 “/``//punct:6 regular/JJ//amod:6 talks/NNS//obj:3 on/IN//case:8 tariffs/NNS//nmod:6 ~”/''//punct:6 ~././/punct:2
        """) == [
          Found(words: "“ regular talks on tariffs”", kind: .mixed, cue: "proposed", speaker: "Jens Holt")
        ])
  }

  @Test func theMinisterIsTheOneOfTwoWhoBearsTheOffice() {
    let quotations = found(
      """
      Trade/NNP//compound:2 Minister/NNP//compound:3 Jens/NNP/B-PER/nsubj:5 Holt/NNP/I-PER/flat:3 met/VBD//root:0 Defense/NNP//compound:7 Minister/NNP//compound:8 Ana/NNP/B-PER/obj:5 Reyes/NNP/I-PER/flat:8 ~././/punct:5
      The/DT//det:3 Defense/NNP//compound:3 Minister/NNP//nsubj:4 said/VBD//root:0 that/IN//mark:9 they/PRP//nsubj:9 should/MD//aux:9 “/``//punct:9 speak/VB//ccomp:4 far/RB//advmod:11 more/RBR//advmod:9 often/RB//advmod:9 ~”/''//punct:9 ~././/punct:4
      """)
    #expect(quotations.map(\.speaker) == ["Ana Reyes"])
    #expect(quotations.map(\.kind) == [.mixed])
  }

  @Test func aSpokesmanSpeaksForHimself() {
    let quotations = read(
      """
      Ana/NNP/B-PER/nsubj:3 Reyes/NNP/I-PER/flat:1 left/VBD//root:0 ~././/punct:3
      “/`` She/PRP//nsubj:4 is/VBZ//cop:4 ill/JJ//ccomp:7 ~,/, ~”/'' said/VBD//root:0 a/DT//det:9 spokesman/NN//nsubj:7 for/IN//case:11 Reyes/NNP/B-PER/nmod:9 ~././/punct:7
      """
    ).quotations
    #expect(quotations.count == 1)
    #expect(quotations.first?.speaker?.span != nil)
    #expect(quotations.first?.speaker?.entity == nil)
  }

  @Test func noSpeakerIsInvented() {
    let quotations = read(
      """
      Oslo/NNP/B-LOC/nsubj:3 was/VBD//cop:3 quiet/JJ//root:0 ~././/punct:3

      “/`` Nobody/NN//nsubj:3 knows/VBZ//root:0 why/WRB//advmod:3 ~./. ~”/''
      """
    ).quotations
    #expect(quotations.allSatisfy { $0.speaker == nil })
  }

  @Test func aTitleIsNoQuotation() {
    #expect(
      found(
        """
        Ana/NNP/B-PER/nsubj:3 Reyes/NNP/I-PER/flat:1 wrote/VBD//root:0 “/``//punct:6 The/DT//det:6 Harbour/NNP//obj:3 Years/NNPS//flat:6 ~”/''//punct:6 in/IN//case:10 1990/CD//obl:3 ~././/punct:3
        """
      ).isEmpty)
  }

  @Test func aSingleQuotedWordWithoutCueIsNoQuotation() {
    #expect(
      found("The/DT//det:4 “/``//punct:3 free/JJ//amod:5 ~”/''//punct:3 port/NN//nsubj:6 closed/VBD//root:0")
        .isEmpty)
  }

  @Test func theSpeakerGoesOnBehindTheCue() {
    let quotations = read(
      """
      “/`` We/PRP//nsubj:3 won/VBD//ccomp:6 ~,/, ~”/'' said/VBD//root:0 Jens/NNP/B-PER/nsubj:6 Holt/NNP/I-PER/flat:7 ~././/punct:6
      “/`` Now/RB//advmod:4 we/PRP//nsubj:4 rest/VBP//root:0 ~././/punct:4 ~”/''//punct:4
      """
    ).quotations
    #expect(quotations.map(\.speaker?.entity) == [0, 0])
    #expect(quotations.last?.speaker?.span == nil)
    #expect(quotations.last?.speaker?.reason == "goes on from the quotation before")
  }

  @Test func indirectSpeechWithAndWithoutThat() {
    #expect(
      found(
        """
        Ana/NNP/B-PER/nsubj:3 Reyes/NNP/I-PER/flat:1 said/VBD//root:0 that/IN//mark:7 the/DT//det:6 port/NN//nsubj:7 closed/VBD//ccomp:3 ~././/punct:3
        Reyes/NNP/B-PER/nsubj:2 called/VBD//root:0 on/IN//case:4 sailors/NNS//obl:2 to/TO//mark:6 stay/VB//xcomp:2 at/IN//case:8 home/NN//obl:6 ~././/punct:2
        """) == [
          Found(words: "that the port closed", kind: .indirect, cue: "said", speaker: "Ana Reyes"),
          Found(words: "sailors to stay at home", kind: .indirect, cue: "called", speaker: "Ana Reyes"),
        ])
  }

  @Test func accordingToNamesTheSource() {
    #expect(
      found(
        """
        The/DT//det:2 port/NN//nsubj:3 closed/VBD//root:0 on/IN//case:5 Friday/NNP//obl:3 ~,/,//punct:3 according/VBG//case:9 to/TO//fixed:7 Ana/NNP/B-PER/obl:3 Reyes/NNP/I-PER/flat:9 ~././/punct:3
        """) == [
          Found(
            words: "The port closed on Friday", kind: .indirect, cue: "according to", speaker: "Ana Reyes")
        ])
  }

  @Test func quotationsAreInTextOrder() {
    let (_, _, quotations) = read(
      """
      Ana/NNP/B-PER/nsubj:3 Reyes/NNP/I-PER/flat:1 said/VBD//root:0 ships/NNS//nsubj:5 left/VBD//ccomp:3 ~,/, adding/VBG//advcl:3 ~:/: “/`` All/DT//det:11 hands/NNS//nsubj:12 came/VBD//ccomp:7 home/RB//advmod:12 ~./. ~”/''
      """)
    #expect(quotations.count == 2)
    #expect(quotations.map(\.span) == quotations.map(\.span).sorted())
    #expect(quotations.map(\.speaker?.entity) == [0, 0])
  }

  @Test func theSubjectIsFoundAcrossAnInsertionWhateverTheTree() {
    #expect(
      found(
        """
        Ana/NNP/B-PER/nsubj:10 Reyes/NNP/I-PER/flat:1 ~,/,//punct:7 who/WP//nsubj:5 leads/VBZ//acl:relcl:1 the/DT//det:7 inquiry/NN//nsubj:9 ~,/,//punct:9 said/VBD//root:0 that/IN//mark:12 work/NN//nsubj:12 goes/VBZ//ccomp:9 on/RP//compound:prt:12 ~././/punct:9
        """
      ).map(\.speaker) == ["Ana Reyes"])
  }

  @Test func aFrontedClauseDoesNotHideTheSubject() {
    #expect(
      found(
        """
        Opening/NN//nsubj:6 the/DT//det:3 letter/NN//dep:1 ~,/,//punct:6 Reyes/NNP/B-PER/dep:6 said/VBD//root:0 ~:/:/ “/`` We/PRP//nsubj:10 were/VBD//cop:10 wrong/JJ//ccomp:6 ~./. ~”/''
        """
      ).map(\.speaker) == ["Reyes"])
  }

  @Test func aParticipleSharesTheSubjectOfItsVerb() {
    #expect(
      found(
        """
        Ana/NNP/B-PER/nsubj:3 Reyes/NNP/I-PER/flat:1 wrote/VBD//root:0 to/IN//case:5 sailors/NNS//obl:3 saying/VBG//acl:5 “/`` the/DT//det:9 port/NN//nsubj:10 closes/VBZ//ccomp:6 at/IN//case:12 noon/NN//obl:10 ~”/''//punct:10 ~././/punct:3
        """
      ).map(\.speaker) == ["Ana Reyes"])
  }

  @Test func aNounOfSpeechHasItsPossessorAsSpeaker() {
    #expect(
      found(
        """
        Many/JJ//nsubj:2 liked/VBD//root:0 Reyes/NNP/B-PER/nmod:poss:5 ~'s/POS//case:3 promise/NN//obj:2 of/IN//case:9 “/``//punct:9 a/DT//det:9 harbour/NN//nmod:5 without/IN//case:11 fences/NNS//nmod:9 ~”/''//punct:9 ~././/punct:2
        """) == [
          Found(words: "“ a harbour without fences”", kind: .direct, cue: "promise", speaker: "Reyes")
        ])
  }

  @Test func aColonCarriesOverTheParagraph() {
    let quotations = found(
      """
      Ana/NNP/B-PER/nsubj:3 Reyes/NNP/I-PER/flat:1 explained/VBD//root:0 ~:/:/

      “/`` We/PRP//nsubj:4 had/VBD//aux:4 waited/VBN//root:0 ~./. ~”/''
      """)
    #expect(quotations.map(\.speaker) == ["Ana Reyes"])
    #expect(quotations.map(\.cue) == ["explained"])
  }

  @Test func nobodySaysNothing() {
    #expect(
      found(
        """
        Nobody/NN//nsubj:3 would/MD//aux:3 say/VB//root:0 where/WRB//advmod:6 she/PRP//nsubj:6 went/VBD//ccomp:3 ~././/punct:3
        Holt/NNP/B-PER/nsubj:4 did/VBD//aux:4 not/RB//advmod:4 say/VB//root:0 who/WP//nsubj:6 won/VBD//ccomp:4 ~././/punct:4
        """
      ).isEmpty)
  }

  @Test func aNameForAThingIsNoRetoldClause() {
    #expect(
      found(
        """
        Holt/NNP/B-PER/nsubj:2 called/VBD//root:0 off/RP//compound:prt:2 a/DT//det:5 strike/NN//obj:2 that/WDT//nsubj:8 had/VBD//aux:8 closed/VBN//ccomp:2 ports/NNS//obj:8 ~././/punct:2
        """
      ).isEmpty)
  }

  @Test func aThingAsksForNothing() {
    #expect(
      found(
        """
        The/DT//det:2 treaty/NN//nsubj:3 asks/VBZ//root:0 states/NNS//obj:3 to/TO//mark:6 cut/VB//xcomp:3 tariffs/NNS//obj:6 ~././/punct:3
        """
      ).isEmpty)
    #expect(
      found(
        """
        Holt/NNP/B-PER/nsubj:2 asks/VBZ//root:0 states/NNS//obj:2 to/TO//mark:5 cut/VB//xcomp:2 tariffs/NNS//obj:5 ~././/punct:2
        """
      ).map(\.words) == ["states to cut tariffs"])
  }

  @Test func aWishWithinAReportIsToldOnce() {
    #expect(
      found(
        """
        Holt/NNP/B-PER/nsubj:2 said/VBD//root:0 that/IN//mark:5 she/PRP//nsubj:5 wanted/VBD//ccomp:2 to/TO//mark:7 resign/VB//xcomp:5 ~././/punct:2
        """
      ).map(\.words) == ["that she wanted to resign"])
  }

  @Test func theSubjectStandsBeforeAnInsertionAndAuxiliaries() {
    let quotations = found(
      """
      Jens/NNP/B-PER/dep:13 Holt/NNP/I-PER/flat:1 ~,/, whose/WP$//nmod:poss:5 contract/NN//nsubj:6 ends/VBZ//acl:relcl:1 soon/RB//advmod:6 ~,/, would/MD//aux:11 only/RB//advmod:11 say/VB//root:0 he/PRP//nsubj:13 stays/VBZ//ccomp:11 ~././/punct:11
      """)
    #expect(quotations.map(\.speaker) == ["Jens Holt"])
  }
}
