/// A user's name and password for HTTP's basic and digest authentication (RFC 7617, RFC 7616).
public struct Credentials: Sendable, Hashable {
  /// The user's name.
  public var user: String
  /// The password.
  public var password: String

  /// Creates credentials.
  public init(user: String, password: String) {
    (self.user, self.password) = (user, password)
  }
}
