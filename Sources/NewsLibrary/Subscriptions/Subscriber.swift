import Foundation
import NewsFetch
import NewsModel
import NewsSyndication

/// Subscribes to what a user types: an address of a feed or of a site, a file, a command.
public struct Subscriber: Sendable {
  private let archive: Archive
  private let fetcher: Fetcher
  private let configuration: RefreshConfiguration

  /// A subscription that was made, or found.
  public struct Result: Sendable, Hashable {
    /// The feed.
    public var id: FeedID
    /// Where it comes from.
    public var source: String
    /// Its name.
    public var title: String
    /// Articles that have arrived with it.
    public var articles: Int
    /// Whether it had been subscribed already.
    public var wasKnown: Bool
    /// The page that named the feed, where that is what the user gave.
    public var page: String?
  }

  /// Why there is no subscription; the text says what to do.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String
  }

  /// Creates a subscriber.
  public init(
    archive: Archive, fetcher: Fetcher = Fetcher(),
    configuration: RefreshConfiguration = RefreshConfiguration()
  ) {
    self.archive = archive
    self.fetcher = fetcher
    self.configuration = configuration
  }

  /// Subscribes to `text`; a site's address is looked up for its feed, and the feed is read at once.
  ///
  /// - Parameters:
  ///   - folder: where relative paths start.
  ///   - now: seconds since 1970.
  ///   - settle: what the user settles for the feed, on top of what a feed that is known already has.
  /// - Throws: ``Failure``, and what the archive throws.
  public func subscribe(
    _ text: String, in folder: String, now: Int, settle: @Sendable (inout FeedSettings) -> Void = { _ in }
  ) async throws -> Result {
    do {
      let (source, credentials) = try Self.source(text, in: folder)
      var settings = FeedSettings()
      if let credentials { (settings.user, settings.password) = (credentials.user, credentials.password) }
      if let known = try await known(source) { return try await update(known, settle) }
      settle(&settings)
      let found = try await find(source, settings: settings, typed: nil)
      if let known = try await known(found.source) { return try await update(known, settle) }
      let id = try await archive.subscribe(found.source.address, settings: settings)
      let due = configuration.schedule.due(
        afterSuccessAt: now, interval: settings.intervalMinutes, serverPause: found.answer.pause,
        ttlMinutes: found.feed.ttlMinutes)
      var feed = found.feed
      if let most = settings.maximumItems { feed.articles = Array(feed.articles.newestFirst.prefix(most)) }
      let stored = try await archive.store(
        feed, for: id, validators: found.answer.validators, now: now, due: due,
        rules: configuration.rules)
      if let made = try await known(found.source) { try await readPages(of: made) }
      return Result(
        id: id, source: found.source.address,
        title: settings.title ?? (feed.title.isEmpty ? found.source.address : feed.title),
        articles: stored.new.count, wasKnown: false, page: found.source == source ? nil : source.address)
    } catch let failure as SourceFailure {
      if failure.isCancelled { throw CancellationError() }
      throw Failure(description: failure.description)
    }
  }

  /// What the user types, with a name and password in an address taken out of it.
  private static func source(
    _ text: String, in folder: String
  ) throws(SourceFailure) -> (FeedSource, Credentials?) {
    do throws(FeedSourceError) {
      let source = try FeedSource(typed: text, in: folder)
      guard case .web(let address) = source, let mark = address.range(of: "://") else { return (source, nil) }
      let authority = address[mark.upperBound...].prefix { !"/?".contains($0) }
      guard let at = authority.lastIndex(of: "@") else { return (source, nil) }
      let parts = authority[..<at].split(separator: ":", maxSplits: 1).map {
        String($0).removingPercentEncoding ?? String($0)
      }
      let bare = address[..<mark.upperBound] + address[address.index(after: at)...]
      return (
        .web(String(bare)), Credentials(user: parts.first ?? "", password: parts.count > 1 ? parts[1] : "")
      )
    } catch {
      throw SourceFailure(error.description)
    }
  }

  private func known(_ source: FeedSource) async throws -> Subscription? {
    try await archive.subscriptions().first { $0.source == source.address }
  }

  private func update(
    _ known: Subscription, _ settle: (inout FeedSettings) -> Void
  ) async throws -> Result {
    var settings = known.settings
    settle(&settings)
    if settings != known.settings {
      try await archive.update(settings, of: known.id)
      var changed = known
      changed.settings = settings
      try await readPages(of: changed)
    }
    return Result(
      id: known.id, source: known.source, title: settings.title ?? known.title, articles: 0, wasKnown: true,
      page: nil)
  }

  /// Takes the full texts of a feed for which the user wants them. What cannot be had is noted, and tells itself at
  /// the next refresh.
  private func readPages(of subscription: Subscription) async throws {
    guard subscription.settings.fullText else { return }
    _ = try await PageReader(archive: archive, fetcher: fetcher, configuration: configuration)
      .readPending(of: subscription)
  }

  private struct Found {
    var source: FeedSource
    var feed: Feed
    var answer: SourceAnswer
  }

  /// The feed that a source gives, or that the page at its address names. `page` is the address of the page that has
  /// named the source; nil for a source that the user has typed.
  private func find(
    _ source: FeedSource, settings: FeedSettings, typed page: String?
  ) async throws(SourceFailure) -> Found {
    var reader = SourceReader(fetcher: fetcher, limits: configuration.limits)
    // A page of the web names no address behind the user's firewall, unless it lies there itself.
    if let page { reader.allowsPrivateAddresses = WebOrigin(source.address) == WebOrigin(page) }
    let answer = try await reader.read(source, settings: settings, known: FetchValidators())
    let bytes = answer.bytes ?? []
    do throws(SourceFailure) {
      let feed = try FeedDocument.feed(bytes, source: source, answer: answer).feed
      let moved = answer.movedTo.flatMap { try? FeedSource($0) }
      return Found(source: moved ?? source, feed: feed, answer: answer)
    } catch {
      guard page == nil, case .web(let address) = source else { throw error }
      let html = HTMLPage(
        bytes, charset: answer.contentType.flatMap { ContentType($0).charset }, address: answer.address)
      for candidate in html.feedCandidates().prefix(Self.mostCandidates) {
        guard let named = try? FeedSource(candidate.url), case .web = named,
          let found = try? await find(named, settings: settings, typed: address)
        else { continue }
        return found
      }
      throw error
    }
  }

  /// How many of the feeds that a page names are tried.
  private static let mostCandidates = 5
}
