import Foundation
import NewsLibrary
import NewsModel
import Testing

@Suite struct LibraryLoaderTests {
  private let folder = TemporaryFolder()

  @Test func articlesOfAFolderAreAFeedNewestFirst() throws {
    try folder.write(
      "b.txt", "Older\nPublished: 2024-05-01\n\nA first paragraph that is long enough to be one.")
    try folder.write("a.md", "---\ntitle: Newer\ndate: 2024-05-02\n---\n\nA paragraph.")
    try folder.write("README.md", "# Not an article\n\nAbout this folder.")
    try folder.write(".hidden.txt", "Hidden\n\nA paragraph.")
    let library = LibraryLoader().load(paths: [folder.path])
    #expect(library.problems.isEmpty)
    #expect(library.feeds.map { $0.articles.map(\.title) } == [["Newer", "Older"]])
  }

  @Test func oneBadFileDoesNotKeepTheOthersAway() throws {
    try folder.write("good.txt", "Good\n\nA paragraph.")
    try folder.write("empty.txt", "")
    try folder.write("binary.txt", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1])
    let library = LibraryLoader().load(paths: [folder.path, folder.path + "/missing.txt"])
    #expect(library.feeds.flatMap(\.articles).map(\.title) == ["Good"])
    let problems = library.problems.map(\.description)
    #expect(problems.count == 3)
    for name in ["empty.txt", "binary.txt", "missing.txt"] {
      #expect(problems.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func aPipeIsRefusedInsteadOfWaitedFor() throws {
    let pipe = folder.path + "/pipe.txt"
    #expect(mkfifo(pipe, 0o600) == 0)
    let library = LibraryLoader().load(paths: [pipe])
    #expect(library.isEmpty)
    #expect(library.problems.map(\.kind) == [.unreadable])
  }

  @Test func linkedFoldersAreNotFollowedInCircles() throws {
    try folder.write("one.txt", "One\n\nA paragraph.")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(LibraryLoader().load(paths: [folder.path]).feeds.flatMap(\.articles).count == 1)
  }

  @Test func aFolderWithoutArticlesSaysSo() throws {
    let library = LibraryLoader().load(paths: [folder.path])
    #expect(library.isEmpty)
    #expect(library.problems.first?.message.contains("no articles") == true)
  }

  @Test func articlesThatShareAnIdAreAllKept() throws {
    let item = { (title: String) in
      "<item><guid>same</guid><title>\(title)</title><description>Words.</description></item>"
    }
    try folder.write(
      "feed.xml",
      "<rss version=\"2.0\"><channel><title>F</title>\(item("One"))\(item("Two"))\(item("One"))\(item("Two"))</channel></rss>"
    )
    let articles = LibraryLoader().load(paths: [folder.path]).feeds.flatMap(\.articles)
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(Set(articles.map(\.id)).count == 2)
  }

  @Test func anIdMadeForOneArticleIsNotThatOfAnother() throws {
    let items = ["same", "same#2", "same", "same"].enumerated().map { number, id in
      "<item><guid>\(id)</guid><title>\(number)</title></item>"
    }
    try folder.write(
      "feed.xml", "<rss version=\"2.0\"><channel><title>F</title>\(items.joined())</channel></rss>")
    let articles = LibraryLoader().load(paths: [folder.path]).feeds.flatMap(\.articles)
    #expect(articles.map(\.title) == ["0", "1", "2", "3"])
    #expect(articles.map(\.id) == ["same", "same#2", "same#3", "same#4"])
  }

  @Test func defaultsFillInWhatTheArticleDoesNotSay() throws {
    try folder.write("dated.txt", "Dated\nPublished: 2024-05-01T23:30Z\n\nA paragraph.")
    try folder.write("undated.txt", "Undated\n\nA paragraph.")
    let day = try #require(CalendarDate("2020-02-02"))
    let defaults = ArticleDefaults(published: PublicationTime(day: day), timeZone: "Asia/Tokyo")
    let articles = LibraryLoader(defaults: defaults).load(paths: [folder.path]).feeds.flatMap(\.articles)
    let days = Dictionary(uniqueKeysWithValues: articles.map { ($0.title, $0.published?.day.description) })
    #expect(days == ["Dated": "2024-05-02", "Undated": "2020-02-02"])
  }
}

/// A folder that goes when the test is over.
private final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let url = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
    path = url.path
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
