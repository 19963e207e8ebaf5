import Testing

@testable import DatelineLab

@Suite struct ConfusionMatrixTests {
  @Test func countsAndMeasures() {
    var matrix = ConfusionMatrix(classes: ["a", "b"])
    for (gold, predicted) in [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("c", "a")] {
      matrix.add(gold: gold, predicted: predicted)
    }
    #expect(matrix.total == 4)
    #expect(matrix.accuracy == 75)
    #expect(matrix.measures(of: "a").precision == 100)
    #expect(matrix.measures(of: "b").precision == 50)
    #expect(matrix.measures(of: "b").recall == 100)
    #expect(matrix.table.split(separator: "\n").count == 3)
    #expect(matrix.table.contains("a\t2\t1\t100.00\t66.67\t80.00"))
  }

  @Test func timeMLComesToAClass() {
    func event(_ tense: String, _ aspect: String, _ polarity: String = "POS", _ modality: String? = nil)
      -> EventAttributes
    {
      EventAttributes(
        start: 0, end: 1, text: "x", tense: tense, aspect: aspect, polarity: polarity, modality: modality,
        pos: "VERB")
    }
    #expect(event("PAST", "NONE").expectedClass == "happened")
    #expect(event("PRESENT", "PERFECTIVE").expectedClass == "happened")
    #expect(event("PAST", "PROGRESSIVE").expectedClass == "ongoing")
    #expect(event("FUTURE", "NONE").expectedClass == "planned")
    #expect(event("NONE", "NONE", "POS", "could").expectedClass == "hypothetical")
    #expect(event("PAST", "NONE", "NEG").expectedClass == "negated")
    #expect(event("PRESENT", "NONE").expectedClass == "state")
    #expect(event("INFINITIVE", "NONE").expectedClass == nil)
  }
}
