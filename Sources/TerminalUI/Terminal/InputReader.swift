import CTerminalGuard
@preconcurrency import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns what is typed into events; keeps what has come only in part.
@UIActor struct InputReader {
  /// What reading found.
  enum Input: Equatable {
    case event(InputEvent)
    /// Control and Z.
    case suspension
  }

  /// Failures to read after which others have their turn.
  private static let mostFailures = 1000

  private let descriptor: Int32
  private var paste: Paste?
  private var report: MouseReport?
  private var characters = CharacterReader()
  /// Codes past those of curses for the sequences defined here.
  private static let pasteStart: Int32 = 0x7000
  private static let pasteEnd: Int32 = 0x7001
  private static let mouse: Int32 = 0x7002

  /// Prepares the open curses screen that reads from `descriptor`.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    // The descriptions of some terminals promise older mouse reports or none, so they are taken apart here.
    define_key("\u{1B}[<", Self.mouse)
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
  }

  /// Reads all that has been typed; nil when the input has gone for good.
  mutating func read() -> [Input]? {
    // A terminal that is ready but has nothing to give is at its end.
    guard terminal_guard_available(descriptor) > 0 else { return nil }
    var inputs: [Input] = []
    var failures = 0
    while failures < Self.mostFailures {
      errno = 0
      switch characters.next() {
      case .scalar(let scalar): take(scalar, &inputs)
      case .keyCode(let code): take(keyCode: code, &inputs)
      case nil:
        if errno == EIO || errno == EBADF { return nil }
        // Ill-formed input is passed over byte by byte.
        if terminal_guard_available(descriptor) <= 0 { return inputs }
        failures += 1
      }
    }
    return inputs
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ inputs: inout [Input]) {
    if var unfinished = report {
      switch unfinished.read(scalar) {
      case .unfinished: report = unfinished
      case .malformed: report = nil
      case .finished(let event):
        report = nil
        if let event { inputs.append(.event(.mouse(event))) }
      }
    } else if paste != nil {
      paste?.append(scalar)
    } else if scalar.value == 26 {
      inputs.append(.suspension)
    } else if let press = KeyDecoder.keyPress(of: scalar) {
      inputs.append(.event(.key(scalar.value == 27 ? escape(press) : press)))
    }
  }

  /// Escape or, where a character follows at once, that character with alt.
  private mutating func escape(_ press: KeyPress) -> KeyPress {
    let following = characters.next()
    if case .scalar(let scalar) = following, scalar.value != 27, let next = KeyDecoder.keyPress(of: scalar) {
      return KeyPress(next.key, next.modifiers.union(.alt))
    }
    if let following { characters.putBack(following) }
    return press
  }

  private mutating func take(keyCode: Int32, _ inputs: inout [Input]) {
    switch keyCode {
    case Self.pasteStart: paste = Paste()
    case Self.pasteEnd:
      if let text = paste { inputs.append(.event(.paste(text.text))) }
      paste = nil
    case Self.mouse: report = MouseReport()
    // Pushed by resizeterm itself; acting on it would never end.
    case KEY_RESIZE: break
    // What the Linux console's description calls control and Z.
    case KEY_SUSPEND: take("\u{1A}", &inputs)
    case _ where paste != nil: break
    default:
      report = nil
      if let press = KeyDecoder.keyPress(of: keyCode) { inputs.append(.event(.key(press))) }
    }
  }
}

/// What has come of a paste.
private struct Paste {
  /// A longer one is cut: nothing in a reader takes more, and memory is finite.
  private static let longest = 1 << 20

  private(set) var text = ""
  /// Counted along, because counting a string's code points walks it.
  private var count = 0

  mutating func append(_ scalar: Unicode.Scalar) {
    guard count < Self.longest else { return }
    count += 1
    text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
  }
}
