import NewsModel
import Testing

@testable import NewsReader

@Suite struct SearchTests {
  @Test func findsWithoutRegardToCaseAsOneTypes() {
    var reader = ReaderDriver()
    reader.press("Enter", "/")
    reader.type("BRI")
    #expect(reader.statusLine.contains("/BRI"))
    #expect(reader.statusLine.contains("2 found"))
    reader.press("Backspace")
    #expect(reader.statusLine.contains("/BR"))
    reader.press("i", "Enter")
    #expect(reader.state.open?.search?.current == 0)
    reader.press("n")
    #expect(reader.statusLine.contains("“BRi”: 2 of 2"))
    reader.press("n")
    #expect(reader.statusLine.contains("1 of 2, from the top again"))
    reader.press("Esc")
    #expect(reader.state.open?.search == nil)
    #expect(reader.state.focus == .article)
  }

  @Test func saysWhenThereIsNothing() {
    var reader = ReaderDriver()
    reader.press("Enter", "/")
    reader.type("zebra")
    reader.press("Enter")
    #expect(reader.statusLine.contains("Not found: zebra"))
  }

  @Test func escapeGoesBackToWhereTheSearchBegan() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("Enter", "j", "/")
    reader.type("took the bridge")
    #expect(reader.screen.contains("took the bridge"))
    #expect((reader.state.open?.top ?? 0) > 1)
    reader.press("Esc")
    #expect(reader.state.open?.top == 1)
    #expect(reader.state.open?.search == nil)
  }

  @Test func keysAreTextWhileOneTypes() {
    var reader = ReaderDriver()
    reader.press("/", "Q", "q", "?", "Space", "x", "Esc")
    #expect(reader.takeEffects().isEmpty)
    #expect(reader.state.dialogs.isEmpty)
    #expect(reader.state.prompt == nil)
  }

  @Test func aPasteIsTypedWithoutItsControlCharacters() {
    var reader = ReaderDriver()
    reader.press("/")
    reader.apply(.input(.paste("brid\u{1B}[31m\nge")))
    #expect(reader.state.prompt?.text == "brid[31mge")
  }

  @Test(arguments: [
    ("straße", "Die STRASSE, die Straße", 1), ("ÉTÉ", "été, Été", 2), ("it's", "It’s here", 1),
    ("東京", "東京の東京", 2), ("aa", "aaaa", 2), ("", "text", 0),
  ])
  func foldsCaseAndTypography(pattern: String, text: String, count: Int) {
    #expect(TextSearch.hits(of: pattern, in: Array(text.utf8)).count == count)
  }
}
