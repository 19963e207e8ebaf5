import NewsAnnotation
import Testing

@Suite struct VerbGroupTests {
  private func group(_ tree: String, _ word: String) -> VerbGroup {
    let text = TaggedText(tree: tree)
    return SyntaxView(text).verbGroup(of: text.token(word))
  }

  @Test func perfectPassiveNegated() {
    let group = group(
      """
      Pacts NNS 5 nsubj:pass
      had VBD 5 aux
      never RB 5 advmod
      been VBN 5 aux:pass
      signed VBN 0 root
      """, "signed")
    #expect(group.tense == .past)
    #expect(group.isPerfect && group.isPassive && group.isNegated && group.isFinite)
    #expect(!group.isProgressive)
    #expect(group.modal == nil)
  }

  @Test func futureSharedByConjunct() {
    let group = group(
      """
      They PRP 3 nsubj
      'll MD 3 aux
      meet VB 0 root
      and CC 5 cc
      talk VB 3 conj
      """, "talk")
    #expect(group.tense == .future)
    #expect(group.modal == "will")
    #expect(group.auxiliaries == [1])
  }

  @Test func presentProgressive() {
    let group = group(
      """
      Prices NNS 3 nsubj
      are VBP 3 aux
      going VBG 0 root
      up RP 3 compound:prt
      """, "going")
    #expect(group.tense == .present)
    #expect(group.isProgressive)
    #expect(group.particle == 3)
  }

  @Test func goingToIsFuture() {
    let tree = """
      She PRP 3 nsubj
      is VBZ 3 aux
      going VBG 0 root
      to TO 5 mark
      resign VB 3 xcomp
      """
    let group = group(tree, "resign")
    #expect(group.tense == .future)
    #expect(group.form == .infinitive)
  }

  @Test func modalOfThePast() {
    let group = group(
      """
      It PRP 4 nsubj
      could MD 4 aux
      have VB 4 aux
      sunk VBN 0 root
      """, "sunk")
    #expect(group.modal == "could")
    #expect(group.tense == nil)
    #expect(group.isPerfect && group.isFinite)
  }

  @Test func copula() {
    let group = group(
      """
      Oslo NNP 5 nsubj
      is VBZ 5 cop
      no DT 4 det
      longer RB 5 advmod
      safe JJ 0 root
      """, "safe")
    #expect(group.tense == .present)
    #expect(!group.isProgressive && !group.isPassive)
    #expect(group.isNegated)
  }

  @Test func negativeSubject() {
    let group = group(
      """
      No DT 2 det
      ship NN 3 nsubj
      sailed VBD 0 root
      """, "sailed")
    #expect(group.isNegated)
    #expect(group.tense == .past)
  }

  @Test func nonFiniteForms() {
    let tree = """
      Leave VB 0 root
      ships NNS 1 obj
      built VBN 2 acl
      here RB 3 advmod
      to TO 6 mark
      rust VB 1 xcomp
      """
    #expect(group(tree, "Leave").form == .imperative)
    #expect(group(tree, "built").form == .participle)
    #expect(group(tree, "built").isPassive)
    #expect(group(tree, "rust").form == .infinitive)
    #expect(group(tree, "rust").tense == nil)
  }
}
