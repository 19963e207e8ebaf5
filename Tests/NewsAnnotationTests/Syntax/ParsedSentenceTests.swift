import NewsAnnotation
import Testing

/// The trained parser on sentences in the manner of news, right tags given: clause structure must come out.
@Suite struct ParsedSentenceTests {
  /// Relations that the other stages lean on.
  private static let structure: Set<Relation> = [
    .root, .nsubj, .nsubjPassive, .obj, .ccomp, .xcomp, .advcl, .acl, .aclRelative, .mark, .aux, .auxPassive,
    .cop, .oblAgent, .nmodPossessive, .conj,
  ]

  @Test(arguments: [
    """
    The/DT//det:2 minister/NN//nsubj:3 said/VBD//root:0 on/IN//case:5 Monday/NNP//obl:3 that/IN//mark:9 \
    talks/NNS//nsubj:9 would/MD//aux:9 resume/VB//ccomp:3 ././/punct:3
    """,
    """
    Two/CD//nummod:2 ships/NNS//nsubj:pass:4 were/VBD//aux:pass:4 seized/VBN//root:0 by/IN//case:7 \
    the/DT//det:7 navy/NN//obl:agent:4 ././/punct:4
    """,
    """
    The/DT//det:2 company/NN//nsubj:9 ,/,//punct:5 which/WDT//nsubj:5 employs/VBZ//acl:relcl:2 \
    400/CD//nummod:7 people/NNS//obj:5 ,/,//punct:5 closed/VBD//root:0 its/PRP$//nmod:poss:11 \
    plant/NN//obj:9 ././/punct:9
    """,
    """
    Police/NNS//nsubj:2 arrested/VBD//root:0 three/CD//nummod:4 men/NNS//obj:2 and/CC//cc:6 \
    searched/VBD//conj:2 a/DT//det:8 house/NN//obj:6 ././/punct:2
    """,
    """
    After/IN//mark:3 unions/NNS//nsubj:3 threatened/VBD//advcl:8 to/TO//mark:5 strike/VB//xcomp:3 ,/,//punct:3 \
    ministers/NNS//nsubj:8 agreed/VBD//root:0 to/TO//mark:10 cut/VB//xcomp:8 the/DT//det:12 \
    budget/NN//obj:10 ././/punct:8
    """,
    """
    The/DT//det:2 judge/NN//nsubj:5 has/VBZ//aux:5 not/RB//advmod:5 decided/VBN//root:0 ././/punct:5
    """,
    """
    Her/PRP$//nmod:poss:2 brother/NN//nsubj:6 was/VBD//cop:6 the/DT//det:6 first/JJ//amod:6 \
    mayor/NN//root:0 of/IN//case:9 the/DT//det:9 city/NN//nmod:6 ././/punct:6
    """,
  ])
  func structureComesOut(marked: String) throws {
    let gold = TaggedText(marked: marked)
    var text = gold
    for index in text.tokens.indices {
      text.tokens[index].head = -1
      text.tokens[index].relation = .dep
    }
    try DependencyParser(models: .located()).parse(&text)
    for (index, token) in gold.tokens.enumerated() where Self.structure.contains(token.relation) {
      let parsed = text.tokens[index]
      #expect(
        parsed.head == token.head && parsed.relation == token.relation,
        "\(text.string(index)): \(parsed.relation) of token \(parsed.head)")
    }
  }
}
