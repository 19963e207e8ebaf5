/// The features of the part-of-speech tagger.
package enum SpeechFeatures {
  /// Room that the features of one token need, history included.
  package static let capacity = 48
  /// How many of them depend on the tags already given.
  package static let historyCapacity = 8

  /// The feature under which the label of a word that has only one is stored.
  package static func known(_ exact: UInt64) -> UInt64 { FeatureHash.of(40, exact) }

  /// Writes the features of a token that do not depend on tags; returns how many.
  package static func write(
    _ sentence: UnsafeBufferPointer<WordAttributes>, _ index: Int, to out: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let window = TokenWindow(sentence, index)
    let (p2, p1, w, n1, n2) = (window.p2, window.p1, window.w, window.n1, window.n2)
    var features = FeatureWriter(to: out)
    features.put(1, 0)
    features.put(2, w.exact)
    features.put(3, w.lower)
    features.put(4, w.suffix1)
    features.put(5, w.suffix2)
    features.put(6, w.suffix3)
    features.put(7, w.suffix4)
    features.put(8, w.prefix2)
    features.put(9, w.prefix3)
    features.put(10, w.prefix4)
    features.put(11, w.shape, index == 0 ? 1 : 0)
    features.put(12, p1.lower)
    features.put(13, n1.lower)
    features.put(14, p2.lower)
    features.put(15, n2.lower)
    features.put(16, p1.lower, w.lower)
    features.put(17, w.lower, n1.lower)
    features.put(18, p1.lower, n1.lower)
    features.put(19, p1.suffix3)
    features.put(20, n1.suffix3)
    features.put(21, w.suffix3, n1.suffix2)
    features.put(22, w.cluster)
    features.put(23, p1.cluster)
    features.put(24, n1.cluster)
    features.put(25, w.cluster, n1.cluster)
    features.put(26, w.path & 0x3F)
    features.put(27, n1.path & 0x3F, w.suffix2)
    features.put(28, w.flags, w.isCapitalised ? 1 : 0)
    features.put(29, n1.shape, w.shape)
    features.put(30, p1.shape, w.shape)
    features.put(31, n1.lower, n2.lower)
    features.put(32, p2.lower, p1.lower)
    features.put(33, n1.suffix2, n2.suffix2)
    features.put(34, p1.cluster, w.cluster)
    return features.count
  }

  /// Writes the features that depend on the last two tags; returns how many.
  package static func writeHistory(
    _ sentence: UnsafeBufferPointer<WordAttributes>, _ index: Int, last: Int, secondLast: Int,
    to out: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let (w, n1) = (sentence[index + 2], sentence[index + 3])
    let (t1, t2) = (UInt64(last), UInt64(secondLast))
    out[0] = FeatureHash.of(41, t1)
    out[1] = FeatureHash.of(42, t1, t2)
    out[2] = FeatureHash.of(43, t1, w.lower)
    out[3] = FeatureHash.of(44, t1, n1.lower)
    out[4] = FeatureHash.of(45, t1, w.suffix3)
    out[5] = FeatureHash.of(46, t1, t2, w.suffix2)
    out[6] = FeatureHash.of(47, t1, n1.suffix2, w.suffix2)
    out[7] = FeatureHash.of(48, t1, w.cluster)
    return 8
  }
}
