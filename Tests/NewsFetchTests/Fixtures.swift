import LoopbackServer
import NewsFetch
import Testing

extension FetchConfiguration {
  /// No proxy of the machine that runs the tests, and enough connections to the one host there is.
  static func test(
    maximumConnections: Int = 16, maximumPerHost: Int = 16, proxies: ProxySettings = .none,
    patience: Duration = .seconds(2), certificateAuthorityFile: String? = nil
  ) -> FetchConfiguration {
    FetchConfiguration(
      maximumConnections: maximumConnections, maximumPerHost: maximumPerHost, proxies: proxies,
      slowestRate: 50,
      slownessPatience: patience, certificateAuthorityFile: certificateAuthorityFile)
  }
}

extension FetchRequest {
  /// A request that may go to this machine, with a patience that no healthy answer needs.
  static func local(_ url: String) -> FetchRequest {
    FetchRequest(url: url, timeout: .seconds(60), allowsPrivateAddresses: true)
  }
}

extension FetchResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}

extension Fetcher {
  /// The error that a request ends with; nil after an answer, which is an issue.
  func failure(of request: FetchRequest) async -> FetchError? {
    do throws(FetchError) {
      let response = try await fetch(request)
      Issue.record("answered \(response.status) with \(response.body.count) bytes from \(response.url)")
      return nil
    } catch {
      return error
    }
  }
}
