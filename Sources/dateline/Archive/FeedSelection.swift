import ArgumentParser
import NewsLibrary

/// Finds the feeds that a user names.
struct FeedSelection {
  /// All feeds of the archive.
  var feeds: [FeedSummary]

  /// The feed with this number, address or title; a part of a title will do where only one feed has it. Throws a
  /// usage error where none or several fit.
  func feed(_ name: String) throws -> FeedSummary {
    if let number = Int64(name), let feed = feeds.first(where: { $0.id.rawValue == number }) { return feed }
    let address = (try? FeedSource(typed: name, in: ProcessEnvironment.workingFolder))?.address
    if let feed = feeds.first(where: { $0.source == name || $0.source == address }) { return feed }
    let folded = name.lowercased()
    var found = feeds.filter { $0.title.lowercased() == folded }
    if found.isEmpty { found = feeds.filter { $0.title.lowercased().contains(folded) } }
    guard let feed = found.first else {
      throw ValidationError("no feed is called “\(name)”; dateline feeds lists them all")
    }
    guard found.count == 1 else {
      let names = found.prefix(5).map { "\($0.id.rawValue) \($0.title)" }.joined(separator: ", ")
      throw ValidationError("“\(name)” fits \(found.count) feeds: \(names); give the number")
    }
    return feed
  }
}
