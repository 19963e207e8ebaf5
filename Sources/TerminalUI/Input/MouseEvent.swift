/// One thing done with the mouse.
public struct MouseEvent: Hashable, Sendable {
  /// A button.
  public enum Button: Hashable, Sendable {
    /// The main button.
    case left
    /// The wheel pressed.
    case middle
    /// The second button.
    case right
  }

  /// What was done.
  public enum Action: Hashable, Sendable {
    /// A button went down.
    case press(Button)
    /// The pointer moved with a button down.
    case drag(Button)
    /// A button went up.
    case release(Button)
    /// The wheel was turned away from the user by a notch.
    case wheelUp
    /// The wheel was turned towards the user by a notch.
    case wheelDown
  }

  /// What was done.
  public var action: Action
  /// The cell under the pointer.
  public var position: Point
  /// Keys held down meanwhile.
  public var modifiers: KeyModifiers

  /// Creates a mouse event.
  public init(_ action: Action, at position: Point, _ modifiers: KeyModifiers = []) {
    self.action = action
    self.position = position
    self.modifiers = modifiers
  }
}
