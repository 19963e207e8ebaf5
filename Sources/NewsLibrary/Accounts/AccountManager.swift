import NewsFetch
import NewsSyndication

/// Adds accounts and brings single ones in line with their servers; a ``Refresher`` does so with all that are due.
public struct AccountManager: Sendable {
  private let archive: Archive
  private let fetcher: Fetcher
  private let configuration: RefreshConfiguration
  private let now: @Sendable () -> Int

  /// Why there is no account; the text says what to do.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String
  }

  /// Creates a manager; `now` gives the seconds since 1970.
  public init(
    archive: Archive, fetcher: Fetcher = Fetcher(),
    configuration: RefreshConfiguration = RefreshConfiguration(),
    now: @escaping @Sendable () -> Int = { ProcessEnvironment.secondsSince1970 }
  ) {
    self.archive = archive
    self.fetcher = fetcher
    self.configuration = configuration
    self.now = now
  }

  /// Signs in and keeps the account, then takes its feeds and articles. An account that is there already, by server and
  /// user, keeps its name and is signed in to anew.
  ///
  /// - Parameter name: what the user calls it: letters, digits, `.`, `-` and `_` of ASCII, at most 60.
  /// - Throws: ``Failure`` where nothing was kept, and what the archive throws. What goes wrong after that is in the
  ///   result.
  public func add(_ name: String, _ login: AccountLogin) async throws -> AccountResult {
    guard !name.isEmpty, name.utf8.count <= 60, name.utf8.allSatisfy(Self.isOfName) else {
      throw Failure(
        description: "an account's name has letters, digits, “.”, “-” and “_” in it and no more than 60")
    }
    var login = login
    login.url = try Self.api(login.url)
    let namesake = try await archive.accounts().first { $0.name.lowercased() == name.lowercased() }
    guard namesake.map({ ($0.url, $0.user) == (login.url, login.user) }) ?? true else {
      throw Failure(description: "there is an account called \(name) already; give this one another name")
    }
    let session = ReaderSession(login, auth: nil, fetcher: fetcher, limits: configuration.limits)
    do throws(SourceFailure) {
      try await session.signIn()
    } catch {
      if error.isCancelled { throw CancellationError() }
      throw Failure(description: error.description)
    }
    let id = try await archive.keepAccount(name, login, auth: session.auth)
    guard let account = try await archive.accounts().first(where: { $0.id == id }) else {
      throw Failure(description: "the account was removed meanwhile")
    }
    return try await sync(account)
  }

  /// Brings an account in line with its server, whether it is due or not. Throws what the archive throws.
  public func sync(_ account: Account) async throws -> AccountResult {
    try await AccountSync(archive: archive, fetcher: fetcher, configuration: configuration, now: now).run(
      account)
  }

  /// Lets an account subscribe to the feed at an address, and takes it from there.
  ///
  /// - Parameter address: that of a feed, or of a site whose feed the server looks up.
  /// - Throws: ``Failure`` where the server takes none, and what the archive throws.
  public func subscribe(to address: String, in account: Account) async throws -> AccountResult {
    try await ask(account.id) { session throws(SourceFailure) in try await session.subscribe(to: address) }
    return try await sync(account)
  }

  /// Ends the subscription of a feed that comes from an account: on the server, then here. Its articles go with it,
  /// starred ones too. A feed that comes from no account is only unsubscribed from here.
  ///
  /// - Throws: ``Failure`` where the server does not do it, and what the archive throws.
  public func unsubscribe(_ feed: FeedID) async throws {
    if let (account, stream) = try await archive.stream(of: feed) {
      try await ask(account) { session throws(SourceFailure) in try await session.unsubscribe(from: stream) }
      try await archive.untie(feed)
    }
    try await archive.unsubscribe(feed)
  }

  /// Asks an account's server for something beside a sync.
  private func ask(
    _ account: Account.ID, _ request: (ReaderSession) async throws(SourceFailure) -> Void
  ) async throws {
    guard let (login, auth, _) = try await archive.login(of: account) else { return }
    let name = try await archive.accounts().first { $0.id == account }?.name ?? login.url
    let session = ReaderSession(login, auth: auth, fetcher: fetcher, limits: configuration.limits)
    do throws(SourceFailure) {
      try await request(session)
    } catch {
      if error.isCancelled { throw CancellationError() }
      throw Failure(description: "account \(name): \(error)")
    }
    try await archive.recordSignIn(account, auth: session.auth)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || ".-_".utf8.contains(byte)
  }

  /// The address of the API that a user means, who may have given that of one of its calls.
  private static func api(_ text: String) throws(Failure) -> String {
    guard let source = try? FeedSource(typed: text, in: "/"), case .web(var address) = source,
      let mark = address.range(of: "://"),
      !address[mark.upperBound...].prefix(while: { $0 != "/" }).contains("@")
    else {
      throw Failure(
        description:
          "“\(text)” is no address of a server; give it as https://example.org, and the user's name apart")
    }
    for ending in ["/accounts/ClientLogin", "/reader/api/0"] {
      while address.hasSuffix("/") { address.removeLast() }
      if address.hasSuffix(ending) { address.removeLast(ending.count) }
    }
    return address
  }
}
