import LoopbackServer
import NewsFetch
import Testing

@testable import NewsLibrary

@Suite struct OPMLAddressTests {
  private let server: LoopbackServer
  private let archive: Archive

  init() throws {
    server = try LoopbackServer()
    archive = try Archive.temporary()
  }

  private func run(_ path: String) async throws -> ImportReport {
    try await OPMLImport.run(server.url(path), into: archive, isTrusted: false)
  }

  @Test func aListIsReadFromItsAddress() async throws {
    server["/old"] = .redirect(301, to: "/list")
    server["/list"] = .ok(
      "<opml version=\"2.0\"><body><outline text=\"Quay\" xmlUrl=\"https://quay.example/feed\"/></body></opml>"
    )
    #expect(try await run("/old").subscribed == 1)
    #expect(try await archive.subscriptions().map(\.source) == ["https://quay.example/feed"])
  }

  @Test func whatIsNoListIsTold() async throws {
    server["/page"] = .ok("<html><body>Hello")
    server["/bomb"] = .gzipBomb(megabytes: 100)
    for (path, told) in [("/none", "404"), ("/page", "no OPML"), ("/bomb", "32 MB")] {
      let failure = await #expect(throws: ImportFailure.self) { try await run(path) }
      #expect(failure?.path == server.url(path) && failure?.reason.contains(told) == true)
    }
  }
}
