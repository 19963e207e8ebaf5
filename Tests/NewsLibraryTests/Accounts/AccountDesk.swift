import Foundation
import NewsFetch

@testable import NewsLibrary

/// An archive in a temporary file with an account on a server, as one machine of the user's has it.
final class AccountDesk: Sendable {
  let archive: Archive
  let manager: AccountManager
  let refresher: Refresher
  private let folder: URL

  init(now: Int = 1_700_000_000, rules: [ArticleRule] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("account-\(UUID().uuidString)")
    archive = try Archive.open(at: folder.path + "/archive.sqlite")
    var configuration = RefreshConfiguration()
    configuration.limits.maximumBytes = 1 << 20
    configuration.rules = rules
    // More patience than the busiest machine needs.
    let fetcher = Fetcher(
      configuration: FetchConfiguration(maximumPerHost: 16, slownessPatience: .seconds(60)))
    manager = AccountManager(archive: archive, fetcher: fetcher, configuration: configuration, now: { now })
    refresher = Refresher(archive: archive, fetcher: fetcher, configuration: configuration, now: { now })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A desk at which the account of a server has been added.
  static func signedIn(
    to server: ReaderServer, name: String = "work", rules: [ArticleRule] = []
  ) async throws -> AccountDesk {
    let desk = try AccountDesk(rules: rules)
    _ = try await desk.manager.add(name, server.login)
    return desk
  }

  /// The only account.
  var account: Account {
    get async throws { try await archive.accounts()[0] }
  }

  /// Brings the only account in line with its server.
  @discardableResult func sync() async throws -> AccountResult { try await manager.sync(account) }

  /// The article of a title.
  func article(_ title: String) async throws -> ArticleSummary? {
    let ids = try await archive.articleIDs(in: .all)
    return try await archive.summaries(of: ids).first { $0.title == title }
  }

  /// The titles of unread articles, in the order of the alphabet.
  func unread() async throws -> [String] {
    let ids = try await archive.articleIDs(in: .all, unreadOnly: true)
    return try await archive.summaries(of: ids).map(\.title).sorted()
  }

  /// Sets the article of a title to read or unread.
  func setRead(_ title: String, _ isRead: Bool) async throws {
    guard let article = try await article(title) else { return }
    try await archive.setRead([article.id], isRead)
  }

  /// Stars the article of a title, or takes its star.
  func setStarred(_ title: String, _ isStarred: Bool) async throws {
    guard let article = try await article(title) else { return }
    try await archive.setStarred([article.id], isStarred)
  }
}

extension ReaderServer {
  /// How the only user signs in.
  var login: AccountLogin { AccountLogin(url: url, user: "ida", secret: .password("open sesame")) }

  /// So many items, alternately of both feeds, called by their numbers.
  static func items(_ numbers: ClosedRange<Int>) -> [Item] {
    numbers.map { Item(number: $0, feed: $0 % 2 == 0 ? 2 : 1, title: "Report \($0)") }
  }
}
