/// A server's last answer, whatever its status. Its texts come from the network: they may hold anything but line
/// breaks.
public struct FetchResponse: Sendable, Hashable {
  /// The HTTP status, 200 to 599.
  public var status: Int
  /// The decoded body; empty for 304.
  public var body: [UInt8]
  /// The address that answered, after all redirects, without user, password and fragment.
  public var url: String
  /// Where the thing asked for has moved for good: the address at the end of the leading redirects that are
  /// permanent (301, 308), if there are any and the request ended well (2xx or 304). The user and password of the
  /// request's URL are kept in it where they may be sent there.
  public var permanentURL: String?
  /// The `ETag` header, for ``FetchRequest/etag`` next time.
  public var etag: String?
  /// The `Last-Modified` header as it came, for ``FetchRequest/lastModified`` next time.
  public var lastModified: String?
  /// The `Content-Type` header as it came.
  public var contentType: String?
  /// How long the server wants to be left alone, from a `Retry-After` in seconds or as a date.
  public var retryAfter: Duration?
  /// How long the answer stays fresh, from `Cache-Control: max-age`; nil too where it must not be stored.
  public var maxAge: Duration?
  /// How long it took, waiting for a free connection not included.
  public var duration: Duration

  /// Creates a response.
  public init(
    status: Int, body: [UInt8] = [], url: String, permanentURL: String? = nil, etag: String? = nil,
    lastModified: String? = nil, contentType: String? = nil, retryAfter: Duration? = nil,
    maxAge: Duration? = nil, duration: Duration = .zero
  ) {
    self.status = status
    self.body = body
    self.url = url
    self.permanentURL = permanentURL
    self.etag = etag
    self.lastModified = lastModified
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.maxAge = maxAge
    self.duration = duration
  }

  /// The answer has what was asked for (2xx).
  public var isSuccess: Bool { 200..<300 ~= status }
  /// Nothing has changed since the last answer (304).
  public var isNotModified: Bool { status == 304 }
  /// What was asked for is gone for good (410): do not ask again.
  public var isGone: Bool { status == 410 }
  /// The server wants fewer requests (429, 503); see ``retryAfter``.
  public var isRateLimited: Bool { status == 429 || status == 503 }
}
