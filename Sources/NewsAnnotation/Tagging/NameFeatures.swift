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
    let window = TokenWindow(sentence, index)
    let (p2, p1, w, n1, n2) = (window.p2, window.p1, window.w, window.n1, window.n2)
    var features = FeatureWriter(to: out)
    // The word and its neighbours.
    features.put(101, 0)
    features.put(102, w.exact)
    features.put(103, w.lower)
    features.put(104, w.shape)
    features.put(105, w.suffix1)
    features.put(106, w.suffix2)
    features.put(107, w.suffix3)
    features.put(108, w.suffix4)
    features.put(109, w.prefix2)
    features.put(110, w.prefix3)
    features.put(111, w.prefix4)
    features.put(112, p2.lower)
    features.put(113, p1.lower)
    features.put(114, n1.lower)
    features.put(115, n2.lower)
    features.put(116, p1.shape)
    features.put(117, n1.shape)
    features.put(118, p1.lower, w.lower)
    features.put(119, w.lower, n1.lower)
    features.put(120, p1.lower, n1.lower)
    features.put(121, p2.lower, p1.lower)
    features.put(122, n1.lower, n2.lower)
    features.put(123, p1.shape, w.shape)
    features.put(124, w.shape, n1.shape)
    features.put(125, p1.shape, w.shape, n1.shape)
    features.put(126, p1.suffix3)
    features.put(127, n1.suffix3)
    features.put(128, p1.lower, w.shape)
    features.put(129, n1.lower, w.shape)
    // Clusters.
    features.put(130, w.cluster)
    features.put(131, p1.cluster)
    features.put(132, n1.cluster)
    features.put(133, p2.cluster)
    features.put(134, n2.cluster)
    features.put(135, w.path & 0xF, w.shape)
    features.put(136, w.path & 0x3F, w.shape)
    features.put(137, w.path & 0x3FF)
    features.put(138, p1.path & 0x3F)
    features.put(139, n1.path & 0x3F)
    features.put(140, p1.path & 0x3FF)
    features.put(141, n1.path & 0x3FF)
    features.put(142, p1.cluster, w.cluster)
    features.put(143, w.cluster, n1.cluster)
    features.put(144, p1.path & 0x3F, w.path & 0x3F, n1.path & 0x3F)
    // Lists, and how the word and the sentence use capitals.
    let capital: UInt64 = w.isCapitalised ? 1 : 0
    features.put(145, w.flags, capital)
    features.put(146, p1.flags, capital, p1.isCapitalised ? 1 : 0)
    features.put(147, n1.flags, capital, n1.isCapitalised ? 1 : 0)
    features.put(148, p1.flags, w.flags, n1.flags)
    features.put(149, index == 0 ? 1 : 0, w.shape, w.flags & 0xC0)
    features.put(150, style, w.shape, w.flags & 0xC0)
    // Parts of speech.
    let tag = UInt64(speech[index])
    let before = index > 0 ? UInt64(speech[index - 1]) : 255
    let after = index + 1 < speech.count ? UInt64(speech[index + 1]) : 255
    features.put(151, tag)
    features.put(152, before, tag)
    features.put(153, tag, after)
    features.put(154, tag, w.shape)
    features.put(155, before, tag, after)
    // The run of capitalised words.
    if w.isCapitalised {
      let (head, begin) = (sentence[run.last + 2], sentence[run.first + 2])
      let (left, right) = (sentence[run.first + 1], sentence[run.last + 3])
      let place = UInt64(min(index - run.first, 2)) << 2 | UInt64(min(run.last - index, 2))
      features.put(160, place)
      features.put(161, head.lower, run.last == index ? 1 : 0)
      features.put(162, begin.lower, run.first == index ? 1 : 0)
      features.put(163, left.lower, place)
      features.put(164, right.lower, place)
      features.put(165, left.cluster, run.first == index ? 1 : 0)
      features.put(166, right.cluster, run.last == index ? 1 : 0)
      features.put(167, head.cluster, run.last == index ? 1 : 0)
      features.put(168, head.flags, begin.flags, place)
      features.put(169, head.suffix3, place)
      features.put(170, begin.cluster, head.cluster, place)
      features.put(171, left.lower, right.lower)
    }
    return features.count
  }
}
