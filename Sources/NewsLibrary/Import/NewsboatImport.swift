/// Takes over a newsboat user's feeds, tags and articles with their state.
public struct NewsboatImport: Sendable {
  /// The `urls` file.
  public var urlsPath: String
  /// The `cache.db`; nil to take feeds only.
  public var cachePath: String?

  /// Creates an import.
  public init(urlsPath: String, cachePath: String?) {
    self.urlsPath = urlsPath
    self.cachePath = cachePath
  }

  /// Where newsboat keeps its files for the user whose home folder this is; nil where there are none.
  public static func found(home: String) -> NewsboatImport? {
    let places = [
      (home + "/.newsboat/urls", home + "/.newsboat/cache.db"),
      (home + "/.config/newsboat/urls", home + "/.local/share/newsboat/cache.db"),
    ]
    guard let (urls, cache) = places.first(where: { FilePresence.exists($0.0) }) else { return nil }
    return NewsboatImport(urlsPath: urls, cachePath: FilePresence.exists(cache) ? cache : nil)
  }

  /// Imports into `archive`; may be repeated, and then takes only what is new. `now` is in seconds since 1970.
  ///
  /// Throws ``ImportFailure`` where a file cannot be read, and what the archive throws. `progress` is told how many
  /// feeds of how many are done.
  public func run(
    into archive: Archive, now: Int, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> ImportReport {
    let text: String
    do throws(BoundedFile.Failure) {
      text = String(decoding: try BoundedFile.read(urlsPath, limit: 16 << 20), as: UTF8.self)
    } catch {
      throw ImportFailure(path: urlsPath, reason: LibraryLoader.message(error))
    }
    let urls = NewsboatURLs(text)
    let cache = try cachePath.map { path throws(ArchiveError) in try NewsboatCache(path: path) }
    var report = ImportReport()
    var searches: [(title: String, query: ArticleQuery)] = []
    for feed in urls.queries {
      do throws(NewsboatFilter.Refusal) {
        searches.append((feed.title, try NewsboatFilter.query(feed.expression)))
      } catch {
        report.notTaken.append(
          ImportReport.Omission(what: "query feed “\(feed.title)” (line \(feed.line))", why: error.reason))
      }
    }
    for search in searches { try await archive.save(search.query, title: search.title) }
    report.searches = searches.count
    var known = Set(try await archive.subscriptions().map(\.source))
    var articles = 0
    for (index, entry) in urls.entries.enumerated() {
      defer { progress(index + 1, urls.entries.count) }
      let source: FeedSource
      do throws(FeedSourceError) {
        source = try FeedSource(entry.address)
      } catch {
        report.notTaken.append(
          ImportReport.Omission(what: "line \(entry.line)", why: error.description))
        continue
      }
      if known.insert(source.address).inserted { report.subscribed += 1 } else { report.known += 1 }
      let settings = FeedSettings(title: entry.title, tags: entry.tags, isHidden: entry.isHidden)
      let id = try await archive.subscribe(source.address, settings: settings)
      guard let cache else { continue }
      if let feed = try await cache.feed(at: entry.address) {
        try await archive.name(id, title: feed.title, url: feed.url)
      }
      let kept = try await cache.articles(of: entry.address)
      articles += kept.count { !$0.isDeleted }
      let counts = try await archive.take(kept, into: id, now: now)
      report.articles += counts.new
      report.read += counts.read
      report.starred += counts.starred
    }
    if let cache {
      let rest = try await cache.count() - articles
      if rest > 0 {
        report.notTaken.append(
          ImportReport.Omission(
            what: "\(rest) articles of the cache", why: "their feeds are not in the urls file"))
      }
    }
    return report
  }
}
