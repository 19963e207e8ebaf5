import CVTerm

/// libvterm: what a terminal makes of a program's output, and of a user's keys. Not safe to use from two threads.
final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private(set) var rows: Int
  private(set) var columns: Int

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Takes in a program's output.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      _ = vterm_input_write(terminal, $0.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
  }

  /// What the terminal sends to the program since the last call: keys, and answers to its questions.
  func takeReplies() -> [UInt8] {
    var replies: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 4096)
    while true {
      let count = vterm_output_read(terminal, &buffer, buffer.count)
      if count == 0 { return replies }
      replies += buffer[..<count].map { UInt8(bitPattern: $0) }
    }
  }

  func press(_ key: TerminalKey) {
    switch key {
    case .control(let letter):
      if let scalar = letter.unicodeScalars.first {
        vterm_keyboard_unichar(terminal, scalar.value, VTERM_MOD_CTRL)
      }
    case .wheelUp: mouseButton(4, isPressed: true)
    case .wheelDown: mouseButton(5, isPressed: true)
    default:
      if let (code, modifiers) = key.code { vterm_keyboard_key(terminal, code, modifiers) }
    }
  }

  func moveMouse(row: Int, column: Int) {
    vterm_mouse_move(terminal, Int32(row), Int32(column), VTERM_MOD_NONE)
  }
  func mouseButton(_ number: Int32, isPressed: Bool) {
    vterm_mouse_button(terminal, number, isPressed, VTERM_MOD_NONE)
  }
  func startPaste() { vterm_keyboard_start_paste(terminal) }
  func endPaste() { vterm_keyboard_end_paste(terminal) }

  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  func cell(row: Int, column: Int) -> ScreenCell {
    var flat = vterm_flat_cell()
    _ = vterm_flat_cell_at(screen, Int32(row), Int32(column), &flat)
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: flat.characters) { buffer in
      for value in buffer.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.append(scalar)
      }
    }
    return ScreenCell(
      text: text.isEmpty ? " " : String(text), width: Int(flat.width), isBold: flat.bold != 0,
      isItalic: flat.italic != 0, isUnderlined: flat.underline != 0, isReversed: flat.reverse != 0,
      foreground: flat.foreground < 0 ? nil : Int(flat.foreground),
      background: flat.background < 0 ? nil : Int(flat.background))
  }

  /// The cells of a row with their columns, leaving out the second ones of wide characters.
  func cells(ofRow row: Int) -> [(column: Int, cell: ScreenCell)] {
    var cells: [(Int, ScreenCell)] = []
    var column = 0
    while column < columns {
      let cell = cell(row: row, column: column)
      cells.append((column, cell))
      column += max(1, cell.width)
    }
    return cells
  }

  /// Where the cursor stands, seen or not.
  var cursor: (row: Int, column: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return (Int(position.row), Int(position.col))
  }

  var lines: [String] {
    (0..<rows).map { row in
      var line = cells(ofRow: row).map(\.cell.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var grid: [[String]] {
    (0..<rows).map { row in
      var texts = Array(repeating: "", count: columns)
      for (column, cell) in cells(ofRow: row) { texts[column] = cell.text }
      return texts
    }
  }

  func position(of text: String) -> (row: Int, column: Int)? {
    for row in 0..<rows {
      let cells = cells(ofRow: row)
      for start in cells.indices where cells[start...].map(\.cell.text).joined().hasPrefix(text) {
        return (row, cells[start].column)
      }
    }
    return nil
  }
}
