import CCurl

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Transfer {
  /// Sets the options that hold for the whole transfer.
  func configure() {
    setProtocol()
    setLimits()
    curl_set_string(easy, CURLOPT_USERAGENT, Self.headerText(request.userAgent ?? configuration.userAgent))
    if let form = request.form { setForm(form) }
    setCallbacks()
  }

  /// Makes the request a post.
  private func setForm(_ form: FormBody) {
    curl_set_long(easy, CURLOPT_POST, 1)
    // The size first: it says how much is copied.
    curl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(form.bytes.count))
    _ = form.bytes.withUnsafeBytes { bytes in
      curl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }
  }

  private func setProtocol() {
    curl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    curl_set_string(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    // Redirects are followed by the trail, which has rules of its own.
    curl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
    curl_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    // Every coding that this libcurl has.
    curl_set_string(easy, CURLOPT_ACCEPT_ENCODING, "")
    // Cookies from one hop to the next, since some sites redirect in circles without; none from a file.
    curl_set_string(easy, CURLOPT_COOKIEFILE, "")
    if let file = configuration.certificateAuthorityFile { curl_set_string(easy, CURLOPT_CAINFO, file) }
    curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    // Without it, giving up on a name that is still being looked up waits for the resolver, and with it all
    // other transfers.
    curl_set_long(easy, CURLOPT_QUICK_EXIT, 1)
  }

  private func setLimits() {
    curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, request.connectTimeout.milliseconds)
    curl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, configuration.slowestRate)
    curl_set_long(
      easy, CURLOPT_LOW_SPEED_TIME, max(1, Int(configuration.slownessPatience.components.seconds)))
    // A server that tells the length is believed when it is too much.
    curl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.maximumBytes))
  }

  /// Sets the options for the current hop.
  func configureHop(proxy: String?, timeout: Duration) {
    curl_set_string(easy, CURLOPT_URL, trail.current.url)
    curl_set_long(easy, CURLOPT_TIMEOUT_MS, timeout.milliseconds)
    // An empty text switches libcurl's own look at the environment off.
    curl_set_string(easy, CURLOPT_PROXY, proxy ?? "")
    curl_set_string(easy, CURLOPT_NOPROXY, "")
    let credentials = trail.isTrusted ? request.credentials ?? trail.first.credentials : nil
    curl_set_long(easy, CURLOPT_HTTPAUTH, curl_auth_basic_or_digest)
    curl_set_string(easy, CURLOPT_USERNAME, credentials?.user)
    curl_set_string(easy, CURLOPT_PASSWORD, credentials?.password)
    setHeaders()
  }

  private func setHeaders() {
    var headers: [(name: String, value: String)] = []
    // Nobody is to be asked beforehand whether the form is wanted.
    if request.form != nil { headers.append(("Expect", "")) }
    if let accept = request.accept { headers.append(("Accept", accept)) }
    if let etag = request.etag { headers.append(("If-None-Match", etag)) }
    if let lastModified = request.lastModified { headers.append(("If-Modified-Since", lastModified)) }
    if trail.isTrusted { headers += request.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    setHeaders(headers.compactMap { Self.headerText("\($0.name): \($0.value)") })
  }

  /// A header's text, if there is nothing in it that would end it early.
  private static func headerText(_ text: String) -> String? {
    text.utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F } ? nil : text
  }

  private func setCallbacks() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    curl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorBuffer)
    curl_set_pointer(easy, CURLOPT_PRIVATE, this)
    curl_set_pointer(easy, CURLOPT_WRITEDATA, this)
    curl_set_data_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, this in
      let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Transfer.from(this)?.take(piece) == true ? piece.count : 0
    }
    curl_set_pointer(easy, CURLOPT_HEADERDATA, this)
    curl_set_data_callback(easy, CURLOPT_HEADERFUNCTION) { _, size, count, this in
      Transfer.from(this)?.countHeader(size * count) == true ? size * count : 0
    }
    curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, this)
    curl_set_socket_callback(easy, CURLOPT_OPENSOCKETFUNCTION) { this, _, address in
      guard let address, let target = curl_socket_address(address),
        Transfer.from(this)?.mayConnect(to: IPAddress(target)) == true
      else { return -1 }
      let descriptor = socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
      // Programs that are started later, such as a browser, must not inherit it.
      if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      return descriptor
    }
    // A connection that is used again opens no socket: it is looked at before the request is sent.
    curl_set_pointer(easy, CURLOPT_PREREQDATA, this)
    curl_set_request_callback(easy, CURLOPT_PREREQFUNCTION) { this, remote, _, _, _ in
      let address = remote.flatMap { IPAddress(String(cString: $0)) }
      return Transfer.from(this)?.mayConnect(to: address) == true ? 0 : 1
    }
  }

  /// The transfer that a callback was given.
  static func from(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }
}
