/// The spelling rules of regular English inflection, undone.
///
/// What a rule cannot know, whether a stem ended in a silent e, is decided by the stem's last letters, and by
/// ``IrregularForms`` where those mislead.
enum Inflection {
  private static let e = UInt8(ascii: "e")

  /// The base form of a verb in the third person: "goes", "carries", "passes", "uses".
  static func withoutS(_ word: [UInt8]) -> ArraySlice<UInt8> {
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 else { return word[...] }
    if word.hasSuffix("ies") {
      return word.count <= 4 ? word.dropLast(1) : word.dropLast(3) + [UInt8(ascii: "y")]
    }
    if word.hasSuffix("oes") {
      return IrregularForms.endsInOE.contains(text(word.dropLast(1))) ? word.dropLast(1) : word.dropLast(2)
    }
    if dropsES(word) { return word.dropLast(2) }
    if word.hasSuffix("ses"), endsInSibilantS(word.dropLast(2)) { return word.dropLast(2) }
    return word.dropLast(1)
  }

  /// The singular of a regular noun: "cities", "churches", "lives", "viruses", "cases".
  static func singular(_ word: [UInt8]) -> ArraySlice<UInt8> {
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 else { return word[...] }
    if word.hasSuffix("'s") { return word.dropLast(2) }
    // Decades ("1970s") are their own lemma.
    if word[word.count - 2] >= 0x30, word[word.count - 2] <= 0x39 { return word[...] }
    if word.hasSuffix("ses"), !word.hasSuffix("sses"), endsInSibilantS(word.dropLast(2)) {
      return word.dropLast(2)
    }
    if word.hasSuffix("ies"), IrregularForms.endsInIE.contains(text(word.dropLast(1))) {
      return word.dropLast(1)
    }
    return withoutS(word)
  }

  /// Whether "-es" rather than "-s" was added, for words that do not end in -ies, -oes.
  private static func dropsES(_ word: [UInt8]) -> Bool {
    let stem = word.dropLast(2)
    guard word.hasSuffix("es"), stem.count > 1 else { return false }
    if stem.hasSuffix("ss") || stem.hasSuffix("x") || stem.hasSuffix("zz") || stem.hasSuffix("tz") {
      return !IrregularForms.endsInXE.contains(text(word.dropLast(1)))
    }
    if stem.hasSuffix("sh") || stem.hasSuffix("ch") {
      return !IrregularForms.endsInCHE.contains(text(word.dropLast(1)))
    }
    return false
  }

  /// Whether the stem of a plural in "-ses" ended in s: "bus", "virus", but not "cause", "use", "purpose".
  private static func endsInSibilantS(_ stem: ArraySlice<UInt8>) -> Bool {
    if IrregularForms.endsInS.contains(text(stem)) { return true }
    guard stem.hasSuffix("us"), stem.count > 3, let before = stem.dropLast(2).last else { return false }
    if before == UInt8(ascii: "a") || before == UInt8(ascii: "o") { return false }
    return !IrregularForms.endsInUSE.contains(text(stem))
  }

  /// The base form of a verb whose "-ed" or "-ing" has been taken off.
  static func verbStem(_ stem: ArraySlice<UInt8>, before ending: StaticString = "ed") -> ArraySlice<UInt8> {
    guard stem.contains(where: { isVowel($0) || $0 == UInt8(ascii: "y") }) else { return stem }
    let isPast = ending.utf8CodeUnitCount == 2
    if isPast, stem.hasSuffix("i") {
      // "died", "untied" against "carried".
      let keepsIE =
        stem.count <= 3 && stem.count > 1
        && !["cri", "dri", "fri", "pri", "tri", "pli", "shi", "ski", "spi"].contains(text(stem))
      return keepsIE || IrregularForms.endsInIE.contains(text(stem + [e]))
        ? stem + [e] : stem.dropLast() + [UInt8(ascii: "y")]
    }
    // "agreed" against "seeing".
    if stem.last == e { return isPast ? stem + [e] : stem }
    return restored(stem, adjective: false)
  }

  /// The base form of an adjective or adverb whose "-er" or "-est" has been taken off.
  static func adjectiveStem(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard stem.count > 1 else { return stem }
    if stem.hasSuffix("i") { return stem.dropLast() + [UInt8(ascii: "y")] }
    return restored(stem, adjective: true)
  }

  /// Undoes consonant doubling or restores a silent e.
  private static func restored(_ stem: ArraySlice<UInt8>, adjective: Bool) -> ArraySlice<UInt8> {
    let word = text(stem)
    if IrregularForms.takesSilentE.contains(word) { return stem + [e] }
    if IrregularForms.keepsStem.contains(word) { return stem }
    if let last = stem.last, stem.count > 2, stem[stem.endIndex - 2] == last, !isVowel(last) {
      return isDoubled(stem, last, adjective: adjective) ? stem.dropLast() : stem
    }
    if stem.hasSuffix("ick"), IrregularForms.endsInC.contains(text(stem.dropLast())) {
      return stem.dropLast()
    }
    return lostSilentE(stem, adjective: adjective) ? stem + [e] : stem
  }

