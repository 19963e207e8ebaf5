/// Finds the dictionary form of an English word from its letters and its part of speech.
///
/// Irregular forms come from tables (``IrregularForms``); everything else is undone by the spelling rules of
/// English inflection. Lemmas are lower-cased, those of names too, which are otherwise left as they stand.
///
///     Lemmatizer.lemma(of: "stopped", tag: .vbd)  // "stop"
///     Lemmatizer.lemma(of: "allies", tag: .nns)   // "ally"
public enum Lemmatizer {
  /// The lemma of a word given as a string.
  public static func lemma(of word: String, tag: PennTag) -> String {
    lemma(of: Array(word.utf8)[...], tag: tag)
  }

  /// The lemma of a word given as UTF-8 bytes.
  ///
  /// A word of up to 15 bytes that is irregular or not inflected costs no allocation.
  public static func lemma(of word: ArraySlice<UInt8>, tag: PennTag) -> String {
    let lowered = lowercased(word)
    switch tag {
    case .vbz, .vbd, .vbn, .vbg, .vb, .vbp, .md: return verb(lowered, tag)
    case .nns: return noun(lowered)
    case .jjr, .rbr, .jjs, .rbs: return comparison(lowered, tag)
    case .prp, .dt, .rb, .pos, .to, .in, .cc: return IrregularForms.function[lowered] ?? lowered
    default: return lowered
    }
  }

  private static func verb(_ word: String, _ tag: PennTag) -> String {
    // Of the base forms only those of "be" and a few clitics are irregular, and a base form may look like
    // another verb's past ("to saw", "to found"), so it never meets the table of verbs.
    if let lemma = IrregularForms.auxiliary[word] {
      if word == "'s", tag == .vb { return "us" }
      if word == "'d" { return tag == .md ? "would" : "have" }
      return lemma
    }
    if tag == .vb || tag == .vbp || tag == .md { return word }
    if let lemma = IrregularForms.verb[word] { return lemma }
    if let lemma = IrregularForms.prefixedVerb(word) { return lemma }
    let bytes = Array(word.utf8)
    switch tag {
    case .vbz: return text(Inflection.withoutS(bytes))
    case .vbg:
      if bytes.hasSuffix("in'") { return text(Inflection.verbStem(bytes.dropLast(3))) }
      return bytes.count > 4 && bytes.hasSuffix("ing")
        ? text(Inflection.verbStem(bytes.dropLast(3), before: "ing")) : word
    default:
      return bytes.count > 3 && bytes.hasSuffix("ed") ? text(Inflection.verbStem(bytes.dropLast(2))) : word
    }
  }

  private static func noun(_ word: String) -> String {
    if let lemma = IrregularForms.noun[word] { return lemma }
    let bytes = Array(word.utf8)
    // The last part of a compound decides ("step-children", "salesmen").
    if let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.count {
      return text(bytes[...hyphen]) + noun(text(bytes[(hyphen + 1)...]))
    }
    if bytes.hasSuffix("children") { return text(bytes.dropLast(3)) }
    if bytes.count > 4, bytes.hasSuffix("men") { return text(bytes.dropLast(2)) + "an" }
    return text(Inflection.singular(bytes))
  }

  private static func comparison(_ word: String, _ tag: PennTag) -> String {
    if let lemma = IrregularForms.comparison[word] {
      let isAdverb = tag == .rbr || tag == .rbs
      return isAdverb && lemma == "good" ? "well" : isAdverb && lemma == "bad" ? "badly" : lemma
    }
    let bytes = Array(word.utf8)
    let isComparative = tag == .jjr || tag == .rbr
    guard bytes.hasSuffix(isComparative ? "er" : "est") else { return word }
    return text(Inflection.adjectiveStem(bytes.dropLast(isComparative ? 2 : 3)))
  }

  /// Lower case, with a typographic apostrophe made plain.
  private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
    var isPlain = true
    for byte in word where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) { isPlain = false }
    if isPlain { return String(decoding: word, as: UTF8.self) }
    let lowered = String(decoding: word, as: UTF8.self).lowercased()
    guard lowered.utf8.contains(0xE2), lowered.unicodeScalars.contains("\u{2019}") else { return lowered }
    var plain = ""
    for scalar in lowered.unicodeScalars { plain.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar) }
    return plain
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension TaggedText {
  /// The lemma of a token, lower-cased.
  public func lemma(_ token: Int) -> String {
    Lemmatizer.lemma(of: utf8[tokens[token].span.range], tag: tokens[token].tag)
  }
}
