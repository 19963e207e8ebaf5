/// Where a request has been led, and what that allows.
struct RedirectTrail {
  /// The address of the request.
  let first: WebAddress
  /// The address asked now.
  private(set) var current: WebAddress
  /// Where the leading permanent redirects have led.
  private(set) var permanent: WebAddress?
  private var count = 0
  private let limit: Int
  private let allowsPrivate: Bool
  private var isFirstPrivate = false
  private var isPermanentSoFar = true

  /// Starts at the address of a request.
  init(_ request: FetchRequest, limit: Int) throws(FetchError) {
    first = try WebAddress(request.url)
    current = first
    self.limit = limit
    allowsPrivate = request.allowsPrivateAddresses
  }

  /// Whether the current address may be private: where the user allows it for the first address, and only there
  /// or where a private address, or the same host, led.
  var mayBePrivate: Bool {
    allowsPrivate && (count == 0 || isFirstPrivate || current.host == first.host)
  }

  /// Whether the current address may see what is meant for the first one.
  var isTrusted: Bool { first.trusts(current) }

  /// The permanent address as text, with the user and password of the first where it may have them.
  var permanentURL: String? {
    guard let permanent else { return nil }
    guard let credentials = first.credentials, first.trusts(permanent) else { return permanent.url }
    return permanent.url(with: credentials)
  }

  /// Goes on to where an answer leads.
  ///
  /// - Parameters:
  ///   - url: the absolute address in the answer.
  ///   - status: the answer's status.
  ///   - isPrivate: whether the answer came from a private address.
  mutating func follow(_ url: String, status: Int, from isPrivate: Bool) throws(FetchError) {
    if count == 0 { isFirstPrivate = isPrivate }
    guard count < limit else { throw .tooManyRedirects(limit: limit) }
    count += 1
    current = try WebAddress(url)
    isPermanentSoFar = isPermanentSoFar && (status == 301 || status == 308)
    if isPermanentSoFar { permanent = current }
  }

  /// Whether a form that was sent to the current address may be sent on to where an answer leads.
  func maySendForm(to url: String, status: Int) -> Bool {
    guard status != 303, let target = try? WebAddress(url) else { return false }
    return first.trusts(target)
  }

  /// Whether an answer of this status leads elsewhere, if it says where.
  static func isRedirect(_ status: Int) -> Bool { [301, 302, 303, 307, 308].contains(status) }
}
