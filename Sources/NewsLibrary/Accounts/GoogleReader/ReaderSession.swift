import Foundation
import NewsFetch
import NewsSyndication

/// Asks a server by the Google Reader API: signs in, and once more where a sign-in has run out.
///
/// Only calls that every server has are made. Miniflux has no `stream/contents`; BazQux asks for the ids of streams and
/// the contents of single items. Old versions of Miniflux take a bare id for a hexadecimal one, so ids are sent in the
/// long form; and of several tags in one `edit-tag` FreshRSS takes the last, so each call sets or takes one.
actor ReaderSession {
  private let login: AccountLogin
  private let fetcher: Fetcher
  private let limits: SourceLimits
  /// What the last sign-in gave; nil before it.
  private(set) var auth: String?
  /// What changes are sent with.
  private var token: String?

  /// - Parameter auth: what an earlier sign-in gave.
  init(_ login: AccountLogin, auth: String?, fetcher: Fetcher, limits: SourceLimits) {
    (self.login, self.auth, self.fetcher, self.limits) = (login, auth, fetcher, limits)
  }

  /// How many items are asked for, or changed, in one request.
  static let itemsPerRequest = 100
  /// How many ids are asked for in one request; servers that give fewer say how to go on.
  private static let idsPerRequest = 10_000
  /// How many requests for the ids of one stream are made.
  private static let mostRequestsForIDs = 50
  /// How many feeds an account may have.
  private static let mostSubscriptions = 20_000

  // MARK: Calls

  /// Signs in, whatever was known before.
  func signIn() async throws(SourceFailure) {
    (auth, token) = (nil, nil)
    let form = FormBody([
      ("client", "dateline"), ("service", "reader"), ("accountType", "HOSTED_OR_GOOGLE"),
      ("Email", login.user), ("Passwd", try await login.password(limits: limits)),
    ])
    let response = try await fetch("accounts/ClientLogin", form: form)
    guard ![401, 403].contains(response.status) else {
      throw SourceFailure(
        "the server refuses the name or the password (\(response.status)); some servers have a password of its own "
          + "for the API: set it there, then dateline account add again")
    }
    guard response.isSuccess else { throw Self.failure(of: response) }
    let lines = response.body.split { $0 == 0x0A || $0 == 0x0D }
    let mark = Array("Auth=".utf8)
    guard let line = lines.first(where: { $0.starts(with: mark) }), line.count > mark.count else {
      throw SourceFailure("the answer to signing in is none of the Google Reader API; \(Self.whereTheAPIIs)")
    }
    auth = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
  }

  /// The feeds of the account.
  func subscriptions() async throws(SourceFailure) -> [ReaderSubscription] {
    let answer = try decode(ReaderSubscriptions.self, try await ask("subscription/list"))
    guard answer.subscriptions.count <= Self.mostSubscriptions else {
      throw SourceFailure("the server lists more than \(Self.mostSubscriptions) feeds; have fewer there")
    }
    return answer.subscriptions
  }

  /// The items of a stream, the newest first.
  ///
  /// - Parameters:
  ///   - excluded: the stream whose items are left out.
  ///   - most: how many are wanted; nil for all.
  func itemIDs(
    of stream: ReaderStream, excluding excluded: ReaderStream? = nil, most: Int? = nil
  ) async throws(SourceFailure) -> ReaderItemList {
    var list = ReaderItemList()
    var seen: Set<ReaderItemID> = []
    var continuation: String?
    for _ in 0..<Self.mostRequestsForIDs {
      var query = [("s", stream.id), ("n", String(min(most ?? .max, Self.idsPerRequest)))]
      if let excluded { query.append(("xt", excluded.id)) }
      if let continuation { query.append(("c", continuation)) }
      let answer = try decode(ReaderItemRefs.self, try await ask("stream/items/ids", query))
      let count = list.ids.count
      for id in answer.itemRefs.lazy.compactMap({ ReaderItemID($0.id.text) }) where seen.insert(id).inserted {
        list.ids.append(id)
      }
      continuation = answer.continuation?.text
      guard let next = continuation, !next.isEmpty, next != "0", !answer.itemRefs.isEmpty else { return list }
      // A server that does not know how to go on begins anew.
      guard list.ids.count > count else { break }
      if let most, list.ids.count >= most { break }
    }
    list.isWhole = false
    return list
  }

  /// Items with all that is in them; those that the server no longer has are missing.
  func items(_ ids: [ReaderItemID]) async throws(SourceFailure) -> [ReaderItem] {
    let body = try await post("stream/items/contents", ids.map { ("i", $0.longForm) })
    return try decode(ReaderItems.self, body).items.compactMap(\.value)
  }

  /// Sets or takes a flag of items.
  func edit(_ ids: [ReaderItemID], _ flag: AccountChange.Flag, isSet: Bool) async throws(SourceFailure) {
    let body = try await post(
      "edit-tag", [(isSet ? "a" : "r", flag.stream.id)] + ids.map { ("i", $0.longForm) })
    guard Self.isConsent(body) else {
      throw SourceFailure(
        "the server did not say that it has taken what was read and starred here; it is told again later")
    }
  }

  /// Lets the account subscribe to the feed at an address, or to the one that the server finds by it.
  func subscribe(to address: String) async throws(SourceFailure) {
    let body = try await post("subscription/quickadd", query: [("quickadd", address)], [])
    let answer = try decode(ReaderQuickAdd.self, body)
    guard answer.numResults.text == "0" else { return }
    let reason = TextSanitizer.line(answer.error ?? "").bounded(toUTF8Count: 300)
    throw SourceFailure(
      "the server found no feed there" + (reason.isEmpty ? "; check the address" : ": \(reason)"))
  }

  /// Ends a subscription of the account.
  func unsubscribe(from stream: String) async throws(SourceFailure) {
    let body = try await post("subscription/edit", [("ac", "unsubscribe"), ("s", stream)])
    guard Self.isConsent(body) else {
      throw SourceFailure("the server did not say that it has unsubscribed; try again, or unsubscribe there")
    }
  }

  private static func isConsent(_ body: [UInt8]) -> Bool {
    String(decoding: body.prefix(16), as: UTF8.self).hasPrefix("OK")
  }

  // MARK: Requests

  /// Gets what the API has at a path.
  private func ask(_ path: String, _ query: [(String, String)] = []) async throws(SourceFailure) -> [UInt8] {
    try await signedIn { () async throws(SourceFailure) in
      try await fetch("reader/api/0/" + path, query: query, form: nil)
    }
  }

  /// Posts a form to a path of the API.
  private func post(
    _ path: String, query: [(String, String)] = [], _ fields: [(String, String)]
  ) async throws(SourceFailure) -> [UInt8] {
    try await signedIn { () async throws(SourceFailure) in
      if token == nil {
        let response = try await fetch("reader/api/0/token", form: nil)
        guard response.isSuccess else { return response }
        token = TextSanitizer.line(String(decoding: response.body.prefix(1000), as: UTF8.self))
      }
      return try await fetch(
        "reader/api/0/" + path, query: query, form: FormBody(fields + [("T", token ?? "")]))
    }
  }

  /// What a request gives; signs in before the first one, and anew where the server no longer knows the sign-in.
  private func signedIn(
    _ request: () async throws(SourceFailure) -> FetchResponse
  ) async throws(SourceFailure) -> [UInt8] {
    let isFresh = auth == nil
    if isFresh { try await signIn() }
    var response = try await request()
    if response.status == 401, !isFresh {
      try await signIn()
      response = try await request()
    }
    guard response.isSuccess else { throw Self.failure(of: response) }
    return response.body
  }

  private func fetch(
    _ path: String, query: [(String, String)] = [], form: FormBody?
  ) async throws(SourceFailure) -> FetchResponse {
    // Asked for everywhere but where the answer is a line of text to every server.
    let query = path.hasSuffix("ClientLogin") ? query : query + [("output", "json")]
    let address = "\(login.url)/\(path)" + (query.isEmpty ? "" : "?" + FormBody(query.map { $0 }).query)
    let request = FetchRequest(
      url: address, maximumBytes: limits.maximumBytes, timeout: limits.timeout,
      connectTimeout: limits.connectTimeout,
      // The user has typed the server's address.
      allowsPrivateAddresses: true, form: form,
      headers: auth.map { ["Authorization": "GoogleLogin auth=\($0)"] } ?? [:])
    do throws(FetchError) {
      return try await fetcher.fetch(request)
    } catch {
      throw SourceFailure(error.description, isCancelled: error == .cancelled)
    }
  }

  private func decode<Answer: Decodable>(
    _ type: Answer.Type, _ body: [UInt8]
  ) throws(SourceFailure) -> Answer {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw SourceFailure("the server's answer is none of the Google Reader API; \(Self.whereTheAPIIs)")
    }
  }

  private static let whereTheAPIIs = "check the address: for FreshRSS it ends in /api/greader.php"

  private static func failure(of response: FetchResponse) -> SourceFailure {
    let retryAfter = response.retryAfter.map { Int($0.components.seconds) }
    let said = "the server answered \(response.status)"
    switch response.status {
    case 300..<400: return SourceFailure("\(said): it leads elsewhere; give the address that it leads to")
    case 401, 403:
      return SourceFailure("\(said) right after signing in; see that the API is switched on for this user")
    case 404, 405: return SourceFailure("\(said), there is no API; \(whereTheAPIIs)")
    case 429, 503:
      let pause = retryAfter.map { ", asking for a pause of \(($0 + 59) / 60) min" } ?? ""
      return SourceFailure("\(said)\(pause); it is asked again later", retryAfter: retryAfter)
    case 500...: return SourceFailure("\(said), an error on its side; it is asked again later")
    default: return SourceFailure("\(said); \(whereTheAPIIs)")
    }
  }
}
