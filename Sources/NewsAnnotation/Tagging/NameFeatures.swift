/// The features of the name tagger.
package enum NameFeatures {
  /// Room that the features of one token need.
  package static let capacity = 96

  /// The run of capitalised tokens around a token, which is often one name.
  private struct Run {
    var first: Int
    var last: Int
  }

  /// Writes the features of every token of a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The tokens' attributes, with two that stand for the outside at either end.
  ///   - speech: The tokens' part-of-speech labels.
  ///   - body: Called for each token with its features.
  package static func forEachToken(
    _ sentence: UnsafeBufferPointer<WordAttributes>, speech: UnsafeBufferPointer<UInt8>,
    _ out: UnsafeMutablePointer<UInt64>, _ body: (Int, UnsafeBufferPointer<UInt64>) -> Void
  ) {
    let count = sentence.count - 4
    let style = Self.style(sentence)
    var run = Run(first: 0, last: -1)
    for index in 0..<count {
      if index > run.last { run = Self.run(sentence, from: index) }
      let written = write(sentence, speech, index, run, style, to: out)
      body(index, UnsafeBufferPointer(start: out, count: written))
    }
  }

  /// How the sentence uses capitals: 0 as usual, 1 on nearly every word, 2 nowhere.
  private static func style(_ sentence: UnsafeBufferPointer<WordAttributes>) -> UInt64 {
    var words = 0
    var capitals = 0
    for index in 2..<(sentence.count - 2) where sentence[index].isWord {
      words += 1
      if sentence[index].isCapitalised { capitals += 1 }
    }
    return words > 3 && capitals * 10 >= words * 6 ? 1 : capitals == 0 ? 2 : 0
  }

  /// The run that begins at a token, a single token where that is not capitalised.
  private static func run(_ sentence: UnsafeBufferPointer<WordAttributes>, from first: Int) -> Run {
    let count = sentence.count - 4
    var last = first
    guard sentence[first + 2].isCapitalised else { return Run(first: first, last: first) }
    while last + 1 < count {
      if sentence[last + 3].isCapitalised {
        last += 1
      } else if last + 2 < count, sentence[last + 3].isHyphen, sentence[last + 4].isWord {
        // The second half of a double name may be small: "Kim Il-sung".
        last += 2
      } else {
        break
      }
    }
    return Run(first: first, last: last)
  }

  private static func write(
    _ sentence: UnsafeBufferPointer<WordAttributes>, _ speech: UnsafeBufferPointer<UInt8>, _ index: Int,
    _ run: Run, _ style: UInt64, to out: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let (w, p1, p2) = (sentence[index + 2], sentence[index + 1], sentence[index])
    let (n1, n2) = (sentence[index + 3], sentence[index + 4])
    var count = 0
    @inline(__always) func put(_ template: UInt64, _ a: UInt64) {
      out[count] = FeatureHash.of(template, a)
      count += 1
    }
    @inline(__always) func put(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      out[count] = FeatureHash.of(template, a, b)
      count += 1
    }
    @inline(__always) func put(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
      out[count] = FeatureHash.of(template, a, b, c)
      count += 1
    }
    // The word and its neighbours.
    put(101, 0)
    put(102, w.exact)
    put(103, w.lower)
    put(104, w.shape)
    put(105, w.suffix1)
    put(106, w.suffix2)
    put(107, w.suffix3)
    put(108, w.suffix4)
    put(109, w.prefix2)
    put(110, w.prefix3)
    put(111, w.prefix4)
    put(112, p2.lower)
    put(113, p1.lower)
    put(114, n1.lower)
    put(115, n2.lower)
    put(116, p1.shape)
    put(117, n1.shape)
    put(118, p1.lower, w.lower)
    put(119, w.lower, n1.lower)
    put(120, p1.lower, n1.lower)
    put(121, p2.lower, p1.lower)
    put(122, n1.lower, n2.lower)
    put(123, p1.shape, w.shape)
    put(124, w.shape, n1.shape)
    put(125, p1.shape, w.shape, n1.shape)
    put(126, p1.suffix3)
    put(127, n1.suffix3)
    put(128, p1.lower, w.shape)
    put(129, n1.lower, w.shape)
    // Clusters.
    put(130, w.cluster)
    put(131, p1.cluster)
    put(132, n1.cluster)
    put(133, p2.cluster)
    put(134, n2.cluster)
    put(135, w.path & 0xF, w.shape)
    put(136, w.path & 0x3F, w.shape)
    put(137, w.path & 0x3FF)
    put(138, p1.path & 0x3F)
    put(139, n1.path & 0x3F)
    put(140, p1.path & 0x3FF)
    put(141, n1.path & 0x3FF)
    put(142, p1.cluster, w.cluster)
    put(143, w.cluster, n1.cluster)
    put(144, p1.path & 0x3F, w.path & 0x3F, n1.path & 0x3F)
    // Lists, and how the word and the sentence use capitals.
    let capital: UInt64 = w.isCapitalised ? 1 : 0
    put(145, w.flags, capital)
    put(146, p1.flags, capital, p1.isCapitalised ? 1 : 0)
    put(147, n1.flags, capital, n1.isCapitalised ? 1 : 0)
    put(148, p1.flags, w.flags, n1.flags)
    put(149, index == 0 ? 1 : 0, w.shape, w.flags & 0xC0)
    put(150, style, w.shape, w.flags & 0xC0)
    // Parts of speech.
    let tag = UInt64(speech[index])
    let before = index > 0 ? UInt64(speech[index - 1]) : 255
    let after = index + 1 < speech.count ? UInt64(speech[index + 1]) : 255
    put(151, tag)
    put(152, before, tag)
    put(153, tag, after)
    put(154, tag, w.shape)
    put(155, before, tag, after)
    // The run of capitalised words.
    if w.isCapitalised {
      let (head, begin) = (sentence[run.last + 2], sentence[run.first + 2])
      let (left, right) = (sentence[run.first + 1], sentence[run.last + 3])
      let place = UInt64(min(index - run.first, 2)) << 2 | UInt64(min(run.last - index, 2))
      put(160, place)
      put(161, head.lower, run.last == index ? 1 : 0)
      put(162, begin.lower, run.first == index ? 1 : 0)
      put(163, left.lower, place)
      put(164, right.lower, place)
      put(165, left.cluster, run.first == index ? 1 : 0)
      put(166, right.cluster, run.last == index ? 1 : 0)
      put(167, head.cluster, run.last == index ? 1 : 0)
      put(168, head.flags, begin.flags, place)
      put(169, head.suffix3, place)
      put(170, begin.cluster, head.cluster, place)
      put(171, left.lower, right.lower)
    }
    return count
  }
}
