import NewsAnnotation

/// How well predicted trees agree with gold trees.
struct AttachmentScore: CustomStringConvertible {
  /// What is counted of one relation.
  struct Counts {
    /// Tokens that have the relation in gold.
    var gold = 0
    /// Tokens that have it in the prediction.
    var predicted = 0
    /// Tokens that have it in both, with one head.
    var right = 0

    /// The harmonic mean of precision and recall, in percent.
    var f1: Double { gold + predicted == 0 ? 0 : 200 * Double(right) / Double(gold + predicted) }
  }

  private(set) var tokens = 0
  private(set) var rightHeads = 0
  private(set) var rightArcs = 0
  private var tokensBarPunctuation = 0
  private var rightArcsBarPunctuation = 0
  private(set) var relations: [Relation: Counts] = [:]

  /// Adds a text; both must have the same tokens.
  mutating func add(_ predicted: TaggedText, gold: TaggedText) {
    for (ours, theirs) in zip(predicted.tokens, gold.tokens) {
      let isHead = ours.head == theirs.head
      let isArc = isHead && ours.relation == theirs.relation
      tokens += 1
      rightHeads += isHead ? 1 : 0
      rightArcs += isArc ? 1 : 0
      if theirs.relation != .punct {
        tokensBarPunctuation += 1
        rightArcsBarPunctuation += isArc ? 1 : 0
      }
      relations[theirs.relation, default: Counts()].gold += 1
      relations[ours.relation, default: Counts()].predicted += 1
      if isArc { relations[theirs.relation, default: Counts()].right += 1 }
    }
  }

  /// Unlabelled attachment score in percent.
  var unlabelled: Double { percent(rightHeads, tokens) }
  /// Labelled attachment score in percent.
  var labelled: Double { percent(rightArcs, tokens) }

  var description: String {
    let bar = percent(rightArcsBarPunctuation, tokensBarPunctuation)
    return
      "UAS \(rounded(unlabelled)) LAS \(rounded(labelled)), without punctuation LAS \(rounded(bar)), \(tokens) tokens"
  }

  private func percent(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(max(1, whole)) }
}

/// A percentage with two decimals.
func rounded(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
