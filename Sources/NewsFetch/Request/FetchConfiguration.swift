/// What holds for all requests of a ``Fetcher``.
public struct FetchConfiguration: Sendable, Hashable {
  /// How many requests are on their way at once, each with a connection; at least 1.
  public var maximumConnections: Int
  /// How many of them go to one host, whatever its port; at least 1.
  public var maximumPerHost: Int
  /// Who asks, where a request does not say.
  public var userAgent: String
  /// How many redirects a request follows.
  public var maximumRedirects: Int
  /// The proxies to go through.
  public var proxies: ProxySettings
  /// A transfer that stays below this many bytes a second for ``slownessPatience`` is given up.
  public var slowestRate: Int
  /// How long a transfer may be slow or silent; whole seconds, at least one.
  public var slownessPatience: Duration
  /// A file of the certificate authorities to trust (PEM), instead of the system's.
  public var certificateAuthorityFile: String?

  /// Creates a configuration.
  public init(
    maximumConnections: Int = 16, maximumPerHost: Int = 2, userAgent: String = "dateline/0.1",
    maximumRedirects: Int = 10, proxies: ProxySettings = .environment, slowestRate: Int = 64,
    slownessPatience: Duration = .seconds(20), certificateAuthorityFile: String? = nil
  ) {
    self.maximumConnections = max(1, maximumConnections)
    self.maximumPerHost = max(1, maximumPerHost)
    self.userAgent = userAgent
    self.maximumRedirects = maximumRedirects
    self.proxies = proxies
    self.slowestRate = slowestRate
    self.slownessPatience = slownessPatience
    self.certificateAuthorityFile = certificateAuthorityFile
  }
}
