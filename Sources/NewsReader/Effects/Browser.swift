import TerminalUI

/// The user's web browser.
enum Browser {
  /// Shows `url`; tells how that went. Waits until the helper that finds the browser has ended.
  static func open(_ url: String) -> Notice {
    #if os(macOS)
      let program = "open"
    #else
      let program =
        Environment.value("BROWSER").flatMap { $0.isEmpty || $0.contains(" ") ? nil : $0 } ?? "xdg-open"
    #endif
    let status = try? ExternalProgram([program, url]).runDetached()
    return status == 0
      ? Notice(text: "Opened in the browser: \(url)")
      : Notice(text: "\(program) could not open \(url)", isFailure: true)
  }
}
