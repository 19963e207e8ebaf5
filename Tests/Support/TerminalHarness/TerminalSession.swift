import CPseudoTerminal
import Foundation

/// A program on a pseudo-terminal of its own, with a terminal emulator for its screen.
///
/// Nothing here sleeps: every wait ends when what it waits for is there, or at a deadline that is long because
/// machines that run tests are busy.
public final class TerminalSession: @unchecked Sendable {
  // Unchecked: `state` and the emulator are touched only with `condition` locked, the rest is constant.
  private let condition = NSCondition()
  private let emulator: Emulator
  private let controller: Int32
  private let hangUpPipe: (reading: Int32, writing: Int32)
  private var state = State()

  private struct State {
    var output: [UInt8] = []
    /// How often anything has changed.
    var changes = 0
    var isDrained = false
    var status: ExitStatus?
  }

  /// How a program ended.
  public enum ExitStatus: Equatable, Sendable {
    /// By itself, with a status.
    case code(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// The program's process identifier.
  public let processIdentifier: pid_t
  /// Seconds that a wait lasts at most.
  public static let deadline: TimeInterval = 60

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - environment: what is added to a small environment of a UTF-8 locale; nil takes a variable away.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws {
    emulator = Emulator(rows: rows, columns: columns)
    var variables: [String: String] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "HOME": NSTemporaryDirectory(), "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in environment { variables[name] = value }
    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var descriptors: [Int32] = [-1, -1]
    guard pipe(&descriptors) == 0 else { throw POSIXError(.EMFILE) }
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    hangUpPipe = (descriptors[0], descriptors[1])
    var controller: Int32 = -1
    processIdentifier = pseudo_terminal_spawn(
      program, &argumentPointers, &variablePointers, Int32(rows), Int32(columns), &controller)
    self.controller = controller
    guard processIdentifier > 0 else { throw POSIXError(.EAGAIN) }
    Thread { self.readOutput() }.start()
    Thread { self.awaitExit() }.start()
  }

  deinit {
    close(hangUpPipe.reading)
    close(hangUpPipe.writing)
  }

  // MARK: What the program does

  private func readOutput() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      var polled = [
        pollfd(fd: controller, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hangUpPipe.reading, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&polled, 2, -1) < 0 { continue }
      if polled[1].revents != 0 { break }
      let count = read(controller, &buffer, buffer.count)
      if count <= 0 { break }
      let bytes = Array(buffer[..<count])
      update {
        state.output += bytes
        emulator.write(bytes)
      }
    }
    update { state.isDrained = true }
    close(controller)
  }

  private func awaitExit() {
    var status: Int32 = 0
    while waitpid(processIdentifier, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    update { state.status = signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal) }
  }

  /// Changes the state, passes on what the emulator has to say, and tells those who wait.
  private func update(_ change: () -> Void) {
    locked {
      change()
      state.changes += 1
      let replies = emulator.takeReplies()
      if !state.isDrained { send(replies) }
      condition.broadcast()
    }
  }

  // MARK: What the user does

  /// Types text.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Presses a key.
  public func press(_ key: TerminalKey) { update { emulator.press(key) } }

  /// Presses and releases the main button.
  public func click(row: Int, column: Int) {
    update {
      emulator.moveMouse(row: row, column: column)
      emulator.mouseButton(1, isPressed: true)
      emulator.mouseButton(1, isPressed: false)
    }
  }

  /// Pastes text as a terminal does: between marks where the program asked for them.
  public func paste(_ text: String) {
    update { emulator.startPaste() }
    send(text)
    update { emulator.endPaste() }
  }

  /// Gives the terminal a new size.
  public func resize(rows: Int, columns: Int) {
    update { emulator.resize(rows: rows, columns: columns) }
    _ = pseudo_terminal_resize(controller, Int32(rows), Int32(columns))
  }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    var byte: UInt8 = 1
    _ = write(hangUpPipe.writing, &byte, 1)
  }

  /// Sends a signal to the program.
  public func signal(_ signal: Int32) { kill(processIdentifier, signal) }

  // MARK: What the user sees

  /// The rows of the screen, without the spaces at their ends.
  public var lines: [String] { locked { emulator.lines } }

  /// What each cell shows, row by row; the second cell of a wide character shows "".
  public var grid: [[String]] { locked { emulator.grid } }

  /// A cell of the screen.
  public func cell(row: Int, column: Int) -> ScreenCell { locked { emulator.cell(row: row, column: column) } }

  /// The first place where the screen shows a text that fits on one line.
  public func position(of text: String) -> (row: Int, column: Int)? { locked { emulator.position(of: text) } }

