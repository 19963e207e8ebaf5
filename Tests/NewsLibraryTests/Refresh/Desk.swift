import Foundation
import NewsFetch

@testable import NewsLibrary

/// An archive in a temporary file with subscriptions, and a refresher with little patience.
final class Desk: Sendable {
  let archive: Archive
  let refresher: Refresher
  private let folder: URL

  init(
    _ sources: String..., settings: FeedSettings = FeedSettings(), now: Int = 1_700_000_000,
    timeout: Duration = .seconds(30)
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)")
    archive = try Archive.open(at: folder.path + "/archive.sqlite")
    for source in sources { _ = try await archive.subscribe(source, settings: settings) }
    var configuration = RefreshConfiguration()
    configuration.limits.timeout = timeout
    configuration.limits.maximumBytes = 1 << 20
    refresher = Refresher(
      archive: archive,
      fetcher: Fetcher(configuration: FetchConfiguration(maximumPerHost: 16, slownessPatience: .seconds(2))),
      configuration: configuration, now: { now })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What becomes of the only feed when it is asked, due or not.
  func outcome() async throws -> RefreshOutcome? {
    await refresher.run(force: true).results.first?.outcome
  }

  /// Why the only feed fails when it is asked; empty where it does not.
  func message() async -> String {
    guard case .failed(let message) = await refresher.run(force: true).results.first?.outcome else {
      return ""
    }
    return message
  }
}

/// Feeds for tests.
enum FeedText {
  /// A feed whose items, newest first, are called by its title and a number from 1.
  static func rss(title: String, items: Int, link: String = "https://news.example") -> String {
    let entries = (1...max(1, items)).reversed().prefix(items).map { number in
      """
      <item><title>\(title) \(number)</title><link>\(link)/\(title)/\(number)</link>
      <guid isPermaLink="false">\(title)-\(number)</guid>
      <pubDate>Mon, 06 Mar 2023 \(number / 60 % 24 + 10):\(number % 60 + 10 < 60 ? number % 60 + 10 : 59):00 GMT</pubDate>
      <description>Report \(number) from the \(title) desk.</description></item>
      """
    }
    return """
      <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title><link>\(link)</link>
      <description>All of it</description>\(entries.joined())</channel></rss>
      """
  }
}
