import Foundation
import LoopbackServer
import Testing

/// The commands of accounts, run as a user runs them.
@Suite struct AccountCommandTests {
  private let fixture: Fixture
  private let server: LoopbackServer

  init() throws {
    fixture = try Fixture()
    server = try LoopbackServer()
    let base = "/api/greader.php"
    server.on(base + "/accounts/ClientLogin") { request in
      request.values("Passwd") == ["open sesame"]
        ? .ok("SID=x\nAuth=ida/1\n", type: "text/plain") : .status(401)
    }
    func answer(_ path: String, _ json: String) {
      server.on("\(base)/reader/api/0/\(path)") { request in
        request["Authorization"] == "GoogleLogin auth=ida/1"
          ? .ok(json, type: "application/json") : .status(401)
      }
    }
    answer("token", "t")
    answer(
      "subscription/list",
      """
      {"subscriptions": [{"id": "feed/1", "title": "Gazette", "url": "https://gazette.example/feed",
        "categories": [{"label": "local"}]}]}
      """)
    answer("stream/items/ids", "{\"itemRefs\": [{\"id\": \"17\"}]}")
    answer(
      "stream/items/contents",
      """
      {"items": [{"id": "tag:google.com,2005:reader/item/0000000000000011", "title": "Harbour opens",
        "published": 1700000000, "origin": {"streamId": "feed/1"}, "summary": {"content": "<p>Open."},
        "categories": ["user/-/state/com.google/starred"]}]}
      """)
    answer("edit-tag", "OK")
  }

  private func run(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(
      arguments, input: Array(input.utf8), environment: ["XDG_DATA_HOME": fixture.folder.path])
  }

  private func add() throws -> CommandRun {
    try run(
      "account", "add", server.url("/"), "--service", "freshrss", "--user", "ida", "--name", "work",
      input: "open sesame\n")
  }

  @Test func anAccountIsAddedListedAndRefreshed() throws {
    #expect(try run("account", "list").text.hasPrefix("No accounts"))
    let added = try add()
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.text == "work: 1 new article; 1 new feed, 0 gone\n")
    #expect(try run("feeds").text.contains("Gazette #local"))
    let listed = try run("account", "list", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(listed.output)) as? [String: Any])
    #expect(object["schema"] as? String == "dateline.accounts/1")
    let account = try #require((object["accounts"] as? [[String: Any]])?.first)
    #expect(
      account["name"] as? String == "work" && account["url"] as? String == server.url("/api/greader.php"))
    #expect(account["feeds"] as? Int == 1 && account["problem"] is NSNull)
    for command in [["account", "list"], ["account", "list", "--json"], ["feeds", "--json"]] {
      let run = try CommandRun(command, environment: ["XDG_DATA_HOME": fixture.folder.path])
      #expect(!run.text.contains("sesame") && !run.text.contains("ida/1"))
    }
    #expect(try run("refresh").text == "1 not due yet\n")
    #expect(try run("refresh", "--force").text.hasPrefix("0 new articles in 1 feed"))
    #expect(try run("account", "sync", "nobody").status == 64)
    #expect(try run("export", "opml").text.contains("\"https://gazette.example/feed\""))
  }

  @Test func whatGoesWrongIsToldOnceWithTheAccountsName() throws {
    #expect(try run("account", "add", "--user", "ida").status == 64)
    let refused = try run("account", "add", server.url("/api/greader.php"), "--user", "ida", input: "x\n")
    #expect(refused.status == 65 && refused.errors.contains("the password"))
    _ = try add()
    server["/api/greader.php/reader/api/0/subscription/list"] = .status(500)
    for command in [["refresh", "--force"], ["account", "sync"]] {
      let failed = try CommandRun(command, environment: ["XDG_DATA_HOME": fixture.folder.path])
      #expect(failed.status == 75)
      #expect(failed.errors.hasPrefix("dateline: account work: the server answered 500"))
      #expect(failed.errors.split(separator: "\n").count == 1)
    }
    #expect(try run("account", "list").text.contains("\n  ! the server answered 500"))
    #expect(try run("feeds", "--problems").text.contains("! account work: the server answered 500"))
  }

  @Test func anAccountIsRemovedOnlyAsTheUserWants() throws {
    _ = try add()
    #expect(try run("unsubscribe", "Gazette").errors.contains("--starred-too"))
    server["/api/greader.php/reader/api/0/subscription/edit"] = .status(500)
    let refused = try run("unsubscribe", "Gazette", "--starred-too")
    #expect(refused.status == 75 && refused.errors.contains("account work: the server answered 500"))
    #expect(try run("account", "subscribe", "work", "https://none.example/").status == 65)
    #expect(try run("account", "remove", "work").errors.contains("--keep-feeds"))
    #expect(try run("account", "remove", "work", "--drop-feeds").errors.contains("--starred-too"))
    #expect(try run("account", "remove", "work", "--keep-feeds").status == 0)
    #expect(try run("account", "list").text.hasPrefix("No accounts"))
    #expect(try run("feeds").text.contains("https://gazette.example/feed\n"))
    #expect(try run("unsubscribe", "Gazette", "--starred-too").status == 0)
    _ = try add()
    #expect(try run("account", "remove", "work", "--drop-feeds", "--starred-too").status == 0)
    #expect(try run("feeds").text.hasPrefix("No feeds yet"))
  }
}
