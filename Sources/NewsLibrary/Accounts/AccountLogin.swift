/// How to sign in to an account.
public struct AccountLogin: Sendable, Hashable {
  /// Where the password comes from.
  public enum Secret: Sendable, Hashable {
    /// The password itself.
    case password(String)
    /// A command for the shell that writes the password as its first line.
    case command(String)
  }

  /// Where its server's API is.
  public var url: String
  /// The name to sign in with.
  public var user: String
  /// The password.
  public var secret: Secret

  /// Creates a login.
  public init(url: String, user: String, secret: Secret) {
    self.url = url
    self.user = user
    self.secret = secret
  }

  /// The password; runs the command that gives it.
  func password(limits: SourceLimits) async throws(SourceFailure) -> String {
    switch secret {
    case .password(let password): return password
    case .command(let command):
      let output: [UInt8]
      do throws(ShellCommand.Failure) {
        output = try await ShellCommand(command: command, timeout: limits.timeout, outputLimit: 1 << 20).run()
      } catch {
        throw SourceFailure(error)
      }
      let line = output.prefix { $0 != 0x0A && $0 != 0x0D }
      guard !line.isEmpty else {
        throw SourceFailure("the command for the password wrote none; run it by hand to see why")
      }
      return String(decoding: line, as: UTF8.self)
    }
  }
}
