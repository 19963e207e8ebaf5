/// The server of an address: scheme, host and port (RFC 6454).
struct WebOrigin: Hashable {
  private let scheme: String
  private let authority: String

  /// The origin of an address; nil for what is no address of the web.
  init?(_ address: String) {
    guard let mark = address.range(of: "://") else { return nil }
    scheme = address[..<mark.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = address[mark.upperBound...].prefix { !"/?#\\".contains($0) }
    var host = (rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest).lowercased()
    let standard = scheme == "http" ? ":80" : ":443"
    if host.hasSuffix(standard) { host.removeLast(standard.utf8.count) }
    guard !host.isEmpty else { return nil }
    authority = host
  }
}
