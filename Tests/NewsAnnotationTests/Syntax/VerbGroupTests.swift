import NewsAnnotation
import Testing

@Suite struct VerbGroupTests {
  private func group(_ tree: String, _ word: String) -> VerbGroup {
    let text = TaggedText(marked: tree)
    return SyntaxView(text).verbGroup(of: text.token(word))
  }

  @Test func perfectPassiveNegated() {
    let group = group(
      """
      Pacts/NNS//nsubj:pass:5 had/VBD//aux:5 never/RB//advmod:5 been/VBN//aux:pass:5 signed/VBN//root:0
      """, "signed")
    #expect(group.tense == .past)
    #expect(group.isPerfect && group.isPassive && group.isNegated && group.isFinite)
    #expect(!group.isProgressive)
    #expect(group.modal == nil)
  }

  @Test func futureSharedByConjunct() {
    let group = group(
      """
      They/PRP//nsubj:3 'll/MD//aux:3 meet/VB//root:0 and/CC//cc:5 talk/VB//conj:3
      """, "talk")
    #expect(group.tense == .future)
    #expect(group.modal == "will")
    #expect(group.auxiliaries == [1])
  }

  @Test func presentProgressive() {
    let group = group(
      """
      Prices/NNS//nsubj:3 are/VBP//aux:3 going/VBG//root:0 up/RP//compound:prt:3
      """, "going")
    #expect(group.tense == .present)
    #expect(group.isProgressive)
    #expect(group.particle == 3)
  }

  @Test func goingToIsFuture() {
    let tree = """
      She/PRP//nsubj:3 is/VBZ//aux:3 going/VBG//root:0 to/TO//mark:5 resign/VB//xcomp:3
      """
    let group = group(tree, "resign")
    #expect(group.tense == .future)
    #expect(group.form == .infinitive)
  }

  @Test func modalOfThePast() {
    let group = group(
      """
      It/PRP//nsubj:4 could/MD//aux:4 have/VB//aux:4 sunk/VBN//root:0
      """, "sunk")
    #expect(group.modal == "could")
    #expect(group.tense == nil)
    #expect(group.isPerfect && group.isFinite)
  }

  @Test func copula() {
    let group = group(
      """
      Oslo/NNP//nsubj:5 is/VBZ//cop:5 no/DT//det:4 longer/RB//advmod:5 safe/JJ//root:0
      """, "safe")
    #expect(group.tense == .present)
    #expect(!group.isProgressive && !group.isPassive)
    #expect(group.isNegated)
  }

  @Test func negativeSubject() {
    let group = group(
      """
      No/DT//det:2 ship/NN//nsubj:3 sailed/VBD//root:0
      """, "sailed")
    #expect(group.isNegated)
    #expect(group.tense == .past)
  }

  @Test func nonFiniteForms() {
    let tree = """
      Leave/VB//root:0 ships/NNS//obj:1 built/VBN//acl:2 here/RB//advmod:3 to/TO//mark:6 rust/VB//xcomp:1
      """
    #expect(group(tree, "Leave").form == .imperative)
    #expect(group(tree, "built").form == .participle)
    #expect(group(tree, "built").isPassive)
    #expect(group(tree, "rust").form == .infinitive)
    #expect(group(tree, "rust").tense == nil)
  }
}
