import NewsFetch
import NewsSyndication

/// Takes over the subscriptions of an OPML file, and writes those of an archive as one.
public enum OPMLImport {
  /// Subscribes to what a file, or an address of the web, lists; may be repeated, and then takes only what is new.
  ///
  /// A list may come from anybody, so only addresses of the web are taken from it: a file or a command that it names
  /// is left out unless the user vouches for it.
  ///
  /// - Parameter isTrusted: whether files and commands are taken too.
  /// - Throws: ``ImportFailure`` where the file cannot be used, and what the archive throws.
  public static func run(
    _ path: String, into archive: Archive, isTrusted: Bool, fetcher: @autoclosure () -> Fetcher = Fetcher()
  ) async throws -> ImportReport {
    let bytes = try await WebOrigin(path) == nil ? read(path) : fetch(path, by: fetcher())
    guard let document = OPMLReader.read(bytes) else {
      throw ImportFailure(
        path: path, reason: "this is no OPML; export the list of feeds as OPML and give that file")
    }
    var report = ImportReport()
    var known = Set(try await archive.subscriptions().map(\.source))
    for entry in document.entries {
      let source: FeedSource
      do throws(FeedSourceError) {
        source = try FeedSource(entry.source)
      } catch {
        report.notTaken.append(
          ImportReport.Omission(what: entry.title ?? entry.source, why: error.description))
        continue
      }
      guard isTrusted || !source.isLocal else {
        report.notTaken.append(
          ImportReport.Omission(
            what: entry.title ?? entry.source,
            why: "it reads a file or runs a command: \(entry.source); give --trusted if the list is your own")
        )
        continue
      }
      guard known.insert(source.address).inserted else {
        report.known += 1
        continue
      }
      let id = try await archive.subscribe(
        source.address,
        settings: FeedSettings(
          tags: entry.categories, folder: entry.folders.isEmpty ? nil : entry.folders.joined(separator: "/")))
      if let title = entry.title { try await archive.name(id, title: title, url: entry.url ?? "") }
      report.subscribed += 1
    }
    return report
  }

  private static func read(_ path: String) throws(ImportFailure) -> [UInt8] {
    do throws(BoundedFile.Failure) {
      return try BoundedFile.read(path, limit: 64 << 20)
    } catch {
      throw ImportFailure(path: path, reason: LibraryLoader.message(error))
    }
  }

  private static func fetch(_ address: String, by fetcher: Fetcher) async throws -> [UInt8] {
    let reader = SourceReader(fetcher: fetcher, limits: SourceLimits())
    do throws(SourceFailure) {
      return try await reader.read(.web(address), settings: FeedSettings(), known: FetchValidators()).bytes
        ?? []
    } catch {
      if error.isCancelled { throw CancellationError() }
      throw ImportFailure(path: address, reason: error.description)
    }
  }

  /// Where a feed itself comes from, whatever account it is read by.
  private static func address(of feed: FeedSummary) -> String {
    guard feed.account != nil, let source = try? FeedSource(feed.source) else { return feed.source }
    return source.address
  }

  /// The subscriptions of an archive, those of one folder together.
  public static func document(of archive: Archive) async throws -> OPMLDocument {
    let feeds = try await archive.overview().feeds
    var order: [String] = []
    for feed in feeds where !order.contains(feed.folder ?? "") { order.append(feed.folder ?? "") }
    let sorted = order.flatMap { folder in feeds.filter { ($0.folder ?? "") == folder } }
    return OPMLDocument(
      entries: sorted.map { feed in
        OPMLDocument.Entry(
          source: Self.address(of: feed), title: feed.title, url: feed.url,
          folders: (feed.folder ?? "").split(separator: "/").map(String.init), categories: feed.tags)
      })
  }
}
