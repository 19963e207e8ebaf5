import NewsAnnotation
import Testing

@testable import DatelineLab

@Suite struct TreebankDocumentTests {
  private let file = """
    # newdoc id = GUM_news_ferry
    # sent_id = 1
    1\tShe\tshe\tPRON\tPRP\t_\t4\tnsubj\t_\t_
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    4\tarrive\tarrive\tVERB\tVB\t_\t0\troot\t_\t_
    4.1\tarrive\tarrive\tVERB\tVB\t_\t_\t_\t_\t_
    5\tMonday\tMonday\tPROPN\tNNP\t_\t4\tobl:tmod\t_\tSpaceAfter=No
    6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_

    # newdoc id = weblog-a
    1\tOk\tok\tINTJ\tUH\t_\t0\troot\t_\t_
    """

  @Test func readsTokensTreesAndText() throws {
    let documents = try TreebankDocument.read(Array(file.utf8))
    #expect(documents.map(\.genre) == ["news", "weblog"])
    let text = documents[0].text
    #expect(text.source.string == "She didn't arrive Monday. Rain")
    #expect(
      text.tokens.indices.map { text.string($0) } == ["She", "did", "n't", "arrive", "Monday", ".", "Rain"])
    #expect(text.tokens.map(\.head) == [3, 3, 3, -1, 3, 3, -1])
    #expect(text.tokens[4].relation == .oblUnmarked)
    #expect(text.sentences.map(\.tokens) == [0..<6, 6..<7])
    #expect(documents[0].lemmas[2] == "not")
  }

  @Test func refusesWhatIsNotCoNLLU() {
    #expect(throws: TreebankError.self) { try TreebankDocument.read(Array("one two\n".utf8)) }
    let badHead = "1\tOk\tok\tINTJ\tUH\t_\tx\troot\t_\t_\n"
    #expect(throws: TreebankError.self) { try TreebankDocument.read(Array(badHead.utf8)) }
  }
}
