import NewsAnnotation
import NewsModel
import Testing

@Suite struct SyntaxViewTests {
  /// A relative clause, an apposition, a coordination of nouns, a passive with its agent.
  static let ferry = TaggedText(
    marked: """
      The/DT//det:2 captain/NN//nsubj:pass:17 of/IN//case:5 the/DT//det:5 ferry/NN//nmod:2 ,/,//punct:7 \
      Berg/NNP//appos:2 ,/,//punct:11 who/WP//nsubj:11 had/VBD//aux:11 slept/VBN//acl:relcl:2 \
      ,/,//punct:11 and/CC//cc:14 mate/NN//conj:2 were/VBD//aux:pass:17 later/RB//advmod:17 \
      arrested/VBN//root:0 by/IN//case:20 harbour/NN//compound:20 police/NNS//obl:agent:17 ././/punct:17
      """)

  /// Reported speech with control, coordination of verbs and an adverbial participle.
  static let strike = TaggedText(
    marked: """
      Crews/NNS//nsubj:2 said/VBD//root:0 that/IN//mark:7 they/PRP//nsubj:7 would/MD//aux:7 \
      not/RB//advmod:7 walk/VB//ccomp:2 out/RP//compound:prt:7 and/CC//cc:10 strike/VB//conj:7 \
      ,/,//punct:12 urging/VBG//advcl:2 owners/NNS//obj:12 to/TO//mark:15 return/VB//xcomp:12 \
      ././/punct:2
      """)

  private func words(_ text: TaggedText, _ range: Range<Int>) -> String { text.string(text.span(range)) }

  @Test func childrenAndAncestors() {
    let text = Self.ferry
    let syntax = SyntaxView(text)
    #expect(syntax.children(of: 1).map { text.string($0) } == ["The", "ferry", "Berg", "slept", "mate"])
    #expect(syntax.child(of: 1, .appos) == 6)
    #expect(syntax.children(of: 16, .nsubj).isEmpty)
    #expect(syntax.ancestors(of: 3) == [4, 1, 16])
    #expect(syntax.isAncestor(16, of: 3))
    #expect(!syntax.isAncestor(3, of: 16))
    #expect(syntax.conjuncts(of: 1) == [1, 13])
    #expect(syntax.firstConjunct(of: 13) == 1)
    #expect(syntax.sentence(of: 3) == 0)
  }

  @Test func spans() {
    let text = Self.ferry
    let syntax = SyntaxView(text)
    #expect(words(text, syntax.nominal(of: 1)) == "The captain of the ferry")
    #expect(words(text, syntax.nominal(of: 4)) == "the ferry")
    #expect(words(text, syntax.subtree(of: 4)) == "of the ferry")
    #expect(words(text, syntax.subtree(of: 1, without: .modifiers)) == "The captain")
    #expect(words(text, syntax.subtree(of: 10, without: .punctuation)) == "who had slept")
    #expect(words(text, syntax.nominal(of: 19)) == "harbour police")
    #expect(syntax.extent(of: 16) == 0..<21)
    #expect(words(text, syntax.clause(of: 16)).hasSuffix("harbour police"))
  }

  @Test func passiveArguments() {
    let syntax = SyntaxView(Self.ferry)
    #expect(syntax.isPassive(16))
    #expect(syntax.subject(of: 16) == 1)
    #expect(syntax.patient(of: 16) == 1)
    #expect(syntax.agent(of: 16) == 19)
    #expect(syntax.subject(of: 10) == 1, "a relative pronoun stands for its noun")
    #expect(syntax.ownSubject(of: 10) == 8)
  }

  @Test func sharedSubjects() {
    let text = Self.strike
    let syntax = SyntaxView(text)
    #expect(syntax.subject(of: text.token("strike")) == text.token("they"))
    #expect(syntax.subject(of: text.token("urging")) == text.token("Crews"))
    #expect(syntax.subject(of: text.token("return")) == text.token("owners"), "object control")
  }

  @Test func clauses() {
    let text = Self.strike
    let syntax = SyntaxView(text)
    let (said, walk, strike) = (text.token("said"), text.token("walk"), text.token("strike"))
    #expect(syntax.clauseHead(of: text.token("they")) == walk)
    #expect(syntax.clauseHead(of: text.token("owners")) == text.token("urging"))
    #expect(syntax.governor(of: walk) == said)
    #expect(syntax.governor(of: strike) == said, "a coordinated clause hangs where the first does")
    #expect(syntax.clauseRelation(of: strike) == .ccomp)
    #expect(syntax.governor(of: said) == nil)
    #expect(words(text, syntax.clause(of: walk)) == "that they would not walk out")
    #expect(syntax.marker(of: walk) == text.token("that"))
  }

  @Test func headsOutOfRangeAndCyclesAreHarmless() {
    var text = Self.strike
    text.tokens[0].head = 400
    text.tokens[1].head = 6
    text.tokens[6].head = 1
    text.tokens[3].head = 3
    let syntax = SyntaxView(text)
    for token in text.tokens.indices {
      #expect(syntax.ancestors(of: token).count <= text.tokens.count)
      _ = syntax.clauseHead(of: token)
      _ = syntax.subject(of: token)
      _ = syntax.governor(of: token)
      #expect(syntax.subtree(of: token, without: .punctuation).contains(token))
    }
    let empty = SyntaxView(TaggedText(marked: ""))
    #expect(empty.text.tokens.isEmpty)
  }
}