  /// Where the cursor stands; nil where the program hides it.
  public var cursor: (row: Int, column: Int)? {
    locked {
      let isHidden = state.output.lastIndex(of: Array("\u{1B}[?25l".utf8)) ?? -1
      let isShown = state.output.lastIndex(of: Array("\u{1B}[?25h".utf8)) ?? -1
      return isHidden > isShown ? nil : emulator.cursor
    }
  }

  /// All that the program has written.
  public var output: [UInt8] { locked { state.output } }

  /// The screen as a self-contained picture in SVG, on paper of the given colours.
  public func svg(_ paper: Paper = .dark) -> String { locked { emulator.svg(paper) } }

  /// Waits until the screen is as wanted; false when it was not by the deadline or when the program ended.
  public func wait(within seconds: TimeInterval = deadline, until isWanted: ([String]) -> Bool) -> Bool {
    wait(within: seconds, for: { isWanted(lines) }, unless: \.isDrained)
  }

  /// Waits until the screen shows a text that fits on one line.
  public func shows(_ text: String, within seconds: TimeInterval = deadline) -> Bool {
    wait(within: seconds) { $0.contains { $0.contains(text) } }
  }

  /// Waits until the screen no longer shows a text.
  public func hides(_ text: String, within seconds: TimeInterval = deadline) -> Bool {
    wait(within: seconds) { !$0.contains { $0.contains(text) } }
  }

  /// Waits until the program has written a text, anywhere among all its output.
  public func writes(_ text: String, within seconds: TimeInterval = deadline) -> Bool {
    let wanted = Array(text.utf8)
    return wait(within: seconds, for: { output.firstRange(of: wanted) != nil }, unless: \.isDrained)
  }

  /// Whether the program has not ended yet.
  public var isRunning: Bool { locked { state.status == nil } }

  /// Waits until all that the program has written so far is on the screen.
  ///
  /// A control sequence that means nothing is written to the terminal from here, behind what the program wrote.
  public func catchUp() {
    let terminal = pseudo_terminal_open(controller)
    guard terminal >= 0 else { return }
    defer { close(terminal) }
    let before = output.count
    let mark = Array("\u{1B}]9999;\(UUID().uuidString)\u{1B}\\".utf8)
    guard write(terminal, mark, mark.count) == mark.count else { return }
    _ = wait(
      within: Self.deadline, for: { output[before...].firstRange(of: mark) != nil }, unless: \.isDrained)
  }

  /// Waits until the program has written nothing for a while, because what it fetches in the background has come.
  public func fallQuiet(for seconds: TimeInterval = 0.25) {
    let end = Date(timeIntervalSinceNow: Self.deadline)
    while Date() < end {
      let changes = locked { state.changes }
      let isQuiet = !wait(
        within: seconds, for: { locked { state.changes } != changes }, unless: \.isDrained)
      if isQuiet { return }
    }
  }

  /// How often the program has written any of these sequences.
  public func count(of sequences: [String]) -> Int {
    let output = Data(output)
    return sequences.reduce(0) { sum, sequence in
      var (count, position) = (0, output.startIndex)
      while let found = output.range(of: Data(sequence.utf8), in: position..<output.endIndex) {
        (count, position) = (count + 1, found.upperBound)
      }
      return sum + count
    }
  }

  /// Waits for the program's end, and for its last output; nil when it had not ended by the deadline.
  public func exitStatus(within seconds: TimeInterval = deadline) -> ExitStatus? {
    _ = wait(
      within: seconds, for: { locked { state.status != nil && state.isDrained } }, unless: { _ in false })
    return locked { state.status }
  }

  /// Ends the program if it still runs.
  public func end() {
    if locked({ state.status }) == nil { kill(processIdentifier, SIGKILL) }
    hangUp()
    _ = exitStatus()
  }

  /// Waits until `isMet`, which is asked anew after every change, and with the lock free, so that it may ask
  /// the session for anything.
  private func wait(
    within seconds: TimeInterval, for isMet: () -> Bool, unless isHopeless: (State) -> Bool
  ) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      let (changes, isLast) = locked { (state.changes, isHopeless(state)) }
      if isMet() { return true }
      if isLast { return false }
      let hasChanged = locked {
        while state.changes == changes { if !condition.wait(until: end) { return false } }
        return true
      }
      if !hasChanged { return isMet() }
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }
}

extension [UInt8] {
  /// Where the last occurrence of `bytes` begins.
  fileprivate func lastIndex(of bytes: [UInt8]) -> Int? {
    indices.dropLast(bytes.count - 1).last { self[$0..<$0 + bytes.count].elementsEqual(bytes) }
  }
}
