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
}
