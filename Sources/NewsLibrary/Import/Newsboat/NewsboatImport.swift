/// Takes over a newsboat user's feeds, tags and articles with their state.
public struct NewsboatImport: Sendable {
  /// The `urls` file.
  public var urlsPath: String
  /// The `cache.db`; nil to take feeds only.
  public var cachePath: String?
  /// The `config` file; nil to leave it.
  public var configPath: String?

  /// Creates an import.
  public init(urlsPath: String, cachePath: String?, configPath: String? = nil) {
    self.urlsPath = urlsPath
    self.cachePath = cachePath
    self.configPath = configPath
  }

  /// Where newsboat keeps its files for a user; nil where there are none.
  ///
  /// newsboat uses the folders of the XDG base directory specification if its own is there, else `~/.newsboat`.
  public static func found(environment: (String) -> String?) -> NewsboatImport? {
    func folder(_ base: ProcessEnvironment.BaseFolder) -> String {
      base.path(environment: environment) + "/newsboat"
    }
    let dotted = (environment("HOME") ?? "") + "/.newsboat"
    let places = [(folder(.configuration), folder(.data)), (dotted, dotted)]
    guard let (settings, data) = places.first(where: { FilePresence.exists($0.0 + "/urls") }) else {
      return nil
    }
    func existing(_ path: String) -> String? { FilePresence.exists(path) ? path : nil }
    return NewsboatImport(
      urlsPath: settings + "/urls", cachePath: existing(data + "/cache.db"),
      configPath: existing(settings + "/config"))
  }

  /// What newsboat's `config` says, as a configuration of dateline's; nil where none is to be taken.
  ///
  /// - Parameters:
  ///   - keys: the keys that the reader has.
  ///   - home: the folder that `~` stands for.
  /// - Throws: ``ImportFailure`` where a file cannot be read.
  public func configuration(keys: KeyTable, home: String) async throws -> NewsboatConversion? {
    guard let configPath else { return nil }
    let reader = try NewsboatConfigReader(configPath, home: home)
    return NewsboatConversion(
      reader, keys: keys, feedTitles: try await feedTitles())
  }

  /// What feeds are called, by their addresses.
  private func feedTitles() async throws -> [String: String] {
    let cache = try cache()
    var titles: [String: String] = [:]
    for entry in try urls().entries {
      if let title = entry.title {
        titles[entry.address] = title
      } else if let title = try await cache?.feed(at: entry.address)?.title, !title.isEmpty {
        titles[entry.address] = title
      }
    }
    return titles
  }

  private func cache() throws(ArchiveError) -> NewsboatCache? {
    try cachePath.map { path throws(ArchiveError) in try NewsboatCache(path: path) }
  }

  private func urls() throws(ImportFailure) -> NewsboatURLs {
    do throws(BoundedFile.Failure) {
      return NewsboatURLs(String(decoding: try BoundedFile.read(urlsPath, limit: 16 << 20), as: UTF8.self))
    } catch {
      throw ImportFailure(path: urlsPath, reason: LibraryLoader.message(error))
    }
  }

  /// Imports into `archive`; may be repeated, and then takes only what is new. `now` is in seconds since 1970. Filters
  /// that `configuration` holds become saved searches, as query feeds do.
  ///
  /// Throws ``ImportFailure`` where a file cannot be read, and what the archive throws. `progress` is told how many
  /// feeds of how many are done.
  public func run(
    into archive: Archive, configuration: NewsboatConversion? = nil, now: Int,
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> ImportReport {
    let urls = try urls()
    let cache = try cache()
    var report = ImportReport()
    report.notTaken = configuration?.notTaken ?? []
    try await save(
      urls.queries.map { .init(title: $0.title, expression: $0.expression, place: "line \($0.line)") }
        + (configuration?.filters ?? []), in: archive, &report)
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

  /// Saves filters as searches; those that dateline cannot say are noted.
  private func save(
    _ filters: [NewsboatConversion.NamedFilter], in archive: Archive, _ report: inout ImportReport
  ) async throws {
    for filter in filters {
      let query: ArticleQuery
      do throws(NewsboatCondition.Refusal) {
        query = ArticleQuery(filter: try NewsboatCondition(filter.expression).filter(), limit: 1000)
      } catch {
        report.notTaken.append(
          ImportReport.Omission(what: "query feed “\(filter.title)” (\(filter.place))", why: error.reason))
        continue
      }
      try await archive.save(query, title: filter.title)
      report.searches += 1
    }
  }
}
