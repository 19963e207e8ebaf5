import NewsAnnotation
import Testing

@testable import DatelineLab

@Suite struct AttachmentScoreTests {
  @Test func countsHeadsArcsAndRelations() throws {
    let file = """
      1\tShips\tship\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
      2\tsail\tsail\tVERB\tVBP\t_\t0\troot\t_\t_
      3\tports\tport\tNOUN\tNNS\t_\t2\tobj\t_\t_
      4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
      """
    let gold = try #require(try TreebankDocument.read(Array(file.utf8)).first).text
    var predicted = gold
    predicted.tokens[2].relation = .obl
    predicted.tokens[3].head = 0
    var score = AttachmentScore()
    score.add(predicted, gold: gold)
    #expect(score.unlabelled == 75)
    #expect(score.labelled == 50)
    #expect(score.relations[.obj]?.f1 == 0)
    #expect(score.relations[.nsubj]?.f1 == 100)
    #expect("\(score)".hasPrefix("UAS 75.00 LAS 50.00, without punctuation LAS 66.67"))
  }
}
