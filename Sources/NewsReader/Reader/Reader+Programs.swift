import TerminalUI

// Programs of the user's.
extension Reader {
  /// Runs a program: on the terminal, which it has until it ends, or beside it.
  func run(_ request: ProgramRequest) {
    guard request.takesTerminal else {
      inBackground { .notice(Self.outcome(of: request) { try $0.runDetached() }) }
      return
    }
    let notice = terminal.suspended {
      let notice = Self.outcome(of: request) { try $0.run() }
      if request.waits { Pause.untilEnter() }
      return notice
    }
    take(.notice(notice))
  }

  private nonisolated static func outcome(
    of request: ProgramRequest, run: (ExternalProgram) throws -> Int32
  ) -> Notice {
    var arguments = request.arguments
    arguments[0] = Environment.expandingTilde(arguments[0])
    let program = ExternalProgram(
      arguments, environment: request.environment, input: request.input?.bytes(width: request.width))
    guard let status = try? run(program) else {
      return Notice(text: "\(arguments[0]) could not be started", isFailure: true)
    }
    return status == 0
      ? Notice(text: "Done: \(request.name)")
      : Notice(text: "\(request.name) ended with status \(status)", isFailure: true)
  }
}
