import LoopbackServer
import Testing

@testable import NewsFetch

@Suite("Many at once", .timeLimit(.minutes(5)))
struct FetcherTests {
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  @Test("Of 200 requests 20 misbehave: 180 arrive, each of the 20 has its reason, nothing hangs")
  func twoHundred() async throws {
    let broken: [(Answer, FetchError)] = [
      (.endless, .tooLarge(limit: 1 << 20)), (.gzipBomb(megabytes: 20), .tooLarge(limit: 1 << 20)),
      (.silence, .tooSlow(host: "127.0.0.1")), (.resetInBody(), .reset(host: "127.0.0.1")),
      (.cutBody(), .reset(host: "127.0.0.1")), (.hangUp, .reset(host: "127.0.0.1")),
      (.redirect(to: "file:///etc/passwd"), .unsupportedScheme("file")),
      (.redirect(to: "/19"), .tooManyRedirects(limit: 10)),
      (.redirect(to: "http://no-such-host.invalid/"), .hostNotFound("no-such-host.invalid")),
      (
        .slowDrip(String(repeating: "a", count: 10_000), every: .milliseconds(300)),
        .tooSlow(host: "127.0.0.1")
      ),
    ]
    var expected: [Int: FetchError] = [:]
    for number in 0..<200 {
      if number % 10 == 9 {
        let (answer, error) = broken[number / 10 % broken.count]
        server["/\(number)"] = answer
        expected[number] = error
      } else {
        server["/\(number)"] = .ok("feed \(number)")
      }
    }
    // The circle must lead to itself.
    for number in expected.keys where expected[number] == .tooManyRedirects(limit: 10) {
      server["/\(number)"] = .redirect(to: "/\(number)")
    }
    // Patient, because the machine may be busy and the healthy ones must not be given up.
    let fetcher = Fetcher(configuration: .test(patience: .seconds(5)))
    let results = await withTaskGroup(of: (Int, Result<FetchResponse, FetchError>).self) { group in
      for number in 0..<200 {
        var request = FetchRequest.local(server.url("/\(number)"))
        request.maximumBytes = 1 << 20
        group.addTask { [request] in
          do throws(FetchError) {
            return (number, .success(try await fetcher.fetch(request)))
          } catch {
            return (number, .failure(error))
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(results.count == 200)
    var arrived = 0
    for (number, result) in results {
      switch result {
      case .success(let response):
        #expect(response.text == "feed \(number)")
        arrived += 1
      case .failure(let error): #expect(error == expected[number], "request \(number)")
      }
    }
    #expect(arrived == 180)
  }

  @Test("No more than so many at once go to one host, and their connections are used again")
  func perHost() async throws {
    let fetcher = Fetcher(configuration: .test(maximumConnections: 8, maximumPerHost: 2))
    server.on("/") { _ in
      Answer(headers: [], steps: [.wait(.milliseconds(5)), .send([0x61])], tellsLength: true)
    }
    let request = FetchRequest.local(server.url("/"))
    let bodies = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<30 { group.addTask { try await fetcher.fetch(request).text } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(bodies == Array(repeating: "a", count: 30))
    #expect(server.mostAtOnce == 2)
    #expect(server.connectionCount <= 2)
  }

  @Test("A host that hangs holds up nobody else")
  func slowHost() async throws {
    let fetcher = Fetcher(
      configuration: .test(maximumConnections: 4, maximumPerHost: 2, patience: .seconds(60)))
    server["/silent"] = .silence
    server["/quick"] = .ok("quick")
    let (silent, quick) = (FetchRequest.local(server.url("/silent")), server.url("/quick", host: "localhost"))
    let slow = (0..<10).map { _ in Task { try await fetcher.fetch(silent) } }
    try await server.waitForRequest(to: "/silent")
    #expect(try await fetcher.fetch(.local(quick)).text == "quick")
    for task in slow { task.cancel() }
    for task in slow { #expect(await task.failure == .cancelled) }
  }

  @Test("A cancelled task ends its transfer, on its way, waiting or not yet begun")
  func cancelled() async throws {
    let fetcher = Fetcher(configuration: .test(maximumConnections: 1, patience: .seconds(60)))
    server["/silent"] = .silence
    let request = FetchRequest.local(server.url("/silent"))
    let running = Task { try await fetcher.fetch(request) }
    try await server.waitForRequest(to: "/silent")
    let waiting = Task { try await fetcher.fetch(request) }
    waiting.cancel()
    #expect(await waiting.failure == .cancelled)
    running.cancel()
    #expect(await running.failure == .cancelled)
    let never = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await fetcher.fetch(request)
    }
    #expect(await never.failure == .cancelled)
    server["/quick"] = .ok("quick")
    #expect(try await fetcher.fetch(.local(server.url("/quick"))).text == "quick")
  }

  @Test("The thread ends with the fetcher")
  func end() async throws {
    server["/"] = .ok("a")
    weak var inbox: TransferInbox?
    do {
      let fetcher = Fetcher(configuration: .test())
      #expect(try await fetcher.fetch(.local(server.url("/"))).text == "a")
      inbox = fetcher.inbox
      #expect(inbox != nil)
    }
    // The thread holds it as long as it runs.
    while inbox != nil { try await Task.sleep(for: .milliseconds(2)) }
  }
}

extension Task where Success == FetchResponse, Failure == any Error {
  /// The error that the task ended with, if it is one of fetching.
  fileprivate var failure: FetchError? {
    get async {
      guard case .failure(let error) = await result else { return nil }
      return error as? FetchError
    }
  }
}
