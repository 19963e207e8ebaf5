/// Services and programs whose API lies at a place that is known.
public enum AccountService: String, Sendable, CaseIterable {
  /// FreshRSS, on a server of one's own.
  case freshrss
  /// Miniflux, on a server of one's own; the API is switched on in its settings, under Integrations.
  case miniflux
  /// bazqux.com.
  case bazqux
  /// theoldreader.com.
  case theoldreader
  /// feedhq.org, or FeedHQ on a server of one's own.
  case feedhq

  /// Where the service is; nil for a program that everybody runs on a server of their own.
  public var address: String? {
    switch self {
    case .freshrss, .miniflux: nil
    case .bazqux: "https://bazqux.com"
    case .theoldreader: "https://theoldreader.com"
    case .feedhq: "https://feedhq.org"
    }
  }

  /// The address of the API for the address of a site.
  public func api(at site: String) -> String {
    var site = site[...]
    while site.hasSuffix("/") { site.removeLast() }
    switch self {
    case .freshrss where !site.hasSuffix("/greader.php"): return site + "/api/greader.php"
    case .freshrss, .miniflux, .bazqux, .theoldreader, .feedhq: return String(site)
    }
  }
}
