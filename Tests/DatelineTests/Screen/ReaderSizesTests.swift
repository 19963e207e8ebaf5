import Foundation
import SeededRandom
import TerminalHarness
import Testing

/// Every pane on screens of every size.
@Suite struct ReaderSizesTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  @Test(arguments: [(12, 40), (24, 80), (43, 132), (80, 300)])
  func everyPane(_ rows: Int, _ columns: Int) throws {
    let reader = try LiveReader([Fixture.samples], home: fixture.folder, rows: rows, columns: columns)
    let session = reader.session
    #expect(session.shows("? keys"), "\(session.lines)")
    #expect(session.shows("Notre-Dame"), "\(session.lines)")
    #expect(reader.settles())
    for _ in 0..<4 {
      reader.press(.tab)
      reader.type("jjk")
      for key: TerminalKey in [.control("d"), .pageUp, .end, .home] { reader.press(key) }
      #expect(reader.settles())
      if columns >= 100 { #expect(session.hasStraightRules(), "\(session.lines)") }
      #expect(reader.rowsThatDifferDrawnAnew() == [])
    }
    let before = session.lines
    reader.type("?")
    #expect(session.wait { $0 != before && $0.contains { $0.contains("Keys") } }, "\(session.lines)")
    reader.type("jj")
    #expect(reader.rowsThatDifferDrawnAnew() == [])
    reader.press(.escape)
    #expect(session.wait { $0 == before }, "\(session.lines)")
    #expect(reader.quits())
    #expect(session.isGivenBack)
  }

  @Test func theLastOfManySizesIsDrawnRight() throws {
    let reader = try LiveReader([Fixture.samples], home: fixture.folder)
    let session = reader.session
    #expect(session.shows("? keys"))
    #expect(reader.settles())
    var random = SeededGenerator(seed: 7)
    for round in 0..<100 {
      let (rows, columns) = (Int.random(in: 1...90, using: &random), Int.random(in: 1...310, using: &random))
      session.resize(rows: rows, columns: columns)
      session.send(["j", "k", "\t", "?", "q", "\r"][round % 6])
    }
    session.resize(rows: 30, columns: 130)
    session.press(.escape)
    #expect(session.wait { $0.contains { $0.contains("Feeds") } }, "\(session.lines)")
    #expect(session.hasStraightRules(), "\(session.lines)")
    #expect(reader.settles())
    // Whatever the keys have opened, the same is seen when everything is drawn anew.
    #expect(reader.answersKeys(101))
    #expect(reader.rowsThatDifferDrawnAnew() == [])
    #expect(reader.quits())
    #expect(session.isGivenBack)
  }

  @Test func theScreenIsClearedOnlyWhereItMustBe() throws {
    let reader = try LiveReader([Fixture.samples], home: fixture.folder)
    let session = reader.session
    #expect(session.shows("? keys"))
    #expect(reader.settles())
    let atStart = session.fullClears
    #expect(atStart > 0)
    reader.type("jjkGk?jq]].u*uez")
    reader.press(.escape)
    for key: TerminalKey in [.tab, .down, .down, .tab, .enter, .pageDown, .pageUp, .backTab, .control("d")] {
      reader.press(key)
    }
    reader.type("/march\rnN")
    reader.press(.escape)
    reader.type("fharbour\rjk")
    #expect(session.fullClears == atStart)
    reader.press(.control("l"))
    #expect(session.wait { _ in session.fullClears > atStart })
    let afterRedraw = session.fullClears
    reader.resize(rows: 32, columns: 134)
    #expect(session.wait { _ in session.fullClears > afterRedraw })
  }
}
