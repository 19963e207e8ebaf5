/// A mouse report in xterm's SGR encoding: the parameters of `ESC [ < code ; column ; row M`, or `m` for a release.
struct MouseReport {
  /// The parameters read so far.
  private var parameters = [0]

  /// What reading one more character came to.
  enum Progress: Equatable {
    /// There is more to come.
    case unfinished
    /// The report is whole; it may mean nothing here.
    case finished(MouseEvent?)
    /// This is no mouse report.
    case malformed
  }

  mutating func read(_ scalar: Unicode.Scalar) -> Progress {
    switch scalar {
    case "0"..."9":
      let value = parameters[parameters.count - 1] * 10 + Int(scalar.value - 48)
      guard value < 100_000 else { return .malformed }
      parameters[parameters.count - 1] = value
      return .unfinished
    case ";" where parameters.count < 3:
      parameters.append(0)
      return .unfinished
    case "M" where parameters.count == 3: return .finished(event(isRelease: false))
    case "m" where parameters.count == 3: return .finished(event(isRelease: true))
    default: return .malformed
    }
  }

  private func event(isRelease: Bool) -> MouseEvent? {
    let code = parameters[0]
    let position = Point(x: max(0, parameters[1] - 1), y: max(0, parameters[2] - 1))
    var modifiers: KeyModifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let isDrag = code & 32 != 0
    switch code & ~(4 | 8 | 16 | 32) {
    case 64: return MouseEvent(.wheelUp, at: position, modifiers)
    case 65: return MouseEvent(.wheelDown, at: position, modifiers)
    case let code where code < 3:
      let button: MouseEvent.Button = [.left, .middle, .right][code]
      let action: MouseEvent.Action = isRelease ? .release(button) : isDrag ? .drag(button) : .press(button)
      return MouseEvent(action, at: position, modifiers)
    default: return nil
    }
  }
}
