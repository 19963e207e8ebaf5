import NewsExport
import NewsLibrary
import NewsModel
import Testing

@testable import NewsReader

@Suite struct ProgramTests {
  private func run(_ line: String, configuration: Configuration = Configuration()) -> [ProgramRequest] {
    var reader = ReaderDriver(configuration: configuration)
    reader.press("Enter")
    _ = reader.takeEffects()
    reader.command(line)
    return reader.takeEffects().compactMap { if case .run(let request) = $0 { request } else { nil } }
  }

  @Test func aProgramKnowsTheArticleByVariablesNeverByItsLine() throws {
    let request = try #require(run("exec notify \"$DATELINE_TITLE\"; true").first)
    #expect(request.arguments == ["sh", "-c", "notify \"$DATELINE_TITLE\"; true"])
    #expect(request.environment["DATELINE_TITLE"] == "Mill reopens after the flood")
    #expect(request.environment["DATELINE_URL"] == "https://example.org/mill")
    #expect(request.environment["DATELINE_FEED"] == "Weir Post")
    #expect(request.environment["DATELINE_DATE"] == "2022-03-09")
    #expect(request.takesTerminal && request.waits)
    #expect(try #require(run("spawn true").first).takesTerminal == false)
  }

  @Test func theArticleItsAnnotationsAndTheTimelineArePiped() throws {
    let text = try #require(run("pipe-article wc").first?.input)
    #expect(
      String(decoding: text.bytes(width: 60), as: UTF8.self).hasPrefix("Mill reopens after the flood\n"))
    let annotations = try #require(run("pipe-annotations jq .").first?.input)
    #expect(String(decoding: annotations.bytes(width: 60), as: UTF8.self).contains("\"Ida Holt\""))
    let timeline = try #require(run("pipe-timeline jq .").first?.input)
    #expect(String(decoding: timeline.bytes(width: 60), as: UTF8.self).contains("opens the paper mill"))
  }

  @Test func theBookmarkProgramGetsAddressTitleWordsAndFeed() throws {
    #expect(run("bookmark").isEmpty)
    let settled = ConfigurationReader("[reader]\nbookmark = \"keep --now\"").configuration
    let request = try #require(run("bookmark for later", configuration: settled).first)
    #expect(
      request.arguments == [
        "keep", "--now", "https://example.org/mill", "Mill reopens after the flood", "for later", "Weir Post",
      ])
    #expect(!request.takesTerminal)
  }

  @Test func thePagerIsThatOfTheUser() throws {
    #expect(try #require(run("pager").first).arguments == ["sh", "-c", "${PAGER:-less}"])
    let settled = ConfigurationReader("[reader]\npager = \"most -w\"\nwait = false").configuration
    #expect(try #require(run("pager", configuration: settled).first).arguments == ["most", "-w"])
    #expect(try #require(run("exec true", configuration: settled).first).waits == false)
  }
}

@Suite struct SaveTests {
  @Test func aPathWithAnExtensionSavesAtOnce() {
    var reader = ReaderDriver()
    reader.press("Enter")
    reader.command("save mill.md")
    guard case .export(let request) = reader.takeEffects().last else {
      return #expect(Bool(false), "not saved")
    }
    #expect(request.format == .markdown && request.path == "mill.md" && !request.overwrites)
    reader.apply(.exported(.written(path: "mill.md", entries: 1, omitted: 0)))
    #expect(reader.statusLine.contains("Saved as mill.md"))
    reader.apply(.exported(.exists(path: "mill.md")))
    #expect(reader.statusLine.contains("mill.md is there already"))
    reader.command("save mill.docx")
    #expect(reader.statusLine.contains("names no format"))
    #expect(reader.takeEffects().isEmpty)
  }

  @Test func withoutAPathTheFormAsks() {
    var reader = ReaderDriver()
    reader.press("Enter", "Ctrl-s")
    #expect(reader.screen.contains("Save the article"))
    #expect(reader.screen.contains("article-mill-reopens-after-the-flood.md"))
    reader.press("↓", "→")
    #expect(reader.screen.contains(".html"))
    reader.press("Enter")
    guard case .export(let request) = reader.takeEffects().last else {
      return #expect(Bool(false), "not saved")
    }
    #expect(request.format == .html)
  }

  @Test func everyArticleOfTheListIsWrittenAndNoneTwice() throws {
    var reader = ReaderDriver()
    reader.command("save-all")
    #expect(reader.state.prompt?.text == "save-all articles-all md")
    reader.press("Esc")
    let folder = try temporaryFolder()
    reader.command("save-all \(folder) md")
    guard case .saveAll(let request) = reader.takeEffects().last else {
      return #expect(Bool(false), "not saved")
    }
    #expect(request.format == .markdown && request.articles.count == 3)
    let files = ArticleFiles(desk: reader.desk)
    #expect(files.write(request).text == "3 articles written to \(folder)")
    #expect(files.write(request).text.contains("3 were there already"))
    let missing = files.write(SaveRequest(articles: request.articles, format: .text, folder: "/proc/nothing"))
    #expect(missing.isFailure)
  }

  private func temporaryFolder() throws -> String {
    let path = "/tmp/dateline-save-\(UInt32.random(in: 0 ... .max))"
    return path
  }
}
