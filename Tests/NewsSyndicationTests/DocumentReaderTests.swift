import NewsModel
import Testing

@testable import NewsSyndication

@Suite struct DocumentReaderTests {
  @Test(arguments: [
    (
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>x</title></item></channel></rss>",
      DocumentFormat.rss
    ),
    ("<!-- c --><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>x</title></entry></feed>", .atom),
    (
      "\n\n<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item><title>x</title></item></rdf:RDF>",
      .rss
    ),
    ("<!DOCTYPE html><p>The harbour is open again.", .html),
    ("<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>Text</p></body></html>", .html),
    ("<p>A fragment", .html),
    ("# A title\n\nText with [a link](https://a.example).", .markdown),
    ("A title\n\nFirst paragraph.", .plainText),
    ("<3 is how they signed the letter", .plainText),
  ])
  func tellsTheFormatByContent(text: String, format: DocumentFormat) throws {
    #expect(try read(text, name: "unknown").format == format)
  }

  @Test func theExtensionDecidesBetweenTextAndMarkdown() throws {
    #expect(try read("Title\n\nText", name: "b.md").format == .markdown)
    #expect(try read("Title\n\nText", name: "b.txt").format == .plainText)
  }

  @Test(arguments: ["", " \n\t ", "\u{FEFF}", "\u{1B}[0m"])
  func refusesWhatIsEmpty(text: String) {
    #expect(throws: DocumentError.empty(name: "a.txt")) { try read(text) }
  }

  @Test(arguments: [
    (Array("%PDF-1.7 …".utf8), "a PDF"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "a ZIP archive or an office document"),
    ([0x1F, 0x8B, 0x08, 0x00], "a gzip archive"),
  ])
  func namesTheKindOfABinaryFile(bytes: [UInt8], kind: String) {
    #expect(throws: DocumentError.binary(name: "x", kind: kind)) {
      try DocumentReader().read(bytes, name: "x")
    }
  }

  @Test func refusesBytesThatAreNoText() {
    let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }
    #expect(throws: DocumentError.binary(name: "x", kind: nil)) {
      try DocumentReader().read(noise, name: "x")
    }
  }

  @Test func namesTheRootOfUnknownXML() {
    #expect(throws: DocumentError.unknownXML(name: "x", root: "opml")) {
      try read("<?xml version=\"1.0\"?><opml><body/></opml>", name: "x")
    }
  }

  @Test func saysThatThereIsNoArticle() {
    #expect(throws: DocumentError.noArticle(name: "x", format: .rss)) {
      try read("<rss><channel><title>Quiet</title></channel></rss>", name: "x")
    }
    #expect(throws: DocumentError.noArticle(name: "x", format: .html)) {
      try read("<html><body><script>var a = 1</script></body></html>", name: "x")
    }
  }

  @Test func refusesWhatIsTooLargeAndNamesTheLimit() throws {
    var limits = DocumentLimits()
    limits.articleBytes = 1000
    limits.feedBytes = 2000
    let reader = DocumentReader(limits: limits)
    let text = Array(String(repeating: "word ", count: 300).utf8)
    #expect(throws: DocumentError.tooLarge(name: "x", size: 1500, limit: 1000)) {
      try reader.read(text, name: "x")
    }
    let large = Array(repeating: UInt8(ascii: "a"), count: 50 << 20)
    let error = #expect(throws: DocumentError.self) { try DocumentReader().read(large, name: "big.txt") }
    #expect(error?.description == "big.txt: 50.0 MB is more than the limit of 10.0 MB; split the file")
  }

  @Test func warnsOfReplacedCharacters() throws {
    let bytes = Array("Zoë met Émile in Malmö ".utf8) + [0xFF, 0xFE] + Array(" today.".utf8)
    let document = try DocumentReader().read(bytes, name: "x")
    #expect(document.notices == [.replacedCharacters(count: 2)])
  }

  @Test func aLineOfAMillionCharactersIsAParagraph() throws {
    let line = String(repeating: "abcdefghi ", count: 100_000)
    let result = try article(line)
    #expect(result.title.isEmpty)
    #expect(result.blocks.map(\.text.utf8.count) == [999_999])
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.xml"])
  func noControlCharacterComesOut(name: String) throws {
    let evil = "\u{1B}[2J\u{1B}]0;owned\u{07}\u{202E}\u{9B}31m\u{85}\u{7F}\u{E0041}"
    let text =
      switch name {
      case "a.html":
        "<html lang=\"e\(evil)n\"><head><title>T\(evil)</title><meta name=author content=\"A\(evil)\"><link rel=canonical href=\"https://a.example/\(evil)\"></head><body><p>Text \(evil) that goes on for long enough to count. <a href=\"https://b.example/\(evil)\">link</a></p><pre>x\(evil)\ty&#27;[2J&#x9b;</pre></body></html>"
      case "a.xml":
        "<rss><channel><title>F\u{9B}31m</title><item><title>T\u{202E}&amp;#27;[2J</title><guid>g\u{9B}</guid><link>https://a.example/\u{7F}</link><description>&lt;p&gt;B\u{202E}&amp;#x1b;[2J\u{85}x&lt;/p&gt;</description></item></channel></rss>"
      default:
        "Ti\(evil)tle\nBy A\(evil) B\n\nText \(evil) and [more](https://c.example/\(evil)).\n\n    co\(evil)de\tx\n"
      }
    let document = try read(text, name: name)
    let strings = document.articles.flatMap(\.strings)
    #expect(!strings.isEmpty)
    for string in strings { #expect(!string.holdsControls, "\(string.debugDescription)") }
    if case .feed(let feed) = document.content { #expect(!feed.title.holdsControls) }
  }
}
