import Foundation
import NewsLibrary
import Testing

/// The documentation says what is so.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Sources/dateline/Documentation.docc")
  private static let pages = ["Configuration.md", "FilterLanguage.md", "Keys.md", "Newsboat.md"]

  @Test(arguments: pages) func tablesAreThoseOfTheProgram(page: String) throws {
    let file = Self.folder.appendingPathComponent(page)
    let made = try CommandRun(["document", file.path])
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      made.text == (try String(contentsOf: file, encoding: .utf8)),
      "out of date: dateline document \(page) prints the page with new tables")
  }

  @Test func theFolderHoldsThesePages() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(found.sorted() == Self.pages)
  }

  @Test func everyTestThatIsNamedIsThere() throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("Newsboat.md"), encoding: .utf8)
    let names = Set(
      text.split(separator: "`").map(String.init).filter { $0.hasSuffix("Tests") && !$0.contains(" ") })
    #expect(names.count > 15)
    let tests = try #require(
      FileManager.default.enumerator(atPath: Self.root.appendingPathComponent("Tests").path))
    let files = Set(tests.compactMap { ($0 as? String).map { ($0 as NSString).lastPathComponent } })
    for name in names { #expect(files.contains(name + ".swift"), "\(name)") }
  }

  @Test func linksBetweenPagesLeadSomewhere() throws {
    for page in Self.pages {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(page), encoding: .utf8)
      for link in text.split(separator: "](").dropFirst().compactMap({ $0.split(separator: ")").first }) {
        guard !link.hasPrefix("http") else { continue }
        #expect(Self.pages.contains(String(link)), "\(page): \(link)")
      }
    }
  }

  @Test func examplesOfFiltersAreFilters() throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("FilterLanguage.md"), encoding: .utf8)
    // What a filter finds stands behind it, two spaces or more away.
    let examples = text.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }
      .map { $0.trimmingCharacters(in: .whitespaces).components(separatedBy: "  ")[0] }
    #expect(examples.count == 8)
    for example in examples {
      #expect(throws: Never.self, "\(example)") {
        try ArticleFilter(example)
      }
    }
  }

  @Test func examplesOfConfigurationsAreConfigurations() throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("Configuration.md"), encoding: .utf8)
    let examples = text.split(separator: "```").filter { $0.hasPrefix("toml\n") }
    #expect(examples.count == 5)
    let fixture = try Fixture()
    for example in examples {
      let path = try fixture.write(String(example.dropFirst("toml\n".count)), to: "config.toml")
      let checked = try CommandRun(["config", "check"], environment: ["DATELINE_CONFIG": path])
      #expect(checked.status == 0, "\(checked.errors)\(example)")
    }
  }
}
