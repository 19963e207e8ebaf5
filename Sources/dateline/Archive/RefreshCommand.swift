import ArgumentParser
import NewsExport
import NewsLibrary
import NewsSyndication
import Synchronization

/// Asks feeds for what is new.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Ask feeds for new articles.",
    discussion: """
      Without names, asks the feeds that are due: one interval after the last time (60 minutes unless the feed or \
      its publisher says otherwise), later after failures. Feeds that are named are asked at once. It may be \
      stopped at any time; what has arrived stays. Accounts (dateline account) are brought in line with their \
      servers as they are due, or when one of their feeds is named.

      Examples:
        dateline refresh                     what a timer or cron should run
        dateline refresh --force             every feed and account, due or not
        dateline refresh "World Desk" 7      by title, part of a title, number or address

      Exit status: 0 all went well; 75 some feeds could not be refreshed, and each was named with its reason; \
      73 the archive cannot be used; 130 stopped by Ctrl-C.
      """)

  @Argument(help: ArgumentHelp("Feeds to refresh; without any: those that are due.", valueName: "feed"))
  var feeds: [String] = []

  @Flag(help: "Ask every feed, whether it is due or not.")
  var force = false

  @Flag(
    help: "Annotate new articles afterwards, so that search knows names and speakers before they are read.")
  var annotate = false

  @Flag(help: "Print what became of each feed as JSON (dateline.refresh/1).")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let configuration = RefreshConfiguration.settled
    let report = try archive.run { [feeds, force, json, annotate] archive in
      let selection = try await FeedSelection(feeds: archive.overview().feeds)
      let ids = try feeds.isEmpty ? nil : feeds.map { try selection.feed($0).id }
      let refresher = Refresher(archive: archive, configuration: configuration)
      let screen = Mutex(RefreshScreen(isQuiet: json))
      let report = await refresher.run(ids, force: force) { step in screen.withLock { $0.show(step) } }
      if annotate, !report.isCancelled {
        try await Self.annotateAll(archive, rules: configuration.rules)
      }
      return report
    }
    try StandardOutput.write(json ? report.json.pretty + "\n" : Self.summary(report))
    if report.isCancelled { throw ExitCode(ExitStatus.interrupted) }
    for account in report.accounts { AccountCommand.complain(of: account) }
    if let problem = report.problem {
      StandardOutput.complain(problem)
      throw ExitCode(ExitStatus.noArchive)
    }
    if !report.failures.isEmpty || report.accounts.contains(where: { $0.problem != nil }) {
      throw ExitCode(ExitStatus.someFailed)
    }
  }

  private static func annotateAll(_ archive: Archive, rules: [ArticleRule]) async throws {
    let total = try await archive.unannotated(limit: .max).count
    let line = Mutex(Progress("annotated", of: total, "articles"))
    try await ArchiveAnnotator(archive: archive, rules: rules).annotateAll { done in
      line.withLock { $0.advance(to: done) }
    }
    line.withLock { $0.end() }
  }

  /// "12 new articles, 1 edited: 198 feeds refreshed, 150 of them unchanged; 2 failed; 3 not due yet".
  static func summary(_ report: RefreshReport) -> String {
    guard !report.results.isEmpty || !report.accounts.isEmpty else {
      return report.isCancelled ? "stopped\n" : "No feeds yet; dateline subscribe URL adds one.\n"
    }
    let asked = report.results.count - report.skipped
    var parts: [String] = []
    if asked > 0 {
      parts.append(
        "\(counted(report.new, "new article"))"
          + (report.updated > 0 ? ", \(report.updated) edited" : "")
          + " in \(counted(asked - report.failures.count, "feed"))")
      if report.unchanged > 0 { parts.append("\(report.unchanged) unchanged") }
      if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
    }
    if report.skipped > 0 { parts.append("\(report.skipped) not due yet") }
    if report.isCancelled { parts.append("stopped") }
    return parts.joined(separator: "; ") + "\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// Shows how far a refresh has come, and every failure with its reason as it happens.
private struct RefreshScreen {
  /// Whether only the count is shown.
  let isQuiet: Bool
  private var line = Progress("refreshed", of: 0, "feeds")

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  mutating func show(_ step: RefreshProgress) {
    switch step {
    case .started(let total): line = Progress("refreshed", of: total, "feeds")
    case .finished(let result, let done, _):
      line.advance(to: done)
      var messages = result.notices
      // What is wrong with an account is said once, and not for each of its feeds.
      if case .failed(let message) = result.outcome, result.account == nil { messages.insert(message, at: 0) }
      guard !isQuiet, !messages.isEmpty else { return }
      line.end()
      for message in messages { StandardOutput.complain(TextSanitizer.line("\(result.title): \(message)")) }
    case .ended: line.end()
    }
  }
}

extension RefreshReport {
  /// The report as `dateline.refresh/1`.
  var json: JSON {
    .object([
      "schema": .string("dateline.refresh/1"), "new": .int(new), "updated": .int(updated),
      "unchanged": .int(unchanged), "failed": .int(failures.count), "skipped": .int(skipped),
      "cancelled": .bool(isCancelled), "problem": .optional(problem), "feeds": .array(results.map(\.json)),
      "accounts": .array(accounts.map(\.json)),
    ])
  }
}

extension AccountResult {
  fileprivate var json: JSON {
    .object([
      "name": .string(name), "subscribed": .int(subscribed), "unsubscribed": .int(unsubscribed),
      "sent": .int(sent), "received": .int(received), "notices": .strings(notices),
      "problem": .optional(problem),
    ])
  }
}

extension FeedResult {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "id": .int(Int(id.rawValue)), "source": .string(source), "title": .string(title),
      "notices": .strings(notices),
    ]
    switch outcome {
    case .refreshed(let new, let updated):
      members["outcome"] = .string("refreshed")
      members["new"] = .int(new)
      members["updated"] = .int(updated)
    case .unchanged: members["outcome"] = .string("unchanged")
    case .failed(let message):
      members["outcome"] = .string("failed")
      members["message"] = .string(message)
    case .skipped(let until):
      members["outcome"] = .string("skipped")
      members["until"] = .time(minutesSinceEpoch: until.map { $0 / 60 })
    }
    return .object(members)
  }
}
