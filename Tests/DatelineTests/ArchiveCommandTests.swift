import Foundation
import LoopbackServer
import Testing

/// The commands of the archive, run as a user runs them.
@Suite struct ArchiveCommandTests {
  private let fixture: Fixture
  private let server: LoopbackServer

  init() throws {
    fixture = try Fixture()
    server = try LoopbackServer()
    server["/feed"] = .ok(Self.feed(items: 2))
    server["/"] = .ok(
      "<!DOCTYPE html><title>Gazette</title><link rel=alternate type=application/rss+xml href=/feed><p>Hello",
      type: "text/html")
  }

  private static func feed(items: Int) -> String {
    let entries = (1...items).map { number in
      """
      <item><title>Harbour opens, part \(number)</title><link>https://gazette.example/\(number)</link>
      <guid isPermaLink="false">g\(number)</guid><pubDate>Mon, 06 Mar 2023 1\(number):00:00 GMT</pubDate>
      <description>“The terminal number\(number) is open,” Mayor Anna Lindqvist said on Monday.</description></item>
      """
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gazette</title>"
      + "<link>https://gazette.example/</link><description>x</description>\(entries.joined())</channel></rss>"
  }

  private func run(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(
      arguments, input: Array(input.utf8), environment: ["XDG_DATA_HOME": fixture.folder.path])
  }

  private func object(_ run: CommandRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test func aSiteIsSubscribedToByItsFeed() throws {
    let subscribed = try run("subscribe", server.url("/"), "--tag", "local", "--interval", "30")
    #expect(subscribed.status == 0, "\(subscribed.errors)")
    #expect(subscribed.text.contains("Gazette") && subscribed.text.contains(server.url("/feed")))
    #expect(subscribed.text.contains("2 articles"))
    let feeds = try object(run("feeds", "--json"))
    #expect(feeds["schema"] as? String == "dateline.feeds/1")
    let feed = try #require((feeds["feeds"] as? [[String: Any]])?.first)
    #expect(feed["source"] as? String == server.url("/feed"))
    #expect(feed["tags"] as? [String] == ["local"])
    #expect(feed["unread"] as? Int == 2)
    #expect(try run("subscribe", server.url("/feed")).text.hasPrefix("Subscribed already"))
  }

  @Test func refreshCountsAndTellsFailuresByStatusAndReason() throws {
    _ = try run("subscribe", server.url("/feed"))
    #expect(try run("refresh").text == "1 not due yet\n")
    server["/feed"] = .ok(Self.feed(items: 3))
    let refreshed = try run("refresh", "Gazette")
    #expect(refreshed.status == 0)
    #expect(refreshed.text.hasPrefix("1 new article in 1 feed"))
    server["/feed"] = .status(500)
    let failed = try run("refresh", "--force")
    #expect(failed.status == 75)
    #expect(failed.errors.hasPrefix("dateline: Gazette: ") && failed.errors.contains("500"))
    let report = try object(run("refresh", "--force", "--json"))
    #expect(report["schema"] as? String == "dateline.refresh/1")
    #expect(report["failed"] as? Int == 1)
    #expect(try run("feeds").text.contains("! "))
    #expect(try run("refresh", "no such feed").status == 64)
  }

  @Test func articlesAreListedFoundAndPrinted() throws {
    _ = try run("subscribe", server.url("/feed"))
    let listed = try object(run("articles", "--json", "--unread"))
    let articles = try #require(listed["articles"] as? [[String: Any]])
    #expect(articles.map { $0["title"] as? String } == ["Harbour opens, part 2", "Harbour opens, part 1"])
    #expect(articles[0]["published"] as? String == "2023-03-06T12:00Z")
    let found = try run("search", "number1")
    #expect(found.status == 0)
    #expect(found.text.contains("part 1") && !found.text.contains("part 2"))
    #expect(!found.output.contains(0x1B))
    #expect(try run("search", "zeppelin").status == 1)
    #expect(try run("search", "harbour", "--from", "2023-03-07").status == 1)

    let id = try #require(articles[0]["id"] as? Int)
    let printed = try run("article", "\(id)")
    #expect(printed.status == 0)
    #expect(printed.text.contains("Anna Lindqvist"))
    #expect(try object(run("article", "\(id)", "--json"))["schema"] as? String == "dateline.annotations/1")
    #expect(try run("article", "\(id)", "--html").text.contains("<html"))
    #expect(try run("search", "terminal", "--speaker", "Lindqvist").text.contains("part 2"))
    #expect(try run("article", "4711").status == 66)
  }

  @Test func anArticleTellsWhyItIsNotInFull() throws {
    server["/feed"] = .ok(
      Self.feed(items: 1).replacing("https://gazette.example/1", with: server.url("/gone")))
    _ = try run("subscribe", server.url("/feed"), "--full-text")
    _ = try run("refresh", "--force")
    let listed = try object(run("articles", "--json"))
    let id = try #require((listed["articles"] as? [[String: Any]])?.first?["id"] as? Int)
    let note = "The full text could not be had: the page answered 404"
    #expect(try run("article", "\(id)").text.contains(note))
    #expect(try run("article", "\(id)", "--html").text.contains(note))
    let article = try object(run("article", "\(id)", "--json"))["article"] as? [String: Any]
    #expect(article?["fullTextProblem"] as? String == "the page answered 404")
  }

  @Test func articlesAreFilteredInTheLanguageOfSearch() throws {
    _ = try run("subscribe", server.url("/feed"), "--tag", "local")
    #expect(try run("search", "harbour -title:\"part 1\" tag:local").text.contains("part 2"))
    #expect(try run("search", "title:/part [3-9]/").status == 1)
    let filtered = try object(run("articles", "--json", "--filter", "terminal date:2023-03 not title:2"))
    let articles = try #require(filtered["articles"] as? [[String: Any]])
    #expect(articles.map { $0["title"] as? String } == ["Harbour opens, part 1"])
    #expect(articles[0]["tags"] as? [String] == [] && articles[0]["hidden"] as? Bool == false)
    // Newest first, whatever is searched for.
    #expect(try run("articles", "--filter", "number1 or terminal").text.contains("part 2\u{20}"))
    #expect(try run("articles", "--filter", "entity:lindqvist").errors.contains("not annotated yet"))
    #expect(try run("search", "harbour", "--save", "Port").status == 0)
    #expect(try run("feeds").text.contains("search: Port"))
  }

  @Test func aFilterThatCannotBeUnderstoodIsShownWithACaret() throws {
    for arguments in [["articles", "--filter", "日本 fed:world"], ["search", "日本", "fed:world"]] {
      let run = try CommandRun(arguments, environment: ["XDG_DATA_HOME": fixture.folder.path])
      #expect(run.status == 64)
      #expect(run.output.isEmpty)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 3 && lines[0].hasPrefix("dateline: “fed:” is no field; did you mean feed:?"))
      #expect(lines.dropFirst() == ["  日本 fed:world", "       ^"])
    }
    let hostile = try run("articles", "--filter", "a\u{1B}[31m\nb is:\u{7}x")
    #expect(
      hostile.status == 64 && !hostile.errors.utf8.contains(0x1B) && !hostile.errors.utf8.contains(0x07))
    #expect(hostile.errors.split(separator: "\n").count == 3)
  }

  @Test func helpTeachesTheLanguage() throws {
    let help = try run("search", "--help").text
    for field in ["feed:", "happened:", "status:", "is:"] { #expect(help.contains("\n  \(field) ")) }
    #expect(help.contains("happened, ongoing, planned"))
  }

  @Test func aTimelineIsDrawnFromTheArchive() throws {
    _ = try run("subscribe", server.url("/feed"))
    #expect(try run("refresh", "--force", "--annotate").status == 0)
    let timeline = try run("timeline", "--subscribed", "--entity", "Lindqvist", "--format", "json")
    #expect(timeline.status == 0, "\(timeline.errors)")
    #expect(try object(timeline)["title"] as? String == "Lindqvist")
    #expect(try run("timeline", "--subscribed", "file.txt").status == 64)
  }

  @Test func newsboatIsImportedFromItsUsualPlace() throws {
    try FileManager.default.createDirectory(
      at: fixture.folder.appendingPathComponent(".newsboat"), withIntermediateDirectories: true)
    try fixture.write(
      "\(server.url("/feed")) local \"~My Gazette\"\n\"query:All:unread = \\\"yes\\\"\"\n",
      to: ".newsboat/urls")
    let environment = ["XDG_DATA_HOME": fixture.folder.path, "HOME": fixture.folder.path]
    let imported = try CommandRun(["import", "newsboat"], environment: environment)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.text.contains("1 new") && imported.text.contains("Query feeds: 1 kept as searches"))
    #expect(try run("refresh").text.hasPrefix("2 new articles"))
    #expect(try run("feeds").text.contains("My Gazette #local"))
    #expect(try run("feeds").text.contains("search: All"))
    #expect(try run("search", "--forget", "All").status == 0)
    #expect(try run("search", "--forget", "All").status == 1)
    #expect(try run("unsubscribe", "gazette").status == 0)
    #expect(try run("feeds").text.hasPrefix("No feeds yet"))
  }

  @Test func anOPMLListGoesInAndOut() throws {
    let list = try fixture.write(
      """
      <opml version="2.0"><body><outline text="Papers"><outline text="Gazette" xmlUrl="\(server.url("/feed"))"/>
      <outline text="Trap" xmlUrl="exec:touch \(fixture.folder.path)/trap"/></outline></body></opml>
      """, to: "list.opml")
    let imported = try run("import", "opml", list)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.text.contains("1 new") && imported.text.contains("Trap"))
    #expect(try run("refresh").text.hasPrefix("2 new articles"))
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.path + "/trap"))
    let exported = try run("export", "opml")
    #expect(
      exported.text.contains("<outline text=\"Papers\">") && exported.text.contains(server.url("/feed")))
    #expect(try run("import", "opml", list + ".missing").status == 66)
    #expect(try run("import", "opml", fixture.write("x", to: "x.opml")).status == 66)
  }

  @Test func passwordsComeFromStandardInput() throws {
    server.on("/private") { request in
      request["Authorization"] == nil
        ? Answer.status(401).with("WWW-Authenticate", "Basic realm=\"paper\"") : .ok(Self.feed(items: 1))
    }
    let refused = try run("subscribe", server.url("/private"))
    #expect(refused.status == 65 && refused.errors.contains("--user"))
    let subscribed = try run("subscribe", server.url("/private"), "--user", "ida", input: "open sesame\n")
    #expect(subscribed.status == 0, "\(subscribed.errors)")
    #expect(!(try run("feeds").text.contains("sesame")))
  }

  @Test func anArchiveThatIsNoneIsTold() throws {
    let path = try fixture.write("no database at all, but long enough to have a header of its own\n", to: "x")
    let failed = try run("feeds", "--archive", path)
    #expect(failed.status == 73)
    #expect(failed.errors.contains(path))
  }
}
