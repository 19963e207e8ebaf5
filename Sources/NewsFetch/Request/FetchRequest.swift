/// What to get, and within which limits.
///
/// Redirects are followed. What is meant for one server only stays there: ``credentials`` and ``headers`` go to
/// the host, scheme and port of ``url``, and to the same host when it moves from `http` to `https`, nowhere else.
public struct FetchRequest: Sendable, Hashable {
  /// An absolute address, `http` or `https`. A user and password in it count as ``credentials``.
  public var url: String
  /// The `ETag` of the last answer, sent as `If-None-Match`.
  public var etag: String?
  /// The `Last-Modified` of the last answer as it came, sent as `If-Modified-Since`.
  public var lastModified: String?
  /// Who asks; nil for that of the ``Fetcher``.
  public var userAgent: String?
  /// Sent by the strongest way that the server offers, basic or digest, and only after it has asked.
  public var credentials: Credentials?
  /// The largest body that is taken, in bytes after decoding. A longer one ends the transfer.
  public var maximumBytes: Int
  /// How long the whole may take, with all redirects; waiting for a free connection does not count.
  public var timeout: Duration
  /// How long finding the host and connecting to it may take, for each redirect anew.
  public var connectTimeout: Duration
  /// Whether ``url`` may lie in this machine or a private network. For addresses that the user typed; never for
  /// one that came from the network.
  ///
  /// A redirect may then lead to a private address too if it stays on the host of ``url``, or if ``url`` itself
  /// turned out to be private; so a public site never gets to name an address behind the user's firewall.
  public var allowsPrivateAddresses: Bool
  /// A form to post to ``url``; nil to get it.
  ///
  /// It goes where ``credentials`` may go and nowhere else: a redirect to another server is not followed but is itself
  /// the answer, as is one that asks for something else to be got instead (303).
  public var form: FormBody?
  /// Further headers. Those with a line break or another control character in them are left out.
  public var headers: [String: String]
  /// The media types wanted, as an `Accept` header; nil for any.
  public var accept: String?

  /// Creates a request with defaults for a feed or a page.
  public init(
    url: String, etag: String? = nil, lastModified: String? = nil, userAgent: String? = nil,
    credentials: Credentials? = nil, maximumBytes: Int = 32 << 20, timeout: Duration = .seconds(60),
    connectTimeout: Duration = .seconds(15), allowsPrivateAddresses: Bool = false,
    form: FormBody? = nil, headers: [String: String] = [:], accept: String? = nil
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.userAgent = userAgent
    self.credentials = credentials
    self.maximumBytes = maximumBytes
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.allowsPrivateAddresses = allowsPrivateAddresses
    self.form = form
    self.headers = headers
    self.accept = accept
  }
}
