import CCurl

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One request on its way: a handle of libcurl's, where it has been led, and what has come so far. Only the
/// thread of the ``TransferLoop`` touches it, libcurl's callbacks included.
final class Transfer {
  /// The longest headers of an answer, in bytes.
  static let maximumHeaderBytes = 256 << 10

  let ticket: Ticket
  let easy: UnsafeMutableRawPointer
  private(set) var trail: RedirectTrail
  private(set) var body: [UInt8] = []
  /// How long it has been on its way, the current hop not counted.
  private(set) var spent = Duration.zero
  private var headerBytes = 0
  /// Why a callback has ended the transfer.
  private(set) var refusal: FetchError?
  let configuration: FetchConfiguration
  /// The headers sent; libcurl reads them as long as the transfer lasts.
  private var headers: UnsafeMutablePointer<curl_slist>?
  private(set) var usesProxy = false
  /// Where libcurl writes what went wrong, in more words than the code.
  let errorBuffer: UnsafeMutablePointer<CChar>
  private var startedAt = ContinuousClock.now

  var request: FetchRequest { ticket.request }

  init(_ ticket: Ticket, _ configuration: FetchConfiguration) throws(FetchError) {
    trail = try RedirectTrail(ticket.request, limit: configuration.maximumRedirects)
    guard let easy = curl_easy_init() else { throw .other("out of memory") }
    self.easy = easy
    self.ticket = ticket
    self.configuration = configuration
    errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
    configure()
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headers)
    errorBuffer.deallocate()
  }

  // MARK: - A hop

  /// Makes the handle ready to ask the trail's current address.
  ///
  /// - Throws: what is known without asking: a private host behind a proxy, or no time left.
  func prepare() throws(FetchError) {
    body.removeAll()
    headerBytes = 0
    refusal = nil
    startedAt = .now
    let left = request.timeout - spent
    guard left > .zero else { throw .timedOut(request.timeout) }
    let proxy = configuration.proxies.proxy(for: trail.current)
    usesProxy = proxy != nil
    // Behind a proxy a host never shows its address, only its name.
    if usesProxy && !trail.mayBePrivate && trail.current.namesPrivateHost {
      throw .privateAddress(host: trail.current.host)
    }
    errorBuffer.pointee = 0
    configureHop(proxy: proxy, timeout: left)
  }

  /// Counts the time of the hop that has just ended.
  func stopClock() { spent += startedAt.duration(to: .now) }

  /// Goes on to where the answer leads; false if it is the last one.
  func followRedirect() throws(FetchError) -> Bool {
    guard RedirectTrail.isRedirect(status), let target = string(CURLINFO_REDIRECT_URL) else { return false }
    guard request.form == nil || trail.maySendForm(to: target, status: status) else { return false }
    try trail.follow(target, status: status, from: isAtPrivateAddress)
    return true
  }

  /// Whether the answer came from a private address; through a proxy, whether the host is one by its name.
  private var isAtPrivateAddress: Bool {
    if usesProxy { return trail.current.namesPrivateHost }
    return string(CURLINFO_PRIMARY_IP).flatMap { IPAddress($0) }.map { !$0.isPublic } ?? false
  }

  // MARK: - What libcurl knows

  var status: Int { long(CURLINFO_RESPONSE_CODE) }

  func long(_ fact: CURLINFO) -> Int {
    var value = 0
    curl_get_long(easy, fact, &value)
    return value
  }

  func offset(_ fact: CURLINFO) -> Int64 {
    var value: curl_off_t = 0
    curl_get_offset(easy, fact, &value)
    return Int64(value)
  }

  func string(_ fact: CURLINFO) -> String? {
    var value: UnsafePointer<CChar>?
    curl_get_string(easy, fact, &value)
    return value.map { String(cString: $0) }
  }

  /// What went wrong in libcurl's words.
  var errorText: String? { errorBuffer.pointee == 0 ? nil : String(cString: errorBuffer) }

  /// A header of the last answer.
  func header(_ name: String) -> String? {
    var header: UnsafeMutablePointer<curl_header>?
    guard curl_easy_header(easy, name, 0, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK,
      let value = header?.pointee.value, value.pointee != 0
    else { return nil }
    return String(cString: value)
  }

  // MARK: - Callbacks

  /// Takes a piece of the decoded body; false ends the transfer.
  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard piece.count <= request.maximumBytes - body.count else {
      refusal = .tooLarge(limit: request.maximumBytes)
      return false
    }
    body.append(contentsOf: piece)
    return true
  }

  /// Counts a header line of so many bytes; false ends the transfer.
  func countHeader(_ bytes: Int) -> Bool {
    headerBytes += bytes
    guard headerBytes <= Self.maximumHeaderBytes else {
      refusal = .headersTooLarge(limit: Self.maximumHeaderBytes)
      return false
    }
    return true
  }

  /// Whether the transfer may use an address that a name has turned out to mean. This is asked for every
  /// connection, so neither a redirect nor a name that changes its address gets around it.
  func mayConnect(to address: IPAddress?) -> Bool {
    if usesProxy || trail.mayBePrivate || address?.isPublic == true {
      // A host may have several addresses, of which another one was refused.
      refusal = nil
      return true
    }
    refusal = .privateAddress(host: trail.current.host)
    return false
  }

  // MARK: - Headers

  /// Replaces the headers that are sent.
  func setHeaders(_ lines: [String]) {
    curl_slist_free_all(headers)
    headers = nil
    for line in lines { headers = curl_slist_append(headers, line) ?? headers }
    curl_set_list(easy, CURLOPT_HTTPHEADER, headers)
  }
}
