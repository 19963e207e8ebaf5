import Testing

@testable import NewsLibrary

@Suite struct ShellCommandTests {
  private func run(
    _ command: String, input: String = "", timeout: Duration = .seconds(60), limit: Int = 1 << 20
  ) async throws(ShellCommand.Failure) -> String {
    let bytes = try await ShellCommand(command: command, timeout: timeout, outputLimit: limit)
      .run(input: Array(input.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func standardOutputIsTheResult() async throws {
    #expect(try await run("printf 'a%s' b; echo unheard >&2") == "ab")
  }

  @Test func standardInputIsPiped() async throws {
    let long = String(repeating: "line of text\n", count: 30_000)
    #expect(try await run("tr a-z A-Z", input: long) == long.uppercased())
    #expect(try await run("head -c 4", input: long) == "line")
  }

  @Test func failureCarriesStatusAndLastWords() async {
    await #expect(throws: ShellCommand.Failure.failed(status: 3, message: "no such city")) {
      try await run("echo first >&2; echo no such city >&2; exit 3")
    }
    await #expect(throws: ShellCommand.Failure.failed(status: 137, message: "")) {
      try await run("kill -9 $$")
    }
  }

  @Test func outputIsBounded() async {
    await #expect(throws: ShellCommand.Failure.tooMuchOutput(limit: 1000)) {
      try await run("yes", limit: 1000)
    }
  }

  @Test func aCommandThatHangsIsEndedWithItsChildren() async {
    await #expect(throws: ShellCommand.Failure.timedOut(.milliseconds(200))) {
      try await run("sleep 600 & sleep 600", timeout: .milliseconds(200))
    }
  }

  @Test func cancellingTheTaskEndsTheCommand() async {
    let task = Task { try await run("sleep 600") }
    task.cancel()
    await #expect(throws: ShellCommand.Failure.cancelled) { try await task.value }
  }
}
