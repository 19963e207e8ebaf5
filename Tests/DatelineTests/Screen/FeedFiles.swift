import Foundation
import NewsLibrary

/// Feeds in files, and an archive that has subscribed to them.
struct FeedFiles {
  let folder: URL
  /// How many feeds.
  let count: Int
  /// Where the archive lies.
  var archive: String { folder.path + "/archive.sqlite" }

  /// Writes the feeds, with `items` items each, and subscribes to them; nothing is refreshed yet.
  init(_ count: Int, items: Int, in folder: URL) async throws {
    (self.folder, self.count) = (folder, count)
    try write(items: items)
    let archive = try Archive.open(at: self.archive)
    for feed in 0..<count { _ = try await archive.subscribe("file://\(folder.path)/f\(feed).xml") }
  }

  /// Writes the feeds anew; each item is older than those before it.
  func write(items: Int) throws {
    let format = ISO8601DateFormatter()
    for feed in 0..<count {
      let entries = (0..<items).map { item in
        let date = Date(timeIntervalSince1970: 1_700_000_000 - Double(item * 86400 + feed * 60))
        return """
          <entry><id>urn:\(feed):\(item)</id><title>Harbour \(feed) report \(item)</title>
          <link href="https://example.org/\(feed)/\(item)"/><updated>\(format.string(from: date))</updated>
          <content>Mayor Anna Lindqvist opened quay \(item) of port \(feed) on Monday. “It is open,” she said.</content>
          </entry>
          """
      }
      let feedText =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Port \(feed)</title>\(entries.joined())</feed>"
      try Data(feedText.utf8).write(to: folder.appendingPathComponent("f\(feed).xml"), options: .atomic)
    }
  }

  /// A file of settings by which the reader refreshes only when asked; its path.
  func quietSettings() throws -> String {
    let file = folder.appendingPathComponent("quiet.toml")
    try Data("[refresh]\nautomatic = false\n".utf8).write(to: file)
    return file.path
  }
}
