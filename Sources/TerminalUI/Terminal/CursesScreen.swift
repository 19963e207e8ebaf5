import CTerminalGuard
@preconcurrency import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The screen as curses keeps it: opened once, entered and left any number of times.
@UIActor final class CursesScreen {
  /// Where input is read from.
  let input: Int32
  /// How many colours are shown.
  let colourDepth: ColourDepth
  /// Whether text other than ASCII can be shown.
  let usesUnicode: Bool
  /// Whether the terminal shows nothing of an operating system command (OSC), understood or not.
  let understandsOperatingSystemCommands: Bool
  /// Whether the terminal is a pane of tmux, which understands such commands whatever terminfo says of it.
  let isInTmux: Bool
  private let hasDefaultColours: Bool
  private let resetSequence: String
  private var isEntered = false
  private var showsCursor = false
  /// Whether links are shown, where the terminal has any.
  var showsLinks = true
  /// What the terminal shows, as far as it is known.
  private var presented: Canvas?
  private var looks: [Style: Look] = [:]

  /// Mouse reports on presses, drags and releases in SGR encoding, and marks around pastes.
  private static let inputModesOn = "\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h"
  private static let inputModesOff = "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l"

  /// The descriptor of the terminal to read from: standard input or, where that is a file or pipe, the controlling
  /// terminal.
  static func inputDescriptor() throws -> Int32 {
    guard isatty(STDOUT_FILENO) == 1 else { throw TerminalError.noTerminal }
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let descriptor = open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TerminalError.noTerminal }
    return descriptor
  }

  /// Opens the screen and enters it.
  init(input: Int32) throws {
    self.input = input
    func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    usesUnicode = Self.setLocale(environment)
    guard let type = environment("TERM"), !type.isEmpty else { throw TerminalError.typeNotSet }
    switch curses_probe(type) {
    case 1: break
    case 0: throw TerminalError.tooLimited(type)
    default: throw TerminalError.unknownType(type)
    }
    set_escdelay(25)
    // curses changes the modes as soon as it opens, so they are remembered first.
    guard terminal_guard_remember(input) == 0 else { throw TerminalError.notConfigurable }
    let direct = Self.directType(for: type, colourTerm: environment("COLORTERM"))
    guard curses_open(direct ?? type, input) != nil else { throw TerminalError.unknownType(type) }
    raw()
    noecho()
    nonl()
    keypad(curses_screen(), true)
    nodelay(curses_screen(), true)
    meta(curses_screen(), true)
    // Cells that the terminal shifts take their links along, which nobody here would know.
    idcok(curses_screen(), false)
    // Frames are written whole: events that come together have one frame anyway, and links go by what is shown.
    typeahead(-1)
    curs_set(0)
    start_color()
    hasDefaultColours = use_default_colors() == OK
    colourDepth = ColourDepth(
      count: has_colors() ? Int(curses_colours()) : 0, noColour: environment("NO_COLOR"))
    isInTmux = environment("TMUX") != nil
    // A terminal that sets its title by such a command takes the others too.
    understandsOperatingSystemCommands =
      tigetflag("XT") == 1 || Self.capability("tsl").hasPrefix("\u{1B}]") || isInTmux
    resetSequence =
      Self.inputModesOff
      + ["sgr0", "op", "cnorm", "rmkx", "rmcup"].map(Self.capability).joined()
    enter()
  }

  /// Takes the locale from the environment; with none there, UTF-8 is what terminals show today.
  private static func setLocale(_ environment: (String) -> String?) -> Bool {
    let isSet = ["LC_ALL", "LC_CTYPE", "LANG"].contains { !(environment($0) ?? "").isEmpty }
    if setlocale(LC_CTYPE, "") == nil || !isSet { setlocale(LC_CTYPE, "C.UTF-8") }
    return curses_uses_utf8() == 1
  }

  /// The description of the same terminal with direct colour, where the terminal has it and the database too.
  private static func directType(for type: String, colourTerm: String?) -> String? {
    guard colourTerm == "truecolor" || colourTerm == "24bit", !type.hasSuffix("-direct") else { return nil }
    let base = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    return curses_probe(base + "-direct") == 1 ? base + "-direct" : nil
  }

  /// A string capability without its delays, `$<…>`, which only curses can keep; empty where there is none.
  private static func capability(_ name: String) -> String {
    guard let value = curses_capability(name) else { return "" }
    var result = ""
    var rest = Substring(String(cString: value))
    while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
      let end = rest[start...].firstIndex(of: ">")
    {
      result += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  // MARK: Entering and leaving

  /// Takes the terminal over; called again while it is, takes it over anew, because others may have used it.
  func enter() {
    terminal_guard_arm(STDOUT_FILENO, resetSequence, resetSequence.utf8.count)
    terminal_guard_divert_errors()
    isEntered = true
    presented = nil
    reset_prog_mode()
    keypad(curses_screen(), true)
    clearok(curses_screen(), true)
    wrefresh(curses_screen())
    write(Self.inputModesOn)
  }

  /// Gives the terminal back.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    write(Self.inputModesOff)
    endwin()
    terminal_guard_disarm()
    terminal_guard_replay_errors()
  }

  // MARK: Size

  /// The extent of the screen.
  var size: Size {
    Size(width: Int(getmaxx(curses_screen())), height: Int(getmaxy(curses_screen())))
  }

  /// Takes on the terminal's size.
  func fitToTerminal() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard terminal_guard_size(STDOUT_FILENO, &rows, &columns) == 0 else { return }
    resizeterm(rows, columns)
    presented = nil
    // A frame that was being written while the size changed may have wrapped where curses does not know of it, so
    // nothing that is on screen is built upon.
    clearok(curses_screen(), true)
  }

  // MARK: Output

  /// Writes a control sequence past curses; nothing of it may move the cursor or change the style.
  func write(_ sequence: String) {
    terminal_guard_write(STDOUT_FILENO, sequence, sequence.utf8.count)
  }

  /// Shows a canvas, writing only what changed.
  func present(_ canvas: Canvas) {
    var canvas = usesUnicode ? canvas : canvas.asciified
    if !showsLinks || !understandsOperatingSystemCommands { canvas.removeLinks() }
    let window = curses_screen()
    if presented == nil { werase(window) }
    let size = size
    canvas.forEachChange(after: presented) { point, cell in
      guard cell.width > 0, point.x < size.width, point.y < size.height else { return }
      put(cell, at: point)
    }
    let links = canvas.linkRuns(after: presented)
    presented = canvas
    if let cursor = canvas.cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
    wnoutrefresh(window)
    doupdate()
    if !links.isEmpty { write(rewriting(links, of: canvas)) }
    if showsCursor != (canvas.cursor != nil) {
      showsCursor.toggle()
      curs_set(showsCursor ? 1 : 0)
    }
  }

  /// What writes cells once more with their links, of which curses knows nothing, and then puts the cursor and the
  /// style back to where curses has left them.
  private func rewriting(_ runs: [Canvas.LinkRun], of canvas: Canvas) -> String {
    func move(x: Int, y: Int) -> String { "\u{1B}[\(y + 1);\(x + 1)H" }
    var result = ""
    for run in runs {
      result += move(x: run.columns.lowerBound, y: run.y) + (run.link?.opening ?? "")
      var style: Style?
      for x in run.columns {
        let cell = canvas[Point(x: x, y: run.y)]
        if cell.width == 0 { continue }
        if cell.style != style { result += GraphicRendition.sequence(for: cell.style, depth: colourDepth) }
        style = cell.style
        for scalars in CellEncoder.encode(cell) { result.unicodeScalars.append(contentsOf: scalars) }
      }
      result += GraphicRendition.plain + (run.link == nil ? "" : Hyperlink.closing)
    }
    // After an update curses has the cursor where it has that of the screen's window, and the style plain.
    return result + move(x: Int(getcurx(curses_screen())), y: Int(getcury(curses_screen())))
  }

  private func put(_ cell: Cell, at point: Point) {
    let look = look(of: cell.style)
    let pair =
      look.foreground < 0 && look.background < 0 ? 0 : max(0, alloc_pair(look.foreground, look.background))
    for (offset, scalars) in CellEncoder.encode(cell).enumerated() {
      let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
      var content = cchar_t()
      if curses_cell(&content, text, look.attributes, pair) == OK {
        mvwadd_wch(curses_screen(), Int32(point.y), Int32(point.x + offset), &content)
      }
    }
  }

  private func attributes(of style: Style) -> attr_t {
    var result: attr_t = 0
    if style.attributes.contains(.bold) { result |= curses_bold }
    if style.attributes.contains(.dim) { result |= curses_dim }
    if style.attributes.contains(.italic) { result |= curses_italic }
    if style.attributes.contains(.underline) { result |= curses_underline }
    if style.attributes.contains(.reverse) { result |= curses_reverse }
    return result
  }

  /// What curses is told of a style. The pair of its colours is asked for again each time, because curses takes back the
  /// one longest unused when it runs out.
  private struct Look {
    var attributes: attr_t
    var foreground: Int32
    var background: Int32
  }

  /// The look of a style; remembered, for finding the nearest colour of a palette takes its time.
  private func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    var foreground = colourDepth.number(for: style.foreground)
    var background = colourDepth.number(for: style.background)
    if !hasDefaultColours, foreground >= 0 || background >= 0 {
      if foreground < 0 { foreground = 7 }
      if background < 0 { background = 0 }
    }
    let look = Look(attributes: attributes(of: style), foreground: foreground, background: background)
    if looks.count >= 1000 { looks = [:] }
    looks[style] = look
    return look
  }
}
