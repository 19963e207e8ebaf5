import NewsModel
import Testing

@testable import NewsAnnotation

@Suite struct MarkedTextTests {
  @Test func readsWordsTagsNamesAndHeads() {
    let text = TaggedText(
      marked: """
        # Talks/NNS

        Anna/NNP/B-PER/nmod:poss:3 ~'s/POS//case:1 boat/NN//nsubj:4 sank/VBD//root:0 ~././/punct:4
        She/PRP//nsubj:2 swam/VBD//root:0
        """)
    #expect(text.source.string == "Talks\n\nAnna's boat sank. She swam")
    #expect(text.source.sections.map(\.kind) == [.title, .block(index: 0, kind: .paragraph)])
    #expect(
      text.sentences.map { text.string(text.span($0.tokens)) } == ["Talks", "Anna's boat sank.", "She swam"])
    #expect(text.tokens[1].name == .beginPerson && text.tokens[1].relation == .nmodPossessive)
    #expect(text.tokens[1].head == 3 && text.tokens[4].head == -1 && text.tokens[6].head == 7)
    #expect(text.span(of: "s", occurrence: 3) == TextSpan(19, 20))
  }
}
