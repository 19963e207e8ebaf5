import NewsAnnotation
import Testing

@Suite struct LemmatizerTests {
  @Test(arguments: [
    ("said", "say"), ("took", "take"), ("overthrew", "overthrow"), ("rebuilt", "rebuild"), ("lay", "lie"),
    ("saw", "see"), ("found", "find"), ("founded", "found"), ("was", "be"), ("'d", "have"),
    ("stopped", "stop"),
    ("called", "call"), ("controlled", "control"), ("installed", "install"), ("occurred", "occur"),
    ("passed", "pass"), ("added", "add"), ("hoped", "hope"), ("visited", "visit"), ("united", "unite"),
    ("created", "create"), ("repeated", "repeat"), ("evaluated", "evaluate"), ("changed", "change"),
    ("belonged", "belong"), ("settled", "settle"), ("crawled", "crawl"), ("caused", "cause"),
    ("focused", "focus"), ("agreed", "agree"), ("needed", "need"), ("carried", "carry"), ("died", "die"),
    ("tried", "try"), ("developed", "develop"), ("escaped", "escape"), ("assumed", "assume"),
    ("welcomed", "welcome"), ("quoted", "quote"), ("acquired", "acquire"), ("panicked", "panic"),
    ("Signed", "sign"), ("STRUCK", "strike"),
  ])
  func pastTense(form: String, lemma: String) { #expect(Lemmatizer.lemma(of: form, tag: .vbd) == lemma) }

  @Test(arguments: [
    ("making", "make"), ("lying", "lie"), ("seeing", "see"), ("running", "run"), ("putting", "put"),
    ("threatening", "threaten"), ("bringing", "bring"), ("merging", "merge"), ("sayin'", "say"),
    ("being", "be"), ("visiting", "visit"), ("relying", "rely"),
  ])
  func participle(form: String, lemma: String) { #expect(Lemmatizer.lemma(of: form, tag: .vbg) == lemma) }

  @Test(arguments: [
    ("goes", "go"), ("is", "be"), ("’s", "be"), ("has", "have"), ("flies", "fly"), ("dies", "die"),
    ("reaches", "reach"), ("aches", "ache"), ("uses", "use"), ("focuses", "focus"), ("passes", "pass"),
  ])
  func thirdPerson(form: String, lemma: String) { #expect(Lemmatizer.lemma(of: form, tag: .vbz) == lemma) }

  @Test(arguments: [
    ("allies", "ally"), ("movies", "movie"), ("lives", "life"), ("olives", "olive"), ("heroes", "hero"),
    ("shoes", "shoe"), ("churches", "church"), ("boxes", "box"), ("viruses", "virus"), ("houses", "house"),
    ("causes", "cause"), ("crises", "crisis"), ("women", "woman"), ("spokesmen", "spokesman"),
    ("grandchildren", "grandchild"), ("series", "series"), ("brothers-in-law", "brothers-in-law"),
    ("by-products", "by-product"), ("1970s", "1970s"), ("Élèves", "élève"), ("talks", "talk"),
  ])
  func plural(form: String, lemma: String) { #expect(Lemmatizer.lemma(of: form, tag: .nns) == lemma) }

  @Test(arguments: [
    ("saw", PennTag.vb, "saw"), ("found", .vb, "found"), ("better", .jjr, "good"), ("better", .rbr, "well"),
    ("larger", .jjr, "large"), ("biggest", .jjs, "big"), ("earliest", .rbs, "early"), ("n't", .rb, "not"),
    ("wo", .md, "will"), ("’d", .md, "would"), ("Them", .prp, "they"), ("Paris", .nnp, "paris"),
    ("", .nns, ""), ("s", .nns, "s"), ("ed", .vbd, "ed"), ("ing", .vbg, "ing"),
  ])
  func others(form: String, tag: PennTag, lemma: String) {
    #expect(Lemmatizer.lemma(of: form, tag: tag) == lemma)
  }
}
