import NewsModel

/// Makes the names of one text agree: a tagger sees one sentence at a time, a reader the whole article.
///
/// A string that is marked as a name in several places gets one kind, the one with the most votes; the parts
/// of a person's full name vote for the person wherever they stand alone. Then capitalised repeats of a known
/// name that were left unmarked are marked. Linear in the text.
struct DocumentNamePass {
  /// The longest name that is looked for, in tokens.
  private static let maximumLength = 5

  /// The kinds, each with the labels that begin and continue it.
  private static let kinds: [(begin: NameLabel, inside: NameLabel)] = [
    (.beginPerson, .insidePerson), (.beginOrganization, .insideOrganization),
    (.beginLocation, .insideLocation), (.beginMiscellany, .insideMiscellany), (.beginGroup, .insideGroup),
  ]

  private struct Name {
    var tokens: Range<Int>
    var kind: Int
  }

  /// What speaks for each kind of one string.
  private struct Votes {
    var weights = SIMD8<Float>()

    var best: Int {
      var best = 0
      for kind in 1..<kinds.count where weights[kind] > weights[best] { best = kind }
      return best
    }
  }

  /// Makes the names of a text agree.
  func apply(to text: inout TaggedText) {
    let names = names(of: text)
    guard !names.isEmpty else { return }
    let words = wordHashes(text)
    var votes: [UInt64: Votes] = [:]
    for name in names {
      let key = Self.key(words, name.tokens)
      votes[key, default: Votes()].weights[name.kind] += name.tokens.count > 1 ? 1.5 : 1
      if name.kind == 0, name.tokens.count > 1 {
        let last = name.tokens.upperBound - 1
        if text.tokens[last].span.count > 2 {
          votes[Self.key(words, last..<(last + 1)), default: Votes()].weights[0] += 1
        }
      }
    }
    for name in names {
      guard let votes = votes[Self.key(words, name.tokens)] else { continue }
      let best = votes.best
      if votes.weights[best] > votes.weights[name.kind] { mark(name.tokens, best, &text) }
    }
    markRepeats(votes, words, &text)
  }

  private func names(of text: TaggedText) -> [Name] {
    var names: [Name] = []
    for sentence in text.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let kind = Self.kinds.firstIndex(where: { $0.begin == text.tokens[token].name }) else {
          token += 1
          continue
        }
        var end = token + 1
        while end < sentence.tokens.upperBound, text.tokens[end].name == Self.kinds[kind].inside { end += 1 }
        names.append(Name(tokens: token..<end, kind: kind))
        token = end
      }
    }
    return names
  }

  private func wordHashes(_ text: TaggedText) -> [UInt64] {
    text.utf8.withUnsafeBufferPointer { bytes in
      text.tokens.map { token in
        var hash = FeatureHash.seed
        for index in token.span.range { hash = FeatureHash.step(hash, bytes[index]) }
        return hash
      }
    }
  }

  private static func key(_ words: [UInt64], _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range { key = FeatureHash.of(1, key, words[index]) }
    return key
  }

  private func mark(_ tokens: Range<Int>, _ kind: Int, _ text: inout TaggedText) {
    for token in tokens {
      text.tokens[token].name = token == tokens.lowerBound ? Self.kinds[kind].begin : Self.kinds[kind].inside
    }
  }

  /// Marks unmarked repeats of names that have at least two votes.
  private func markRepeats(_ votes: [UInt64: Votes], _ words: [UInt64], _ text: inout TaggedText) {
    for sentence in text.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        token = repeatEnd(token, sentence.tokens, votes, words, &text) ?? token + 1
      }
    }
  }

  /// Marks the longest repeat that begins at `token`, if there is one; returns its end.
  private func repeatEnd(
    _ token: Int, _ sentence: Range<Int>, _ votes: [UInt64: Votes], _ words: [UInt64],
    _ text: inout TaggedText
  ) -> Int? {
    guard isCapitalised(token, text), text.tokens[token].name == .outside,
      token == sentence.lowerBound || text.tokens[token - 1].name == .outside
    else { return nil }
    for length in stride(from: min(Self.maximumLength, sentence.upperBound - token), through: 1, by: -1) {
      let range = token..<(token + length)
      guard let found = votes[Self.key(words, range)], found.weights.sum() >= 2,
        length > 1 || text.tokens[token].span.count > 3,
        range.allSatisfy({ text.tokens[$0].name == .outside })
      else { continue }
      // A capitalised neighbour makes it likely that the string is part of a longer name.
      if range.upperBound < sentence.upperBound {
        guard text.tokens[range.upperBound].name == .outside, !isCapitalised(range.upperBound, text) else {
          continue
        }
      }
      mark(range, found.best, &text)
      return range.upperBound
    }
    return nil
  }

  private func isCapitalised(_ token: Int, _ text: TaggedText) -> Bool {
    let first = text.utf8[Int(text.tokens[token].start)]
    return isUpper(first) || first == 0xC3 && text.tokens[token].span.count > 1
  }
}
