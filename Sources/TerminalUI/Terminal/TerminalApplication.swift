/// A front end: what answers a terminal's events and draws its screen.
@UIActor public protocol TerminalApplication: AnyObject {
  /// Answers an event; the screen is drawn again afterwards, once for events that came together.
  func handle(_ event: InputEvent)
  /// Draws everything on an empty canvas of the screen's size.
  func draw(on canvas: inout Canvas)
}
