import NewsAnnotation
import Testing

@testable import DatelineLab

@Suite struct ParserOracleTests {
  /// The harbour that she knew closed early .
  private let file = """
    1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
    2\tharbour\tharbour\tNOUN\tNN\t_\t6\tnsubj\t_\t_
    3\tthat\tthat\tPRON\tWDT\t_\t5\tobj\t_\t_
    4\tshe\tshe\tPRON\tPRP\t_\t5\tnsubj\t_\t_
    5\tknew\tknow\tVERB\tVBD\t_\t2\tacl:relcl\t_\t_
    6\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_
    7\tearly\tearly\tADV\tRB\t_\t6\tadvmod\t_\t_
    8\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_
    """

  private func example() throws -> ParserExample {
    let text = try #require(try TreebankDocument.read(Array(file.utf8)).first).text
    return ParserExample(0..<8, of: text, gold: text)
  }

  @Test func freeTransitionsLeadToTheGoldTree() throws {
    let example = try example()
    var state = ParserState()
    state.begin(count: example.count)
    while !state.isFinished {
      let costs = ParserOracle.costs(state, example)
      let move = ParserState.Transition.allCases.last { costs[Int($0.rawValue)] == 0 }
      try state.take(#require(move), label: 1)
    }
    #expect(state.nodes.prefix(8).map(\.head) == example.heads)
  }

  @Test func lostArcsAreCounted() throws {
    let example = try example()
    var state = ParserState()
    state.begin(count: example.count)
    state.take(.shift, label: 0)
    // Shifting "harbour" over "The" would lose the article.
    #expect(ParserOracle.costs(state, example) == SIMD4(1, 0, -1, -1))
    state.take(.shift, label: 0)
    // Attaching "harbour" to "The" would lose its head and its relative clause.
    #expect(ParserOracle.costs(state, example)[2] == 2)
    #expect(ParserOracle.isGoldArc(.right, state, example) == false)
  }
}
