/// A flag that was set or taken here and that the server has yet to be told.
struct AccountChange: Sendable, Hashable {
  /// What both sides keep of an article.
  enum Flag: String, Sendable, CaseIterable {
    case read
    case starred
  }

  /// The change's number: a later change of the same flag has a higher one.
  var number: Int64
  var item: ReaderItemID
  var flag: Flag
  var isSet: Bool
}
