import NewsModel
import Testing
import WorkGrowth

@testable import NewsSyndication

@Suite struct MarkdownReaderTests {
  private func outline(_ text: String) throws -> [String] {
    try article("# Title\n\n\(text)", name: "a.md").outline
  }

  @Test func readsBlocks() throws {
    let result = try outline(
      """
      First line
      and second.

      ## A heading ##

      Another heading
      ---------------

      > Quoted once
      > and again.

      - one
      - two
        goes on
      1. three

      ***

      ```swift
      let *a* = 1
        indented
      ```

      | a | b |
      |---|---|
      | 1 | 2 |

          code
      """)
    #expect(
      result == [
        "paragraph: First line and second.", "heading: A heading", "heading: Another heading",
        "quotation: Quoted once and again.", "listItem: one", "listItem: two goes on", "listItem: three",
        "preformatted: let *a* = 1\n  indented", "preformatted: | a | b |\n|---|---|\n| 1 | 2 |",
        "preformatted: code",
      ])
  }

  @Test(arguments: [
    ("*a* **b** ***c*** _d_ ~~e~~", "a b c d e"),
    ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
    ("un*frigging*believable", "unfriggingbelievable"),
    ("**bold with *inner* words**", "bold with inner words"),
    ("a *stray star", "a *stray star"),
    ("`code *kept*` and ``two ` ticks``", "code *kept* and two ` ticks"),
    ("\\*not emphasis\\* \\[not a link\\](x)", "*not emphasis* [not a link](x)"),
    ("AT&amp;T &eacute;t&eacute; &copy; &unknown;", "AT&T été © &unknown;"),
    ("text <b>bold</b><br>next 1 < 2", "text boldnext 1 < 2"),
    ("an ![image](a.png) inside", "an image inside"),
    ("[unclosed and ] or [x](", "[unclosed and ] or [x]("),
  ])
  func stripsInlineMarks(source: String, expected: String) throws {
    #expect(try outline(source) == ["paragraph: \(expected)"])
  }

  @Test func keepsLinks() throws {
    let text =
      "# T\n\nSee [the *port*](https://a.example/p \"title\"), [a ref][1], <https://b.example> and [bad](javascript:alert(1)).\n\n[1]: <https://c.example/r>"
    let block = try #require(try article(text, name: "a.md").blocks.first)
    #expect(block.text == "See the port, a ref, https://b.example and bad.")
    let utf8 = Array(block.text.utf8)
    let links = block.links.map { "\(String(decoding: utf8[$0.span.range], as: UTF8.self)) → \($0.url)" }
    #expect(
      links == [
        "the port → https://a.example/p", "a ref → https://c.example/r",
        "https://b.example → https://b.example",
      ])
  }

  @Test func dropsComments() throws {
    #expect(
      try outline("One.\n\n<!-- hidden\n\nstill hidden -->\n\nTwo.") == [
        "paragraph: One.", "paragraph: Two.",
      ])
    #expect(try outline("One.\n\n<!-- never closed\n\nTwo.").last == "paragraph: Two.")
  }

  @Test func anImageAloneIsACaption() throws {
    #expect(
      try outline("![Ships at anchor](a.png)\n\nText.") == ["caption: Ships at anchor", "paragraph: Text."])
  }

  @Test func titleStandfirstAndHeader() throws {
    let result = try article(
      "# The port opens\n\n*After nine days the strike is over.*\n\nBy Ada Quay\n\nThe first ships left at noon.\n\nMore will follow on Tuesday.",
      name: "a.md")
    #expect(result.title == "The port opens")
    #expect(result.standfirst == "After nine days the strike is over.")
    #expect(result.byline == "Ada Quay")
    #expect(result.blocks.count == 2)
  }

  @Test(arguments: ["[", "(", "*a ", "_", "`", "<a", "![", "&amp", "**a _b ", "[a](", "\\"])
  func repeatedMarksTakeLinearTime(mark: String) throws {
    let ratio = try WorkGrowth.ratio(upTo: 10_000) {
      "# T\n\n" + String(repeating: mark, count: $0)
    } work: {
      _ = try article($0, name: "a.md")
    }
    #expect(ratio < WorkGrowth.linear)
  }
}
