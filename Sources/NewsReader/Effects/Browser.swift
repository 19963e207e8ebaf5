import NewsLibrary
import TerminalUI

/// The user's web browser.
enum Browser {
  /// Shows `url`; tells how that went. Waits until the helper that finds the browser has ended.
  ///
  /// - Parameter command: the program and its arguments as the user has settled them; nil asks the system.
  static func open(_ url: String, command: [String]? = nil) -> Notice {
    let arguments = Self.arguments(for: url, command: command ?? [systemProgram])
    let status = try? ExternalProgram(arguments).runDetached()
    return status == 0
      ? Notice(text: "Opened in the browser: \(url)")
      : Notice(text: "\(arguments[0]) could not open \(url)", isFailure: true)
  }

  /// The command with the address in the place of `%u`, else at its end. No shell sees the address.
  static func arguments(for url: String, command: [String]) -> [String] {
    command.contains { $0.contains("%u") }
      ? command.map { part in
        part.split(separator: "%u", omittingEmptySubsequences: false).joined(separator: url)
      }
      : command + [url]
  }

  private static var systemProgram: String {
    #if os(macOS)
      "open"
    #else
      ProcessEnvironment.variable("BROWSER").flatMap { $0.isEmpty || $0.contains(" ") ? nil : $0 }
        ?? "xdg-open"
    #endif
  }
}
