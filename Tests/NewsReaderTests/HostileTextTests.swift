import NewsLibrary
import NewsModel
import TerminalUI
import Testing

@testable import NewsReader

@Suite struct HostileTextTests {
  private func library(_ article: Article, title: String = "Feed") -> Library {
    Library(feeds: [Feed(id: "f", title: title, articles: [article])])
  }

  @Test func noControlCharacterReachesTheScreen() {
    let evil = "a\u{1B}[2Jb\u{7}c\u{202E}d\u{9B}31me\u{0}f\r\ng"
    let article = Article(
      id: evil, title: evil, standfirst: evil, byline: evil, publisher: evil,
      blocks: Block.Kind.allCases.map { Block($0, evil) })
    var reader = ReaderDriver(library(article, title: evil))
    reader.press("/")
    reader.type(evil)
    var screens = [reader.canvas]
    reader.press("Enter")
    screens.append(reader.canvas)
    reader.press("Esc", "x")
    screens.append(reader.canvas)
    for canvas in screens {
      for line in canvas.lines {
        let isClean = line.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        #expect(isClean, "\(line.debugDescription)")
      }
    }
  }

  @Test func aLineOfAMillionCharactersCanBeReadToItsEnd() {
    let article = Article(
      id: "long", title: "Long",
      blocks: [Block(.paragraph, String(repeating: "x", count: 1_000_000) + " end")])
    var reader = ReaderDriver(library(article), width: 80, height: 24)
    reader.press("Enter", "G")
    #expect(reader.screen.contains("end"))
    reader.resize(40, 12)
    #expect(reader.screen.contains("xxxx"))
  }

  @Test func manyCombiningMarksStayInTheirCell() {
    let article = Article(
      id: "zalgo", title: "Z" + String(repeating: "\u{301}", count: 5000) + "algo",
      blocks: [Block(.paragraph, "a" + String(repeating: "\u{336}", count: 20_000) + " b")])
    let reader = ReaderDriver(library(article), width: 80, height: 24)
    #expect(reader.canvas.lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test func emptyArticlesAndTitlesHaveARow() {
    let reader = ReaderDriver(library(Article(id: "e", title: "", blocks: [])))
    #expect(reader.screen.contains("Untitled"))
    #expect(reader.screen.contains("no date"))
  }

  @Test func articlesOfOneIdInAFeedAreShownOnce() {
    let article = Article(id: "same", title: "Twin", blocks: [])
    let reader = ReaderDriver(Library(feeds: [Feed(id: "f", title: "F", articles: [article, article])]))
    #expect(reader.state.listedArticles.count == 1)
  }

  @Test(arguments: [(10, 3), (1, 1), (0, 0), (20, 5), (19, 40), (300, 4), (21, 5), (120, 6)])
  func anySizeGivesAScreen(width: Int, height: Int) {
    var reader = ReaderDriver(width: width, height: height)
    for key in [
      "Enter", "n", "e", "Enter", "i", "Esc", "?", "Esc", "v", "q", "Tab", "j", "G", "x", "Esc", "\"", "Esc",
    ] {
      reader.press(key)
      #expect(reader.canvas.size == Size(width: width, height: height))
    }
  }

  @Test func aScreenTooSmallSaysSo() {
    var reader = ReaderDriver(width: 10, height: 3)
    #expect(reader.screen.hasPrefix("Too small:"))
    reader.resize(80, 24)
    #expect(reader.screen.contains("Mill reopens"))
    reader.resize(10, 3)
    reader.press("q")
    #expect(reader.screen.hasPrefix("Too small:"))
  }
}
