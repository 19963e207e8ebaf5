/// Something that the user or the terminal did.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// Text was pasted, as one piece; it may hold anything, control characters included.
  case paste(String)
  /// The screen has a new size.
  case resize(Size)
}
