import ArgumentParser
import NewsExport
import NewsLibrary
import NewsSyndication

/// Keeps feeds, and what was read and starred, in line with a server.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Read the feeds of a server, and share with it what was read and starred.",
    discussion: """
      For every server that speaks the Google Reader API: FreshRSS, Miniflux, BazQux Reader, The Old Reader, FeedHQ \
      and others. An account's feeds stand among the other feeds; their articles come from the server alone. \
      dateline refresh and the reader bring accounts in line with their servers; what is read or starred meanwhile is \
      kept until the server has been told. Of two changes of one article the last that reaches the server counts.
      """,
    subcommands: [Add.self, List.self, Sync.self, Subscribe.self, Remove.self])

  /// Adds an account.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign in to a server, and read its feeds from now on.",
      discussion: """
        The password is asked for, or read from standard input; some servers have one of its own for the API. It is \
        kept in the archive; with --password-command only the command is. For an account that is there already, how \
        to sign in is changed.

        Examples:
          dateline account add https://rss.example.org --service freshrss --user ida
          dateline account add https://example.org/greader --user ida --name home
          dateline account add --service bazqux --user ida --password-command 'pass show bazqux'
        """)

    @Argument(
      help: ArgumentHelp(
        "The server: the address of its API, or with --service that of its site.", valueName: "url"))
    var url: String?

    @Option(help: "The name to sign in with.")
    var user: String

    @Option(
      help: ArgumentHelp("What kind of server it is, which tells where the API is.", valueName: "service"))
    var service: AccountService?

    @Option(
      help: ArgumentHelp("What to call the account; else the service or the server.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("A command whose first line is the password.", valueName: "command"))
    var passwordCommand: String?

    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
      if url == nil, service?.address == nil { throw ValidationError("give the address of the server") }
    }

    func run() throws {
      let site = url ?? service?.address ?? ""
      let address = service?.api(at: site) ?? site
      let name = name ?? service?.rawValue ?? Self.host(of: site)
      let login = AccountLogin(
        url: address, user: user,
        secret: try passwordCommand.map { .command($0) } ?? .password(Password.read(for: user)))
      let result = try archive.run { archive in
        do {
          return try await AccountManager(archive: archive, configuration: .settled).add(name, login)
        } catch let failure as AccountManager.Failure {
          StandardOutput.complain(TextSanitizer.line("\(address): \(failure)"))
          throw ExitCode(ExitStatus.badInput)
        }
      }
      try AccountCommand.tell([result])
    }

    /// The host of an address, as far as a name may have it.
    private static func host(of address: String) -> String {
      let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
      return String(rest.prefix { !"/:?#".contains($0) })
    }
  }

  /// Lists the accounts.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the accounts, and what is wrong with any of them.")

    @Flag(help: "Print JSON (dateline.accounts/1).")
    var json = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let accounts = try archive.run { try await $0.accounts() }
      guard !json else { return try StandardOutput.write(Self.json(accounts).pretty + "\n") }
      try StandardOutput.write(
        accounts.isEmpty
          ? "No accounts; dateline account add URL --user NAME adds one.\n" : accounts.map(Self.text).joined()
      )
    }

    private static func text(_ account: Account) -> String {
      let pending = account.pendingChanges == 0 ? "" : ", \(account.pendingChanges) changes to be sent"
      var text = "\(account.name): \(account.user) at \(account.url), \(account.feeds) feeds\(pending)"
      if let problem = account.problem { text += "\u{A}  ! \(problem)" }
      return text.split(separator: "\n").map { line in
        (line.hasPrefix("  !") ? "  " : "") + TextSanitizer.line(String(line)) + "\n"
      }.joined()
    }

    private static func json(_ accounts: [Account]) -> JSON {
      .object([
        "schema": .string("dateline.accounts/1"),
        "accounts": .array(
          accounts.map { account in
            .object([
              "name": .string(account.name), "url": .string(account.url), "user": .string(account.user),
              "feeds": .int(account.feeds), "pendingChanges": .int(account.pendingChanges),
              "problem": .optional(account.problem),
              "lastRefreshed": .time(minutesSinceEpoch: account.refreshed.map { $0 / 60 }),
            ])
          }),
      ])
    }
  }

  /// Brings accounts in line with their servers.
  struct Sync: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bring accounts in line with their servers now, due or not.",
      discussion: """
        Exit status: 0 all went well; 75 an account could not be brought in line, and was named with the reason.
        """)

    @Argument(help: ArgumentHelp("Accounts, by name; without any: all.", valueName: "name"))
    var names: [String] = []

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let results = try archive.run { [names] archive in
        let accounts = try await archive.accounts()
        let chosen =
          try names.isEmpty ? accounts : names.map { try AccountCommand.account($0, among: accounts) }
        let manager = AccountManager(archive: archive, configuration: .settled)
        var results: [AccountResult] = []
        for account in chosen { results.append(try await manager.sync(account)) }
        return results
      }
      try AccountCommand.tell(results)
    }
  }

  /// Lets accounts subscribe to feeds.
  struct Subscribe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Subscribe to a feed on the server, and read it from there.",
      discussion: """
        dateline unsubscribe ends it there too.

        Examples:
          dateline account subscribe work https://example.org/
        """)

    @Argument(help: "The account's name.")
    var name: String

    @Argument(help: "The address of a feed, or of a site whose feed the server looks up.")
    var address: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let result = try archive.run { [name, address] archive in
        let account = try await AccountCommand.account(name, among: archive.accounts())
        do {
          return try await AccountManager(archive: archive, configuration: .settled)
            .subscribe(to: address, in: account)
        } catch let failure as AccountManager.Failure {
          StandardOutput.complain(TextSanitizer.line("\(address): \(failure)"))
          throw ExitCode(ExitStatus.badInput)
        }
      }
      try AccountCommand.tell([result])
    }
  }

  /// Removes an account.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget an account; the server keeps all it has.",
      discussion: """
        Its feeds stay, asked at their own addresses from now on, or go with their articles: say which.

        Examples:
          dateline account remove work --keep-feeds
          dateline account remove work --drop-feeds
        """)

    /// What becomes of the feeds.
    enum Feeds: String, EnumerableFlag {
      case keepFeeds, dropFeeds
    }

    @Argument(help: "The account's name.")
    var name: String

    @Flag(help: "Whether its feeds stay here, or go with all their articles.")
    var feeds: Feeds?

    @Flag(help: "Also where starred articles go with the feeds.")
    var starredToo = false

    @Flag(help: "Also where the server has not been told of everything that was read and starred here.")
    var discardChanges = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let account = try archive.run { [name, feeds, starredToo, discardChanges] archive in
        let account = try await AccountCommand.account(name, among: archive.accounts())
        guard account.pendingChanges == 0 || discardChanges else {
          throw ValidationError(
            "the server has not been told of \(account.pendingChanges) changes made here; "
              + "dateline account sync \(account.name) tells it, --discard-changes drops them")
        }
        guard let feeds = try feeds ?? Self.ask(account) else { throw ExitCode(ExitStatus.interrupted) }
        if feeds == .dropFeeds, !starredToo { try await Self.refuseStarred(of: account, in: archive) }
        try await archive.removeAccount(account.id, keepsFeeds: feeds == .keepFeeds)
        return account
      }
      try StandardOutput.write("Removed the account \(account.name)\n")
    }

    /// What becomes of the feeds, where the user has not said so; nil where the user gives up.
    private static func ask(_ account: Account) throws -> Feeds? {
      guard account.feeds > 0 else { return .dropFeeds }
      guard Password.isTerminal else {
        throw ValidationError("\(account.name) has \(account.feeds) feeds; give --keep-feeds or --drop-feeds")
      }
      StandardOutput.show("\(account.name) has \(account.feeds) feeds. Keep them here? [y/n] ")
      switch readLine()?.lowercased().first {
      case "y": return .keepFeeds
      case "n": return .dropFeeds
      default: return nil
      }
    }

    private static func refuseStarred(of account: Account, in archive: Archive) async throws {
      for feed in try await archive.overview().feeds where feed.account == account.name {
        let starred = try await archive.search(ArticleQuery(feed: feed.id, isStarred: true, limit: 1))
        guard starred.isEmpty else {
          throw ValidationError(
            "\(feed.title) has starred articles, which would go; give --starred-too if you mean it, or --keep-feeds"
          )
        }
      }
    }
  }

  /// The account of a name; a usage error where there is none.
  static func account(_ name: String, among accounts: [Account]) throws -> Account {
    guard let account = accounts.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw ValidationError("no account is called “\(name)”; dateline account list names them all")
    }
    return account
  }

  /// Says what became of accounts; a failure ends the command.
  private static func tell(_ results: [AccountResult]) throws {
    for result in results {
      complain(of: result)
      if result.problem == nil { try StandardOutput.write(TextSanitizer.line(line(result)) + "\n") }
    }
    if results.contains(where: { $0.problem != nil }) { throw ExitCode(ExitStatus.someFailed) }
  }

  /// Says on standard error what went wrong with an account.
  static func complain(of result: AccountResult) {
    for message in [result.problem].compactMap(\.self) + result.notices {
      StandardOutput.complain(TextSanitizer.line("account \(result.name): \(message)"))
    }
  }

  /// "work: 12 new articles; 2 new feeds, 1 gone; 3 changes sent, 4 received".
  private static func line(_ result: AccountResult) -> String {
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    var parts = [counted(result.new, "new article")]
    if result.subscribed + result.unsubscribed > 0 {
      parts.append("\(counted(result.subscribed, "new feed")), \(result.unsubscribed) gone")
    }
    if result.sent + result.received > 0 {
      parts.append("\(counted(result.sent, "change")) sent, \(result.received) received")
    }
    return "\(result.name): " + parts.joined(separator: "; ")
  }
}

extension AccountService: ExpressibleByArgument {}
