import Foundation
import LoopbackServer
import Synchronization

/// A server that speaks the Google Reader API, with the ways of those that are in use.
final class ReaderServer: Sendable {
  /// Whose ways.
  enum Style: CaseIterable {
    /// Below `greader.php`; ids of streams are decimal; of several tags in one change the last one counts.
    case freshRSS
    /// Posts are known by the token in the form alone; a flag that is set twice is taken again, as old versions did;
    /// continuations are offsets; there is no `stream/contents`.
    case miniflux
    /// Ids are names, and stand without a prefix in lists.
    case theOldReader
  }

  struct Item {
    var number: Int
    var feed: Int
    var title: String
    var isRead = false
    var isStarred = false
    var body = "<p>Cranes lifted crates.</p>"
  }

  struct State {
    var feeds: [(number: Int, title: String, label: String)] = [
      (1, "Harbour", "ports"), (2, "Orbit", "space"),
    ]
    /// The newest last.
    var items: [Item] = []
    var password = "open sesame"
    /// Where the feeds lie.
    var site = "https://news.example"
    var auth: String?
    var signIns = 0
    /// Items that arrive one by one, after each answer with ids.
    var arriving: [Item] = []
    /// How many ids are in one answer.
    var pageLength = 10_000
    /// Answers in place of the server's own, by the last parts of a path.
    var instead: [String: Answer] = [:]
  }

  let style: Style
  let state: Mutex<State>
  let web: LoopbackServer

  init(_ style: Style = .freshRSS, items: [Item] = []) throws {
    self.style = style
    state = Mutex(State(items: items))
    web = try LoopbackServer()
    for path in [
      "accounts/ClientLogin", "reader/api/0/token", "reader/api/0/subscription/list",
      "reader/api/0/stream/items/ids", "reader/api/0/stream/items/contents", "reader/api/0/edit-tag",
      "reader/api/0/subscription/quickadd", "reader/api/0/subscription/edit",
    ] {
      web.on("\(base)/\(path)") { [weak self] in self?.answer(path, $0) ?? .status(500) }
    }
  }

  private var base: String { style == .freshRSS ? "/api/greader.php" : "" }
  /// The address of the API.
  var url: String { web.url(base) }

  /// The requests to a path of the API.
  func requests(_ path: String) -> [RecordedRequest] { web.requests.filter { $0.path == "\(base)/\(path)" } }

  /// Changes what the server has.
  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  func item(_ number: Int) -> Item? { state.withLock { $0.items.first { $0.number == number } } }

  /// Changes one item.
  func change(item number: Int, _ body: (inout Item) -> Void) {
    change { state in
      for index in state.items.indices where state.items[index].number == number { body(&state.items[index]) }
    }
  }

  // MARK: Answers

  private func answer(_ path: String, _ request: RecordedRequest) -> Answer {
    state.withLock { state in
      if let instead = state.instead.first(where: { path.hasSuffix($0.key) }) { return instead.value }
      if path == "accounts/ClientLogin" { return signIn(request, &state) }
      let isKnown =
        style == .miniflux && request.method == "POST"
        ? request.values("T").first == state.auth
        : request["Authorization"] == state.auth.map { "GoogleLogin auth=\($0)" }
      guard state.auth != nil, isKnown else { return .status(401, "Unauthorized!") }
      switch path.dropFirst("reader/api/0/".count) {
      case "token": return .ok(state.auth ?? "", type: "text/plain")
      case "subscription/list": return subscriptions(state)
      case "stream/items/ids":
        defer { if !state.arriving.isEmpty { state.items.append(state.arriving.removeFirst()) } }
        return ids(request, state)
      case "stream/items/contents": return contents(request, state)
      case "subscription/quickadd" where request.values("T").first == state.auth:
        return quickAdd(request, &state)
      case "subscription/edit" where request.values("T").first == state.auth:
        state.feeds.removeAll {
          request.values("ac") == ["unsubscribe"] && request.values("s") == [stream($0.number)]
        }
        return .ok("OK", type: "text/plain")
      case "edit-tag" where request.values("T").first == state.auth:
        edit(request, &state)
        return .ok("OK", type: "text/plain")
      default: return .status(401)
      }
    }
  }

  private func signIn(_ request: RecordedRequest, _ state: inout State) -> Answer {
    guard request.method == "POST", request.values("Email") == ["ida"],
      request.values("Passwd") == [state.password]
    else { return .status(401, "Unauthorized!") }
    state.signIns += 1
    state.auth = "ida/\(state.signIns)"
    return .ok("SID=none\nLSID=null\nAuth=ida/\(state.signIns)\n", type: "text/plain")
  }

