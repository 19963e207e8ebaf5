import NewsModel
import Testing

@Suite struct ArticleTextTests {
  @Test func sectionsPointAtTheirWords() {
    let article = Article(
      id: "1", title: "Ärger", standfirst: "Kurz.",
      blocks: [Block(.paragraph, "Erstens…"), Block(.relatedLink, "Mehr"), Block(.paragraph, "Zweitens")])
    let text = ArticleText(article)
    #expect(text.sections.map { text[$0.span] } == ["Ärger", "Kurz.", "Erstens…", "Mehr", "Zweitens"])
    #expect(text.sections.map(\.isAnalysed) == [true, true, true, false, true])
  }

  @Test func plainTextKeepsItsOffsets() {
    let text = ArticleText(plain: "\n\nOne\nline.\n \n  Two \n\n\n\nThree")
    #expect(text.sections.map { text[$0.span] } == ["One\nline.", "Two", "Three"])
  }

  @Test(arguments: ["", "plain", "naïve “quotes” 👩‍👩‍👧 end", String(repeating: "é", count: 200)])
  func codePointsCountAsPythonDoes(string: String) {
    let offsets = CodePointOffsets(string)
    var utf8 = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(offsets.codePoint(at: utf8) == index)
      #expect(offsets.utf8Offset(of: index) == utf8)
      utf8 += UTF8.width(scalar)
    }
    #expect(offsets.codePoint(at: utf8) == string.unicodeScalars.count)
    #expect(offsets.utf8Offset(of: string.unicodeScalars.count) == utf8)
  }
}
