import NewsFetch
import NewsSyndication

/// Gets the bytes of feeds from where they come from, unless they are known to be the same as the last time.
struct SourceReader: Sendable {
  let fetcher: Fetcher
  let limits: SourceLimits
  /// Whether addresses of the web may lie in this machine or a private network. The user has typed those of
  /// subscriptions; the fetcher refuses private ones that a redirect names.
  var allowsPrivateAddresses = true

  /// What `source` gives. `known` are the validators of the last time.
  func read(
    _ source: FeedSource, settings: FeedSettings, known: FetchValidators
  ) async throws(SourceFailure) -> SourceAnswer {
    var answer: SourceAnswer
    switch source {
    case .web(let address):
      answer = try await fetch(address, settings: settings, known: known)
    case .file(let path):
      answer = try readFile(path, known: known)
    case .command(let command):
      answer = SourceAnswer(bytes: try await run(command))
    case .filter(let command, let inner):
      answer = try await read(inner, settings: settings, known: FetchValidators())
      answer.bytes = try await run(command, input: answer.bytes ?? [])
      // What the command makes of the same page may differ, so neither side may answer "unchanged" for it.
      answer.validators = FetchValidators()
      answer.contentType = nil
      answer.movedTo = nil
    }
    if let bytes = answer.bytes {
      let hash = StableHash.of(bytes)
      answer.validators.bodyHash = hash
      if hash == known.bodyHash { answer.bytes = nil }
    }
    return answer
  }

  // MARK: The web

  private func fetch(
    _ address: String, settings: FeedSettings, known: FetchValidators
  ) async throws(SourceFailure) -> SourceAnswer {
    let request = FetchRequest(
      url: address, etag: known.etag, lastModified: known.lastModified, userAgent: settings.userAgent,
      credentials: settings.user.map { Credentials(user: $0, password: settings.password ?? "") },
      maximumBytes: limits.maximumBytes, timeout: limits.timeout, connectTimeout: limits.connectTimeout,
      allowsPrivateAddresses: allowsPrivateAddresses, accept: Self.accepted)
    let response: FetchResponse
    do throws(FetchError) {
      response = try await fetcher.fetch(request)
    } catch {
      throw SourceFailure(error.description, isCancelled: error == .cancelled)
    }
    guard response.isSuccess || response.isNotModified else { throw Self.failure(of: response) }
    var validators = FetchValidators()
    validators.etag = response.etag ?? (response.isNotModified ? known.etag : nil)
    validators.lastModified = response.lastModified ?? (response.isNotModified ? known.lastModified : nil)
    validators.bodyHash = known.bodyHash
    return SourceAnswer(
      bytes: response.isNotModified ? nil : response.body, address: response.url,
      contentType: response.contentType, validators: validators,
      movedTo: response.permanentURL == address ? nil : response.permanentURL,
      pause: response.maxAge.map { Int($0.components.seconds) })
  }

  private static let accepted =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    + "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5"

  private static func failure(of response: FetchResponse) -> SourceFailure {
    let retryAfter = response.retryAfter.map { Int($0.components.seconds) }
    let said = "the server answered \(response.status)"
    switch response.status {
    case 410:
      return SourceFailure(
        "gone for good (410); it is not asked again: unsubscribe, or subscribe to its new address",
        isGone: true)
    case 401, 407: return SourceFailure("\(said): give --user to dateline subscribe")
    case 403: return SourceFailure("\(said), forbidden; check the address, or try another --user-agent")
    case 404: return SourceFailure("\(said), not found; check the address")
    case 429, 503:
      let pause = retryAfter.map { ", asking for a pause of \(($0 + 59) / 60) min" } ?? ""
      return SourceFailure("\(said)\(pause); it is asked again later", retryAfter: retryAfter)
    case 500...: return SourceFailure("\(said), an error on its side; it is asked again later")
    default: return SourceFailure("\(said); check the address")
    }
  }

  // MARK: Files and commands

  private func readFile(_ path: String, known: FetchValidators) throws(SourceFailure) -> SourceAnswer {
    // The stamp is taken before the bytes are: a change in between shows at the next refresh.
    let stamp = FilePresence.stamp(of: path)
    var validators = FetchValidators()
    validators.etag = stamp
    validators.bodyHash = known.bodyHash
    if let stamp, stamp == known.etag { return SourceAnswer(validators: validators) }
    do throws(BoundedFile.Failure) {
      return SourceAnswer(
        bytes: try BoundedFile.read(path, limit: limits.maximumBytes), validators: validators)
    } catch {
      throw SourceFailure(LibraryLoader.message(error))
    }
  }

  private func run(_ command: String, input: [UInt8] = []) async throws(SourceFailure) -> [UInt8] {
    do throws(ShellCommand.Failure) {
      return try await ShellCommand(
        command: command, timeout: limits.timeout, outputLimit: limits.maximumBytes
      ).run(input: input)
    } catch {
      throw SourceFailure(error)
    }
  }
}
