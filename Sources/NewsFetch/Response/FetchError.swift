/// Why no answer came. An answer with a bad status is a ``FetchResponse``, not an error.
public enum FetchError: Error, Sendable, Hashable {
  /// The text is no absolute web address.
  case invalidURL(String)
  /// The address, or one that it redirects to, is not `http` or `https`.
  case unsupportedScheme(String)
  /// The address, or one that it redirects to, lies in this machine or a private network and may not.
  case privateAddress(host: String)
  /// No address is known for the host.
  case hostNotFound(String)
  /// Nothing listens at the host's port.
  case refused(host: String)
  /// There is no way to the host.
  case unreachable(host: String)
  /// The host could not be found and reached in time.
  case connectTimedOut(host: String, Duration)
  /// The whole took too long.
  case timedOut(Duration)
  /// The host sent next to nothing for a while.
  case tooSlow(host: String)
  /// The connection broke off before the answer was whole.
  case reset(host: String)
  /// The body is longer than this many bytes.
  case tooLarge(limit: Int)
  /// The headers are longer than this many bytes.
  case headersTooLarge(limit: Int)
  /// There were more redirects than this.
  case tooManyRedirects(limit: Int)
  /// The host's certificate is not trusted, or no secure connection came about.
  case tls(host: String, reason: String)
  /// The proxy is missing or does not do what is asked.
  case proxy(reason: String)
  /// What came is not HTTP, or its coding is broken.
  case malformed(reason: String)
  /// The task was cancelled, or the ``Fetcher`` has gone.
  case cancelled
  /// Something else, in libcurl's words.
  case other(String)
}

extension FetchError: CustomStringConvertible {
  /// What went wrong and what to do about it, in one line that is safe for a terminal.
  public var description: String {
    let advice = advice
    return advice.isEmpty ? message : "\(message); \(advice)"
  }

  /// What went wrong, in one line that is safe for a terminal.
  public var message: String {
    switch self {
    case .invalidURL(let text): "not a web address: \(Self.line(text))"
    case .unsupportedScheme(let scheme): "\(Self.line(scheme)): addresses are not fetched"
    case .privateAddress(let host): "\(Self.line(host)) is in a private network or this machine"
    case .hostNotFound(let host): "no such host: \(Self.line(host))"
    case .refused(let host): "\(Self.line(host)) refused the connection"
    case .unreachable(let host): "\(Self.line(host)) cannot be reached"
    case .connectTimedOut(let host, let time): "no connection to \(Self.line(host)) within \(Self.text(time))"
    case .timedOut(let time): "not finished within \(Self.text(time))"
    case .tooSlow(let host): "\(Self.line(host)) sent next to nothing"
    case .reset(let host): "\(Self.line(host)) broke off the connection"
    case .tooLarge(let limit): "larger than the limit of \(Self.text(bytes: limit))"
    case .headersTooLarge(let limit): "headers larger than the limit of \(Self.text(bytes: limit))"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .tls(let host, let reason): "no secure connection to \(Self.line(host)): \(Self.line(reason))"
    case .proxy(let reason): "the proxy failed: \(Self.line(reason))"
    case .malformed(let reason): "not a proper HTTP answer: \(Self.line(reason))"
    case .cancelled: "cancelled"
    case .other(let reason): Self.line(reason)
    }
  }

  /// What the user can do; empty where there is nothing.
  public var advice: String {
    switch self {
    case .invalidURL: "give it in full, with https:// in front"
    case .unsupportedScheme: "use an http or https address"
    case .privateAddress: "give that address yourself if you trust it"
    case .hostNotFound: "check the address and your connection"
    case .refused, .unreachable, .connectTimedOut: "check the address, or try again later"
    case .timedOut, .tooSlow, .reset: "try again later"
    case .tooLarge: "raise the limit if you trust the source"
    case .headersTooLarge, .malformed: "tell whoever runs the site"
    case .tooManyRedirects: "open the address in a browser to see where it leads"
    case .tls: "check this machine's clock and certificates; the site may be at fault"
    case .proxy: "check http_proxy, https_proxy and no_proxy"
    case .cancelled, .other: ""
    }
  }

  /// Text from outside without control characters, and cut where it is long.
  private static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(201) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: line.append("?")
      default: line.append(scalar)
      }
    }
    return line.count > 200 ? String(line.prefix(200)) + "…" : String(line)
  }

  private static func text(_ time: Duration) -> String {
    time.formattedSeconds + " s"
  }

  private static func text(bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }
}
