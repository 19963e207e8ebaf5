import Foundation

/// What ``BenchReader`` has measured.
struct ReaderReport: Encodable {
  var feeds: Int
  var articles: Int
  var firstRefreshSeconds = 0.0
  var unchangedRefreshSeconds = 0.0
  var changedRefreshSeconds = 0.0
  var archiveMegabytes: Double?
  var rareSearchMilliseconds = 0.0
  var commonSearchMilliseconds = 0.0
  /// From the start of the process to the lists on screen, the median of five.
  var firstScreenMilliseconds = 0.0
  var keyMilliseconds: [Double] = []
  var bytesPerKey = 0
  var peakMegabytes: Double?
  var newsboat: NewsboatReport?

  init(feeds: Int, articles: Int) {
    self.feeds = feeds
    self.articles = articles
  }

  private enum CodingKeys: String, CodingKey {
    case feeds, articles, firstRefreshSeconds, unchangedRefreshSeconds, changedRefreshSeconds
    case archiveMegabytes, rareSearchMilliseconds, commonSearchMilliseconds, firstScreenMilliseconds
    case keyMilliseconds, bytesPerKey, peakMegabytes, newsboat
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(feeds, forKey: .feeds)
    try container.encode(articles, forKey: .articles)
    try container.encode(firstRefreshSeconds, forKey: .firstRefreshSeconds)
    try container.encode(unchangedRefreshSeconds, forKey: .unchangedRefreshSeconds)
    try container.encode(changedRefreshSeconds, forKey: .changedRefreshSeconds)
    try container.encode(archiveMegabytes, forKey: .archiveMegabytes)
    try container.encode(rareSearchMilliseconds, forKey: .rareSearchMilliseconds)
    try container.encode(commonSearchMilliseconds, forKey: .commonSearchMilliseconds)
    try container.encode(firstScreenMilliseconds, forKey: .firstScreenMilliseconds)
    try container.encodeIfPresent(Quantiles(keyMilliseconds), forKey: .keyMilliseconds)
    try container.encode(bytesPerKey, forKey: .bytesPerKey)
    try container.encode(peakMegabytes, forKey: .peakMegabytes)
    try container.encode(newsboat, forKey: .newsboat)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// The memory of other processes.
enum ProcessMemory {
  /// The most that a running process has held at once, in megabytes; nil where the system does not tell.
  static func peakMegabytes(of process: pid_t) -> Double? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({
        Double($0)
      })
    else { return nil }
    return kilobytes / 1000
  }
}
