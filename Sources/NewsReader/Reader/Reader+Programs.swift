import TerminalUI

// Programs of the user's.
extension Reader {
  /// Runs a program: on the terminal, which it has until it ends, or beside it.
  func run(_ request: ProgramRequest) {
    guard request.takesTerminal else {
      inBackground { .notice(request.notice(of: try? request.program.runDetached())) }
      return
    }
    let status = terminal.suspended {
      let status = try? request.program.run()
      // What has not been started has written nothing.
      if request.waits, status != nil { Pause.untilEnter() }
      return status
    }
    take(.notice(request.notice(of: status)))
  }
}
