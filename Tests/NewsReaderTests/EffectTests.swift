import Foundation
import NewsLibrary
import NewsModel
import Testing

@testable import NewsReader

/// A folder of its own that is gone afterwards.
private final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "reader-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

  func content(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct ExportFileTests {
  private func request(_ path: String, overwrites: Bool = false) -> ExportRequest {
    let timeline = Timeline(of: [Fixture.annotated(Fixture.mill)], title: "Mill")
    return ExportRequest(
      content: .timeline(timeline), format: .csv, path: path, overwrites: overwrites)
  }

  @Test func writesAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.csv"
    #expect(ExportFile.write(request(path)) == .written(path: path, entries: 4, omitted: 0))
    #expect(folder.names == ["a.csv"])
    #expect(folder.content("a.csv")?.contains("Weir Mills hires sixty Danish workers") == true)
  }

  @Test func anExistingFileStaysUntilItMayBeOverwritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.csv"
    #expect(ExportFile.write(Array("old".utf8), to: path, overwrites: false) == nil)
    #expect(ExportFile.write(request(path)) == .exists(path: path))
    #expect(folder.content("a.csv") == "old")
    _ = ExportFile.write(request(path, overwrites: true))
    #expect(folder.content("a.csv")?.contains("Weir Mills") == true)
    #expect(folder.names == ["a.csv"])
  }

  @Test func aFolderThatIsNotThereIsAClearMessage() throws {
    let folder = try TemporaryFolder()
    guard case .failed(let reason) = ExportFile.write(request(folder.path + "/no/a.csv")) else {
      return #expect(Bool(false), "written")
    }
    #expect(reason.contains("No such file or directory"))
  }

  @Test func iCalendarTellsWhatItHasNoPlaceFor() throws {
    let folder = try TemporaryFolder()
    var request = request(folder.path + "/a.ics")
    request.format = .iCalendar
    #expect(ExportFile.write(request) == .written(path: folder.path + "/a.ics", entries: 2, omitted: 2))
  }
}

@Suite struct EnvironmentTests {
  @Test func aTildeIsTheHomeFolder() {
    #expect(ProcessEnvironment.expandingTilde("~/a.md", home: "/home/ada") == "/home/ada/a.md")
    #expect(ProcessEnvironment.expandingTilde("a~/b", home: "/home/ada") == "a~/b")
  }

  @Test(arguments: [
    ("0;15", "light"), ("15;0", "dark"), ("0;default;7", "light"), (nil, "dark"), ("", "dark"),
  ])
  func theThemeSuitsTheBackground(value: String?, name: String) {
    #expect(NewsReader.Environment.theme(colorFgBg: value).name == name)
  }
}