  private static func json(_ object: Any) -> Answer {
    let data = (try? JSONSerialization.data(withJSONObject: object)) ?? Data()
    return Answer(headers: [("Content-Type", "application/json")], body: Array(data))
  }

  private func stream(_ feed: Int) -> String {
    style == .theOldReader ? "feed/\(name(feed))" : "feed/\(feed)"
  }

  private func name(_ number: Int) -> String { String(format: "50%022x", number) }

  private func quickAdd(_ request: RecordedRequest, _ state: inout State) -> Answer {
    let query = request.target.drop { $0 != "?" }
    guard query.contains("quickadd=https%3A%2F%2Fquay.example%2F") else {
      return Self.json(["numResults": 0, "error": "no\nfeed\u{1B}[31m there"])
    }
    let number = (state.feeds.map(\.number).max() ?? 0) + 1
    state.feeds.append((number, "Quay", "ports"))
    return Self.json(["numResults": 1, "streamId": stream(number)])
  }

  private func user() -> String { style == .miniflux ? "user/7" : "user/-" }

  private func subscriptions(_ state: State) -> Answer {
    Self.json([
      "subscriptions": state.feeds.map { feed in
        [
          "id": stream(feed.number), "title": feed.title,
          "url": "\(state.site)/\(feed.title)/feed.xml",
          "htmlUrl": "https://news.example/\(feed.title)/",
          "categories": [["id": "\(user())/label/\(feed.label)", "label": feed.label]],
        ]
      }
    ])
  }

  private func ids(_ request: RecordedRequest, _ state: State) -> Answer {
    var items = Array(state.items.reversed())
    if request.values("s").first?.hasSuffix("/starred") == true { items.removeAll { !$0.isStarred } }
    if request.values("xt").first?.hasSuffix("/read") == true { items.removeAll(where: \.isRead) }
    let start = request.values("c").first.flatMap { Int($0) } ?? 0
    let length = min(request.values("n").first.flatMap { Int($0) } ?? 20, state.pageLength)
    let part = items.dropFirst(start).prefix(length)
    var answer: [String: Any] = [
      "itemRefs": part.map { ["id": style == .theOldReader ? name($0.number) : String($0.number)] }
    ]
    let next = start + part.count
    if next < items.count { answer["continuation"] = style == .miniflux ? next as Any : String(next) }
    return Self.json(answer)
  }

  private func number(_ id: String) -> Int? {
    id.split(separator: "/").last.flatMap {
      style == .theOldReader ? Int($0.dropFirst(2), radix: 16) : Int($0, radix: 16)
    }
  }

  private func contents(_ request: RecordedRequest, _ state: State) -> Answer {
    let wanted = Set(request.values("i").compactMap(number))
    let items = state.items.filter { wanted.contains($0.number) }.map { item in
      var categories = ["\(user())/state/com.google/reading-list", "\(user())/label/some"]
      if item.isRead { categories.append("\(user())/state/com.google/read") }
      if item.isStarred { categories.append("\(user())/state/com.google/starred") }
      let id = style == .theOldReader ? name(item.number) : String(format: "%016x", item.number)
      return [
        "id": "tag:google.com,2005:reader/item/\(id)", "title": item.title, "author": "Ada Ek",
        "published": 1_700_000_000 + item.number, "categories": categories,
        "alternate": [["href": "https://news.example/\(item.feed)/\(item.number)"]],
        "summary": ["content": item.body], "origin": ["streamId": stream(item.feed)],
        "enclosure": [
          ["href": "https://news.example/\(item.number).mp3", "type": "audio/mpeg", "length": 7]
        ],
      ] as [String: Any]
    }
    return Self.json(["items": items])
  }

  private func edit(_ request: RecordedRequest, _ state: inout State) {
    let wanted = Set(request.values("i").compactMap(number))
    for index in state.items.indices where wanted.contains(state.items[index].number) {
      for (name, isSet) in [("a", true), ("r", false)] {
        switch request.values(name).last?.split(separator: "/").last {
        case "read":
          let isTurned = style == .miniflux && isSet && state.items[index].isRead
          state.items[index].isRead = isTurned ? false : isSet
        case "starred": state.items[index].isStarred = isSet
        default: break
        }
      }
    }
  }
}
