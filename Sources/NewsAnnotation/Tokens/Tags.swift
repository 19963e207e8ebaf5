/// Penn Treebank part-of-speech tags, with the additions of the English Web Treebank.
public enum PennTag: String, Sendable, Hashable, CaseIterable {
  case cc = "CC", cd = "CD", dt = "DT", ex = "EX", fw = "FW", `in` = "IN", jj = "JJ", jjr = "JJR"
  case jjs = "JJS", ls = "LS", md = "MD", nn = "NN", nns = "NNS", nnp = "NNP", nnps = "NNPS"
  case pdt = "PDT", pos = "POS", prp = "PRP", prpPossessive = "PRP$", rb = "RB", rbr = "RBR"
  case rbs = "RBS", rp = "RP", sym = "SYM", to = "TO", uh = "UH", vb = "VB", vbd = "VBD", vbg = "VBG"
  case vbn = "VBN", vbp = "VBP", vbz = "VBZ", wdt = "WDT", wp = "WP", wpPossessive = "WP$", wrb = "WRB"
  case comma = ",", stop = ".", colon = ":", openQuote = "``", closeQuote = "''", openBracket = "-LRB-"
  case closeBracket = "-RRB-", dollar = "$", hash = "#", hyphen = "HYPH", superfluous = "NFP"
  case address = "ADD", affix = "AFX", goesWith = "GW", unknown = "XX"
}

/// Universal parts of speech (Universal Dependencies, version 2).
public enum UniversalTag: String, Sendable, Hashable, CaseIterable {
  case adj = "ADJ", adp = "ADP", adv = "ADV", aux = "AUX", cconj = "CCONJ", det = "DET", intj = "INTJ"
  case noun = "NOUN", num = "NUM", part = "PART", pron = "PRON", propn = "PROPN", punct = "PUNCT"
  case sconj = "SCONJ", sym = "SYM", verb = "VERB", x = "X"
}

/// BIO labels of names.
public enum NameLabel: String, Sendable, Hashable, CaseIterable {
  case outside = "O"
  case beginPerson = "B-PER", insidePerson = "I-PER"
  case beginOrganization = "B-ORG", insideOrganization = "I-ORG"
  case beginLocation = "B-LOC", insideLocation = "I-LOC"
  case beginMiscellany = "B-MISC", insideMiscellany = "I-MISC"
  case beginGroup = "B-NORP", insideGroup = "I-NORP"
}

/// Relations of Universal Dependencies, version 2, with the subtypes that annotation uses.
public enum Relation: String, Sendable, Hashable, CaseIterable {
  case root, nsubj, nsubjPassive = "nsubj:pass", csubj, csubjPassive = "csubj:pass", obj, iobj, obl
  case oblAgent = "obl:agent", oblUnmarked = "obl:unmarked", ccomp, xcomp, advcl, advmod, acl
  case aclRelative = "acl:relcl", amod, appos, aux, auxPassive = "aux:pass", `case`, cc, compound
  case compoundParticle = "compound:prt", conj, cop, dep, det, discourse, dislocated, expl, fixed, flat
  case goeswith, list, mark, nmod, nmodDescriptive = "nmod:desc"
  case nmodPossessive = "nmod:poss", nmodUnmarked = "nmod:unmarked"
  case nummod, orphan, parataxis, punct, reparandum, vocative
}

extension NameLabel {
  /// The kind of name without its place in it: `PER`, `ORG` …; empty outside names.
  public var kind: Substring { rawValue.dropFirst(2) }
  /// Whether a name begins here.
  public var isBegin: Bool {
    switch self {
    case .beginPerson, .beginOrganization, .beginLocation, .beginMiscellany, .beginGroup: true
    default: false
    }
  }
  /// Whether a name goes on here.
  public var isInside: Bool { self != .outside && !isBegin }
  /// The label that begins a name of this kind; outside stays outside.
  public var begin: NameLabel { NameLabel(rawValue: "B-" + kind) ?? .outside }
  /// The label that continues a name of this kind; outside stays outside.
  public var inside: NameLabel { NameLabel(rawValue: "I-" + kind) ?? .outside }
}
