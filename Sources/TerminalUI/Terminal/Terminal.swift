import CTerminalGuard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal that the program runs in: its screen, keyboard and mouse.
///
/// Whatever happens (an error, a signal, a crash, `exit`) the terminal is given back as it was found, and what was
/// written to standard error meanwhile is shown after that.
@UIActor public final class Terminal {
  private let screen: CursesScreen
  private var input: InputReader
  private let frameLog = FrameLog()
  private var needsDisplay = true
  private var ending: Ending?

  private enum Ending {
    case stopped
    case failed(any Error)
    case signalled(Int32)
  }

  /// Runs a front end on the terminal until it calls ``stop()``.
  ///
  /// Must be called from synchronous code on the main thread, which becomes the thread of ``UIActor`` meanwhile. On
  /// SIGTERM, SIGHUP and SIGINT, or when the terminal goes away, the terminal is given back and the program ends as
  /// the signal ends it by default.
  ///
  /// - Parameter start: makes the front end; it may keep the terminal.
  /// - Throws: ``TerminalError`` where there is no screen to be had, and whatever `start` throws or the front end
  ///   hands to ``stop(throwing:)``.
  public nonisolated static func run(_ start: @UIActor (Terminal) throws -> any TerminalApplication) throws {
    guard UIActor.loop.claimThread() else { throw TerminalError.alreadyRunning }
    defer { UIActor.loop.releaseThread() }
    let ending = try UIActor.assumeIsolated {
      let terminal = try Terminal()
      return try terminal.giveBackAfter {
        terminal.loop(try start(terminal))
      }
    }
    switch ending {
    case .stopped: break
    case .failed(let error): throw error
    case .signalled(let signal): terminal_guard_die(signal)
    }
  }

  private init() throws {
    let input = try CursesScreen.inputDescriptor()
    for signal in [SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT] {
      terminal_guard_forward(signal, UIActor.loop.signalDescriptor)
    }
    screen = try CursesScreen(input: input)
    self.input = InputReader(descriptor: input)
  }

  private func giveBackAfter(_ body: () throws -> Ending) rethrows -> Ending {
    defer { screen.leave() }
    return try body()
  }

  // MARK: For the front end

  /// The extent of the screen.
  public var size: Size { screen.size }

  /// How many colours are shown.
  public var colourDepth: ColourDepth { screen.colourDepth }

  /// Whether text other than ASCII is shown as it is; where not, it is shown by its ASCII likeness.
  public var usesUnicode: Bool { screen.usesUnicode }

  /// Whether links of the canvas are shown (OSC 8), where the terminal is not a kind without them; true at first.
  public var hyperlinks: Bool {
    get { screen.showsLinks }
    set { (screen.showsLinks, needsDisplay) = (newValue, true) }
  }

  /// Ends the run after the event or job at hand.
  public func stop() { ending = ending ?? .stopped }

  /// Ends the run; it throws `error`.
  public func stop(throwing error: any Error) { ending = ending ?? .failed(error) }

  /// Has the screen drawn again after the event or job at hand; not needed when handling an event.
  public func setNeedsDisplay() { needsDisplay = true }

  /// Gives the terminal back while `body` runs, for a program that wants it; then draws everything again.
  ///
  /// An interrupt from the keyboard meanwhile is the other program's.
  public func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
    screen.leave()
    defer {
      screen.enter()
      needsDisplay = true
      for signal in UIActor.loop.takeSignals() where signal != SIGINT { take(signal: signal) }
    }
    return try body()
  }

  /// Asks the terminal to put text on the clipboard (OSC 52), which many allow.
  ///
  /// - Returns: whether the terminal was asked: not where it is a kind without a clipboard, or for text longer than
  ///   what terminals take.
  @discardableResult
  public func copyToClipboard(_ text: String) -> Bool {
    guard screen.understandsOperatingSystemCommands, text.utf8.count <= 74_000 else { return false }
    let request = "\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{1B}\\"
    screen.write(request)
    // tmux passes on what is wrapped for it, with every escape doubled, where its user allows that.
    if screen.isInTmux {
      let doubled = request.unicodeScalars.map { $0 == "\u{1B}" ? "\u{1B}\u{1B}" : String($0) }.joined()
      screen.write("\u{1B}Ptmux;\(doubled)\u{1B}\\")
    }
    return true
  }

  // MARK: The loop

  private var pending: [InputEvent] = []

  private func loop(_ application: any TerminalApplication) -> Ending {
    while true {
      while !pending.isEmpty, ending == nil {
        let events = pending
        pending = []
        for event in events where ending == nil {
          application.handle(event)
          needsDisplay = true
        }
      }
      if let ending {
        application.willEnd()
        return ending
      }
      if needsDisplay {
        needsDisplay = false
        var canvas = Canvas(size: screen.size)
        application.draw(on: &canvas)
        screen.present(canvas)
        frameLog?.frameEnded()
      }
      let wake = UIActor.loop.wait(for: screen.input)
      for signal in wake.signals { take(signal: signal) }
      if wake.isHungUp { ending = ending ?? .signalled(SIGHUP) }
      if wake.hasInput { readInput(since: wake.instant) }
    }
  }

  private func readInput(since arrival: ContinuousClock.Instant) {
    guard let inputs = input.read() else {
      ending = ending ?? .signalled(SIGHUP)
      return
    }
    for input in inputs {
      switch input {
      case .event(let event):
        frameLog?.take(event, at: arrival)
        pending.append(event)
      case .suspension: stopProcess()
      }
    }
  }

  private func take(signal: Int32) {
    switch signal {
    case SIGWINCH: resize()
    case SIGTSTP: stopProcess()
    case SIGCONT:
      screen.enter()
      resize()
    default: ending = ending ?? .signalled(signal)
    }
  }

  private func stopProcess() {
    screen.leave()
    terminal_guard_stop()
    screen.enter()
    resize()
  }

  private func resize() {
    let before = screen.size
    screen.fitToTerminal()
    needsDisplay = true
    guard screen.size != before else { return }
    frameLog?.take(.resize(screen.size), at: .now)
    pending.append(.resize(screen.size))
  }
}
