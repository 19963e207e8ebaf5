import NewsModel
import Testing

@testable import NewsSyndication

/// Pages made to exhaust whoever reads them. Each would take hours or all memory without its bound.
@Suite struct HostileHTMLTests {
  private let paragraph =
    "The harbour of Westport opened again on Monday, after a strike of nine days, and forty ships left their anchorage before night fell."

  private func texts(_ html: String) -> [String] {
    HTMLPage(Array(html.utf8)).article().blocks.map(\.text)
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// How deep the parsed tree nests.
  private func depth(of tree: HTMLTree) -> Int {
    tree.subtree(of: 0).map { index in
      sequence(first: index) { tree[$0].parent == HTMLTree.none ? nil : tree[$0].parent }.reduce(0) {
        sum, _ in
        sum + 1
      }
    }.max() ?? 0
  }

  @Test func deepNestingLosesNoText() {
    let html =
      repeated("<div>", 30_000) + "<p>\(paragraph)</p>" + repeated("</div>", 30_000) + "<p>After it.</p>"
    #expect(HTMLBlocks.blocks(fragment: Array(html.utf8), base: nil).map(\.text) == [paragraph, "After it."])
    #expect(texts(html).contains(paragraph))
  }

  /// Places where a scan for tags and the parser may disagree on what is one.
  @Test(arguments: [
    ("<!-->", "-->"), ("<!--->", "-->"), ("<!-- --!>", "-->"), ("<div =\">", "\">"),
    ("<svg><style>", "</style>"),
    ("<svg><title>", "</title>"), ("<svg><desc><div></svg></div></desc><style>", "</style>"),
    ("<math><style>", "</style>"), ("<textarea>", "</textarea>"), ("<div a='", "'>"), ("<![CDATA[", "]]>"),
    ("<script><!--<script>", "</script>"), ("<title>", "</title>"), ("<p title=\"a\"b=\"", "\">"),
  ])
  func nothingHidesNesting(before: String, after: String) {
    let html = "<p>\(paragraph)</p>" + before + repeated("<div>", 3000) + after + "<p>After it.</p>"
    let tree = HTMLTree(utf8: Array(html.utf8))
    #expect(depth(of: tree) < 1000)
    #expect(tree.line(of: 0).contains(paragraph))
  }

  @Test(arguments: [
    "<b>", "<a href=x>", "<font color=red>", "<table><tr><td>", "<ul><li>", "<svg><g>", "<button>",
    "<option>",
    "<select><option>", "<!--", "<![CDATA[", "<script>", "&#", "<p ", "</p>", "<x a=1>", "<path>", "<br>",
    "<div class=x>a</div>", "<p>a, b</p>", "<a href=#x>a</a>", "<td>", "<table>", "<svg>", "<style>",
    "<p><b>x",
  ])
  func repeatedMarkupIsRead(tag: String) {
    let html = "<p>\(paragraph)</p>" + repeated(tag, 5_000)
    #expect(texts(html).first == paragraph)
  }

  /// Each new paragraph would repeat every formatting element left open before it.
  @Test func openFormattingIsNotMultiplied() {
    let open = (0..<400).map { "<font color=c\($0)>" }.joined()
    let tree = HTMLTree(utf8: Array((open + repeated("<p>x</p>", 5000)).utf8))
    #expect(tree.nodes.count < 5000 * 25)
    #expect(tree.line(of: 0).utf8.count { $0 == UInt8(ascii: "x") } == 5000)
  }

  @Test func aTagWithManyAttributesIsLeftOut() {
    let attributes = (0..<20_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(texts("<div \(attributes)><p>\(paragraph)</p></div>") == [paragraph])
  }

  @Test func tagsBeyondTheLimitAreLeftOutAndTheirTextStays() {
    let count = HTMLLimiter.mostTags / 2 + 1000
    let html = repeated("<i>y</i>", count) + "<p>\(paragraph)</p>"
    let tree = HTMLTree(utf8: Array(html.utf8))
    #expect(tree.nodes.count <= HTMLLimiter.mostTags + 10)
    #expect(tree.line(of: 0).utf8.count { $0 == UInt8(ascii: "y") } >= count)
  }

  @Test func aPageOfTheLargestSizeIsReadWhole() {
    let count = DocumentLimits().articleBytes / (paragraph.utf8.count + 7)
    let html = repeated("<p>\(paragraph)</p>", count)
    let blocks = HTMLPage(Array(html.utf8)).article().blocks
    #expect(blocks.reduce(0) { $0 + $1.text.utf8.count } >= count * paragraph.utf8.count)
  }

  @Test func noControlCharacterComesThrough() {
    let html = """
      <html lang="e\u{1B}[2Jn"><head><title>A\u{7}\u{202E} title of some words</title>
      <meta name=author content="Ada\u{1B}]0;x\u{7} Quay"></head><body><article>
      <p>\(paragraph)\u{1B}[31m red&#27;[0m &#155;31m</p><p><a href="/a\u{1}b">\(paragraph)</a></p>
      <pre>a\u{8}b\u{9B}c</pre><img alt="three \u{1B}[1m plain words"><ol><li>x\u{0}y</li></ol></article></body></html>
      """
    let article = HTMLPage(Array(html.utf8), address: "https://a.example/\u{1B}x").article()
    #expect(article.strings.count > 5)
    #expect(article.strings.filter(\.holdsControls) == [])
  }
}
