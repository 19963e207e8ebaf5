import NewsAnnotation
import NewsModel
import Testing

@Suite struct SyntaxViewTests {
  /// A relative clause, an apposition, a coordination of nouns, a passive with its agent.
  static let ferry = TaggedText(
    tree: """
      The DT 2 det
      captain NN 17 nsubj:pass
      of IN 5 case
      the DT 5 det
      ferry NN 2 nmod
      , , 7 punct
      Berg NNP 2 appos
      , , 11 punct
      who WP 11 nsubj
      had VBD 11 aux
      slept VBN 2 acl:relcl
      , , 11 punct
      and CC 14 cc
      mate NN 2 conj
      were VBD 17 aux:pass
      later RB 17 advmod
      arrested VBN 0 root
      by IN 20 case
      harbour NN 20 compound
      police NNS 17 obl:agent
      . . 17 punct
      """)

  /// Reported speech with control, coordination of verbs and an adverbial participle.
  static let strike = TaggedText(
    tree: """
      Crews NNS 2 nsubj
      said VBD 0 root
      that IN 7 mark
      they PRP 7 nsubj
      would MD 7 aux
      not RB 7 advmod
      walk VB 2 ccomp
      out RP 7 compound:prt
      and CC 10 cc
      strike VB 7 conj
      , , 12 punct
      urging VBG 2 advcl
      owners NNS 12 obj
      to TO 15 mark
      return VB 12 xcomp
      . . 2 punct
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
    let empty = SyntaxView(TaggedText(tree: ""))
    #expect(empty.text.tokens.isEmpty)
  }
}
