#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The proxies to go through, by the conventions of curl.
///
/// They are settled here and not left to libcurl because what may be connected to depends on them: through a proxy
/// it is the proxy's address that is connected to, which may well be private.
public struct ProxySettings: Sendable, Hashable {
  /// The proxy for `http`, such as `http://proxy.example:3128`; other schemes of libcurl's, such as `socks5h`, work.
  public var http: String?
  /// The proxy for `https`.
  public var https: String?
  /// The hosts that are connected to directly, with all names below them: names, addresses and blocks of addresses
  /// (`10.0.0.0/8`), or `*` for all.
  public var exceptions: [String]

  /// Creates settings.
  public init(http: String? = nil, https: String? = nil, exceptions: [String] = []) {
    (self.http, self.https, self.exceptions) = (http, https, exceptions)
  }

  /// Reads the variables `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, and all but the first in capitals
  /// too: a web server sets `HTTP_PROXY` to what a client sent.
  public init(environment: (String) -> String?) {
    func value(_ names: String...) -> String? {
      for name in names { if let value = environment(name), !value.isEmpty { return value } }
      return nil
    }
    let all = value("all_proxy", "ALL_PROXY")
    http = value("http_proxy") ?? all
    https = value("https_proxy", "HTTPS_PROXY") ?? all
    exceptions = (value("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " || $0 == "\t" }.map(
      String.init)
  }

  /// No proxy at all.
  public static let none = ProxySettings()
  /// What the program's environment says.
  public static var environment: ProxySettings {
    ProxySettings { name in getenv(name).map { String(cString: $0) } }
  }

  /// The proxy for an address; nil to connect to it directly.
  func proxy(for address: WebAddress) -> String? {
    guard let proxy = address.isSecure ? https : http, !proxy.isEmpty else { return nil }
    return exceptions.contains { Self.exception($0, covers: address.host) } ? nil : proxy
  }

  private static func exception(_ exception: String, covers host: String) -> Bool {
    if exception == "*" { return true }
    if let address = IPAddress(host) {
      let parts = exception.filter { $0 != "[" && $0 != "]" }.split(separator: "/", maxSplits: 1)
      guard let first = parts.first, let block = IPAddress(first) else { return false }
      if parts.count == 1 { return address == block }
      guard let length = Int(parts[1]), length >= 0 else { return false }
      switch (address, block) {
      case (.v4(let address), .v4(let prefix)) where length <= 32:
        return IPAddress.Block(prefix, length).contains(address)
      case (.v6(let address), .v6(let prefix)) where length <= 128:
        return IPAddress.Block(prefix, length).contains(address)
      default: return false
      }
    }
    func plain(_ name: String) -> Substring {
      let plain = name.lowercased().drop { $0 == "." }
      return plain.last == "." ? plain.dropLast() : plain
    }
    let (name, domain) = (plain(host), plain(exception))
    return !domain.isEmpty && (name == domain || name.hasSuffix("." + domain))
  }
}