  /// Whether a double consonant at the end of a stem is the work of inflection ("stopp-", not "pass-").
  private static func isDoubled(_ stem: ArraySlice<UInt8>, _ last: UInt8, adjective: Bool) -> Bool {
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "z"): return false
    case UInt8(ascii: "l"):
      return !adjective && syllables(stem) > 1
        && !IrregularForms.endsInLL.contains(where: { stem.hasSuffix($0) })
    default: return true
    }
  }

  /// Whether a stem, as its last letters tell, was spelt with a silent e.
  private static func lostSilentE(_ stem: ArraySlice<UInt8>, adjective: Bool) -> Bool {
    guard stem.count > 1, let last = stem.last else { return false }
    let previous = stem[stem.endIndex - 2]
    let third: UInt8 = stem.count > 2 ? stem[stem.endIndex - 3] : 0
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "v"), UInt8(ascii: "u"): return true
    case UInt8(ascii: "e"), UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "h"),
      UInt8(ascii: "o"):
      return false
    case UInt8(ascii: "a"), UInt8(ascii: "i"): return false
    case UInt8(ascii: "z"): return previous != UInt8(ascii: "t")
    case UInt8(ascii: "s"): return true
    case UInt8(ascii: "g"):
      if previous != UInt8(ascii: "n") { return true }
      return !adjective && third != UInt8(ascii: "o")
    case UInt8(ascii: "l"), UInt8(ascii: "r"):
      if !isVowel(previous) {
        return previous != UInt8(ascii: "w") && previous != UInt8(ascii: "r") && previous != UInt8(ascii: "l")
          && previous != UInt8(ascii: "h")
      }
    default:
      if !isVowel(previous) { return false }
    }
    // One vowel letter, then one consonant; "u" after "q" is no vowel.
    let isPair =
      isVowel(third)
      && !(third == UInt8(ascii: "u") && stem.count > 3 && stem[stem.endIndex - 4] == UInt8(ascii: "q"))
    if isPair {
      // "evaluate", "initiate" and "guide" against "repeat" and "explain".
      let pair = (third, previous)
      switch pair {
      case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "a")):
        return last == UInt8(ascii: "t")
      case (UInt8(ascii: "u"), UInt8(ascii: "i")):
        return last == UInt8(ascii: "d") || last == UInt8(ascii: "r")
      default: return false
      }
    }
    if syllables(stem) == 1 { return true }
    return longStemTakesE(previous, last)
  }

  /// The same for stems of more than one syllable that end in a vowel letter and a consonant.
  private static func longStemTakesE(_ vowel: UInt8, _ consonant: UInt8) -> Bool {
    switch (vowel, consonant) {
    case (_, UInt8(ascii: "b")), (_, UInt8(ascii: "d")), (_, UInt8(ascii: "k")): return true
    case (UInt8(ascii: "e"), _): return false
    case (UInt8(ascii: "i"), UInt8(ascii: "t")), (UInt8(ascii: "i"), UInt8(ascii: "p")): return false
    case (UInt8(ascii: "o"), UInt8(ascii: "n")), (UInt8(ascii: "o"), UInt8(ascii: "m")): return false
    case (UInt8(ascii: "o"), UInt8(ascii: "p")), (UInt8(ascii: "o"), UInt8(ascii: "r")): return false
    case (UInt8(ascii: "a"), UInt8(ascii: "l")), (UInt8(ascii: "a"), UInt8(ascii: "n")): return false
    default: return true
    }
  }

  /// Runs of vowel letters, "u" after "q" not counted.
  private static func syllables(_ stem: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasVowel = false
    var before: UInt8 = 0
    for byte in stem {
      let vowel =
        isVowel(byte) && !(byte == UInt8(ascii: "u") && before == UInt8(ascii: "q"))
        || (byte == UInt8(ascii: "y") && before != 0)
      if vowel, !wasVowel { count += 1 }
      wasVowel = vowel
      before = byte
    }
    return count
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension BidirectionalCollection where Element == UInt8 {
  /// Whether the bytes end with the ASCII letters of `suffix`.
  func hasSuffix(_ suffix: StaticString) -> Bool {
    var index = endIndex
    var offset = suffix.utf8CodeUnitCount
    while offset > 0 {
      guard index > startIndex else { return false }
      index = self.index(before: index)
      offset -= 1
      if self[index] != suffix.utf8Start[offset] { return false }
    }
    return true
  }
}
