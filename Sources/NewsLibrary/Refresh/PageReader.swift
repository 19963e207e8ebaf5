import NewsFetch
import NewsModel
import NewsSyndication

/// Takes the full text of articles from their pages, for feeds that give only summaries.
struct PageReader: Sendable {
  let archive: Archive
  let fetcher: Fetcher
  let configuration: RefreshConfiguration

  /// Reads the pages of a feed's articles that have not been asked for yet, newest first and only so many; returns
  /// what the user should know. What could not be had stays as the feed gives it, with the reason noted.
  func readPending(of subscription: Subscription) async throws -> [String] {
    let ids = try await archive.withoutPage(of: subscription.id, limit: configuration.pagesPerFeed)
    var failures: [String] = []
    for id in ids {
      guard let article = try await archive.article(id), let url = article.url else { continue }
      try Task.checkCancellation()
      let full: Article
      do throws(SourceFailure) {
        full = try await fullText(of: article, at: url, for: subscription)
      } catch {
        if error.isCancelled { throw CancellationError() }
        failures.append(error.description)
        // A server that asks to be left alone is: the rest waits for the next refresh.
        if error.retryAfter != nil { break }
        try await archive.recordPageFailure(id, problem: error.description)
        continue
      }
      try await archive.storePage(full, of: id, replacing: article)
    }
    guard let first = failures.first else { return [] }
    return [
      failures.count == 1
        ? "the full text of one article could not be had: \(first)"
        : "the full text of \(failures.count) articles could not be had, the first because: \(first)"
    ]
  }

  /// The article with the body of its page.
  private func fullText(
    of article: Article, at url: String, for subscription: Subscription
  ) async throws(SourceFailure) -> Article {
    let request = FetchRequest(
      url: url, userAgent: subscription.settings.userAgent, maximumBytes: configuration.maximumPageBytes,
      timeout: configuration.limits.timeout, connectTimeout: configuration.limits.connectTimeout,
      // A feed may name pages of its own server, which the user has typed, and no others behind a firewall.
      allowsPrivateAddresses: WebOrigin(url) == WebOrigin(subscription.source),
      accept: "text/html, application/xhtml+xml, */*;q=0.1")
    let response: FetchResponse
    do throws(FetchError) {
      response = try await fetcher.fetch(request)
    } catch {
      throw SourceFailure(error.description, isCancelled: error == .cancelled)
    }
    guard response.isSuccess else {
      throw SourceFailure(
        "the page answered \(response.status)",
        retryAfter: response.isRateLimited ? Int(response.retryAfter?.components.seconds ?? 0) : nil)
    }
    guard response.contentType.map(Self.isPage) ?? true else {
      throw SourceFailure("the address leads to no web page but to \(response.contentType ?? "")")
    }
    let page = HTMLPage(
      response.body, charset: ContentType(response.contentType ?? "").charset, address: response.url
    ).article(name: article.id, addsImplied: false)
    guard Self.length(of: page) > Self.length(of: article) / 2 else {
      throw SourceFailure("the page shows less text than the feed")
    }
    var full = article
    full.blocks = page.blocks
    full.byline = article.byline ?? page.byline
    full.standfirst = page.standfirst ?? article.standfirst
    full.language = article.language ?? page.language
    return full
  }

  private static func isPage(_ contentType: String) -> Bool {
    let type = ContentType(contentType).mediaType
    return type == "text/html" || type == "application/xhtml+xml" || type.isEmpty
  }

  private static func length(of article: Article) -> Int {
    article.blocks.reduce(0) { $1.kind == .relatedLink ? $0 : $0 + $1.text.utf8.count }
  }
}
