/// What is wrong with a filter, and where.
public struct FilterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what to do, in a sentence without a full stop.
  public let message: String
  /// Where, in UTF-8 bytes of the filter's text, 0 to its length.
  public let offset: Int

  init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message.
  public var description: String { message }
}
