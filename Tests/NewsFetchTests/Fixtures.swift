import NewsFetch

extension FetchConfiguration {
  /// No proxy of the machine that runs the tests, and enough connections to the one host there is.
  static let test = FetchConfiguration(maximumPerHost: 16, proxies: .none)
}

extension FetchRequest {
  /// A request that may go to this machine.
  static func local(_ url: String, etag: String? = nil) -> FetchRequest {
    FetchRequest(url: url, etag: etag, timeout: .seconds(60), allowsPrivateAddresses: true)
  }
}
