import NewsSyndication

/// What a source gave.
struct SourceAnswer: Sendable, Hashable {
  /// The bytes of what should be a feed; nil where nothing has changed since the last time.
  var bytes: [UInt8]?
  /// The address that answered, against which relative links are read; nil for what has none.
  var address: String?
  /// The `Content-Type` as it came.
  var contentType: String?
  /// What to tell the source the next time.
  var validators = FetchValidators()
  /// Where the feed has moved for good.
  var movedTo: String?
  /// Seconds for which the publisher asks to be left alone.
  var pause: Int?
}

/// Why a source gave nothing.
struct SourceFailure: Error, Hashable, CustomStringConvertible {
  /// What is wrong and what to do, in one line.
  var description: String
  /// Seconds for which the server wants to be left alone.
  var retryAfter: Int?
  /// Whether the feed is gone for good.
  var isGone = false
  /// Whether nothing failed but the user gave up.
  var isCancelled = false

  init(_ description: String, retryAfter: Int? = nil, isGone: Bool = false, isCancelled: Bool = false) {
    self.description = description
    self.retryAfter = retryAfter
    self.isGone = isGone
    self.isCancelled = isCancelled
  }

  /// Why a command gave nothing.
  init(_ failure: ShellCommand.Failure) {
    switch failure {
    case .notStarted(let code): self.init("the command cannot be started (error \(code))")
    case .timedOut(let time):
      self.init("the command was ended after \(time.components.seconds) s; make it faster")
    case .tooMuchOutput(let limit):
      self.init("the command wrote more than \(limit >> 20) MB; make it write less")
    case .failed(let status, let message):
      let said = TextSanitizer.line(message)
      self.init(
        "the command ended with status \(status)"
          + (said.isEmpty ? "; run it by hand to see why" : ": \(said)"))
    case .cancelled: self.init("cancelled", isCancelled: true)
    }
  }
}
