import CCurl

/// An `http` or `https` address, taken apart as libcurl itself does, so that what is checked is what is connected to.
struct WebAddress: Hashable, Sendable {
  /// The address without user, password and fragment, its odd characters escaped.
  let url: String
  let isSecure: Bool
  /// In lower case, version 6 literals without brackets, version 4 ones in four decimal parts.
  let host: String
  let port: Int
  /// The user and password that were in the text.
  let credentials: Credentials?

  /// Reads an absolute address; blanks around it do no harm.
  init(_ text: String) throws(FetchError) {
    guard let parts = curl_url() else { throw .other("out of memory") }
    defer { curl_url_cleanup(parts) }
    let trimmed = text.trimmingBlanks
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
    guard curl_url_set(parts, CURLUPART_URL, trimmed, flags) == CURLUE_OK,
      let scheme = Self.part(parts, CURLUPART_SCHEME)?.lowercased()
    else { throw .invalidURL(text) }
    guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
    isSecure = scheme == "https"
    credentials = Self.part(parts, CURLUPART_USER, UInt32(CURLU_URLDECODE)).map {
      Credentials(user: $0, password: Self.part(parts, CURLUPART_PASSWORD, UInt32(CURLU_URLDECODE)) ?? "")
    }
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT] { curl_url_set(parts, part, nil, 0) }
    guard let host = Self.part(parts, CURLUPART_HOST), let url = Self.part(parts, CURLUPART_URL),
      let port = Self.part(parts, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
    else { throw .invalidURL(text) }
    self.host = host.lowercased().filter { $0 != "[" && $0 != "]" }
    (self.url, self.port) = (url, port)
  }

  /// Whether the host is a literal of a private address, or a name that always means this machine (RFC 6761).
  /// False for other names: only looking them up would tell.
  var namesPrivateHost: Bool {
    if let address = IPAddress(host) { return !address.isPublic }
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    return name == "localhost" || name.hasSuffix(".localhost")
  }

  /// Whether what only this address's server may know may be sent to `other`: the same host, scheme and port, or
  /// the same host after its move from `http` to `https`.
  func trusts(_ other: WebAddress) -> Bool {
    guard host == other.host else { return false }
    return (isSecure, port) == (other.isSecure, other.port)
      || !isSecure && port == 80 && other.isSecure && other.port == 443
  }

  /// The address with a user and password in it.
  func url(with credentials: Credentials) -> String {
    guard let parts = curl_url() else { return url }
    defer { curl_url_cleanup(parts) }
    curl_url_set(parts, CURLUPART_URL, url, 0)
    curl_url_set(parts, CURLUPART_USER, credentials.user, UInt32(CURLU_URLENCODE))
    curl_url_set(parts, CURLUPART_PASSWORD, credentials.password, UInt32(CURLU_URLENCODE))
    return Self.part(parts, CURLUPART_URL) ?? url
  }

  private static func part(_ parts: OpaquePointer, _ name: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, name, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}

extension String {
  /// The text without ASCII blanks and line breaks around it.
  fileprivate var trimmingBlanks: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    return String(
      decoding: utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed(), as: UTF8.self)
  }
}
