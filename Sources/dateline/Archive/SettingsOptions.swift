import ArgumentParser
import NewsLibrary

/// What a user settles for a feed.
struct SettingsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A name in place of the feed's own.", valueName: "name"))
  var title: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A label under which the feed is listed too; may be repeated.", valueName: "label"))
  var tags: [String] = []

  @Option(help: ArgumentHelp("The folder it is listed in.", valueName: "name"))
  var folder: String?

  @Option(help: ArgumentHelp("Minutes from one refresh to the next.", valueName: "minutes"))
  var interval: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Take the full text of each article from its page, for feeds that give summaries only.")
  var fullText: Bool?

  @Option(help: ArgumentHelp("Take only so many articles, the newest.", valueName: "count"))
  var maxItems: Int?

  @Option(help: ArgumentHelp("What dateline calls itself to this server.", valueName: "text"))
  var userAgent: String?

  @Option(
    help: ArgumentHelp(
      "The name to sign in with; the password is asked for, or read from standard input.", valueName: "name"))
  var user: String?

  @Flag(inversion: .prefixedNo, help: "Leave it out of the list of feeds; search and tags find it.")
  var hidden: Bool?

  func validate() throws {
    if let interval, interval < 1 { throw ValidationError("--interval is in minutes, at least 1") }
    if let maxItems, maxItems < 1 { throw ValidationError("--max-items is at least 1") }
  }

  /// What is to be changed in a feed's settings; asks for the password where a user is named.
  func settle() throws -> @Sendable (inout FeedSettings) -> Void {
    let password = try user.map { try Password.read(for: $0) }
    return { [title, tags, folder, interval, fullText, maxItems, userAgent, user, hidden] settings in
      settings.title = title ?? settings.title
      if !tags.isEmpty { settings.tags = tags }
      settings.folder = folder ?? settings.folder
      settings.intervalMinutes = interval ?? settings.intervalMinutes
      settings.fullText = fullText ?? settings.fullText
      settings.maximumItems = maxItems ?? settings.maximumItems
      settings.userAgent = userAgent ?? settings.userAgent
      if let user, let password { (settings.user, settings.password) = (user, password) }
      settings.isHidden = hidden ?? settings.isHidden
    }
  }
}
