import LoopbackServer
import NewsModel
import Testing

@testable import NewsLibrary

/// Two hundred feeds at once, of which twenty misbehave, each in its own way.
@Suite struct MisbehavingFeedsTests {
  @Test func theOthersArriveAndEachOfTheseHasItsReason() async throws {
    let server = try LoopbackServer()
    let tls = try TLSServer(files: ["feed": FeedText.rss(title: "Secret", items: 1)])
    let closed = try ClosedPort()
    let good = FeedText.rss(title: "Whole", items: 2)
    let bad: [(address: String, answer: Answer?, reason: String)] = [
      ("/loop", .redirect(302, to: "/loop"), "redirects"),
      ("/gone", .status(410), "410"),
      ("/limited", .tooManyRequests(retryAfter: "120"), "2 min"),
      ("/busy", .status(503), "503"),
      ("/broken", .status(500), "500"),
      ("/missing", nil, "404"),
      ("/secret", .status(401), "--user"),
      ("/forbidden", .status(403), "403"),
      ("/drip", .slowDrip(String(repeating: good, count: 9), every: .milliseconds(5)), "within"),
      ("/silence", .silence, "next to nothing"),
      ("/endless", .endless, "larger"),
      ("/bomb", .gzipBomb(megabytes: 64), "larger"),
      ("/reset", .resetInBody(), "broke off"),
      ("/cut", .cutBody(), "broke off"),
      ("/hangup", .hangUp, "broke off"),
      ("/nonsense", .raw("no HTTP at all\r\n\r\n"), "HTTP"),
      (
        "/picture", Answer(headers: [("Content-Type", "image/png")], body: [0x89, 0x50, 0x4E, 0x47, 0, 0]),
        "PNG"
      ),
      ("/page", .ok("<!DOCTYPE html><title>A page</title><p>Hello there.", type: "text/html"), "web page"),
      (tls.url("feed"), nil, "secure"),
      (closed.url + "/feed", nil, "refused"),
    ]
    let desk = try await Desk(timeout: .seconds(3))
    for (address, answer, _) in bad {
      if let answer { server[address] = answer }
      _ = try await desk.archive.subscribe(address.hasPrefix("/") ? server.url(address) : address)
    }
    for number in 0..<180 {
      server["/\(number)"] = .ok(FeedText.rss(title: "Feed\(number)", items: 2))
      _ = try await desk.archive.subscribe(server.url("/\(number)"))
    }
    let report = await desk.refresher.run()
    #expect(report.problem == nil && !report.isCancelled)
    #expect(report.results.count == 200)
    #expect(report.new == 360)
    #expect(try await desk.archive.articleIDs(in: .all).count == 360)
    #expect(report.failures.count == bad.count)
    let feeds = try await desk.archive.overview().feeds
    for (feed, (address, _, reason)) in zip(feeds, bad) {
      #expect(feed.problem?.contains(reason) == true, "\(address): \(feed.problem ?? "no problem")")
    }
    #expect(feeds.dropFirst(bad.count).allSatisfy { $0.problem == nil && $0.total == 2 })
  }
}
