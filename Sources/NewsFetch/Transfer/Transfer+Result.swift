import CCurl

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Transfer {
  /// The answer, once libcurl is done with the last hop.
  func response() -> FetchResponse {
    let wait = offset(CURLINFO_RETRY_AFTER)
    var response = FetchResponse(status: status, body: body, url: trail.current.url)
    response.etag = header("ETag")
    response.lastModified = header("Last-Modified")
    response.contentType = header("Content-Type")
    response.retryAfter = wait > 0 ? .seconds(wait) : nil
    response.maxAge = header("Cache-Control").flatMap { CacheControl($0).maxAge }
    response.permanentURL = response.isSuccess || response.isNotModified ? trail.permanentURL : nil
    response.duration = spent
    return response
  }

  /// Why libcurl has ended the transfer without an answer.
  func failure(_ code: CURLcode) -> FetchError {
    if let refusal, code != CURLE_OPERATION_TIMEDOUT { return refusal }
    let host = trail.current.host
    let words = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .hostNotFound(host)
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxy(reason: words)
    case CURLE_COULDNT_CONNECT:
      if usesProxy { return .proxy(reason: words) }
      return long(CURLINFO_OS_ERRNO) == Int(ECONNREFUSED) ? .refused(host: host) : .unreachable(host: host)
    case CURLE_OPERATION_TIMEDOUT: return timeout(host)
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(limit: request.maximumBytes)
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE:
      let connected = long(CURLINFO_HTTP_CONNECTCODE)
      if connected != 0 && !(200..<300 ~= connected) { return .proxy(reason: "it answered \(connected)") }
      return .reset(host: host)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CLIENTCERT, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      return .tls(host: host, reason: errorText ?? words)
    case CURLE_UNSUPPORTED_PROTOCOL:
      // The scheme has been looked at before; what is left is an answer that is not HTTP.
      return .malformed(reason: errorText ?? words)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      CURLE_WRITE_ERROR:
      return .malformed(reason: errorText ?? words)
    default: return .other(errorText ?? words)
    }
  }

  /// Which of the three patiences has run out.
  private func timeout(_ host: String) -> FetchError {
    // libcurl's clock counts in milliseconds and may be a little ahead.
    if spent + .milliseconds(20) >= request.timeout { return .timedOut(request.timeout) }
    // Nothing of a request is sent before the connection stands.
    if offset(CURLINFO_PRETRANSFER_TIME_T) == 0 {
      return .connectTimedOut(host: host, request.connectTimeout)
    }
    return .tooSlow(host: host)
  }
}
