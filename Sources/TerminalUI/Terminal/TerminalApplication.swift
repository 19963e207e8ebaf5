/// A front end: what answers a terminal's events and draws its screen.
@UIActor public protocol TerminalApplication: AnyObject {
  /// Answers an event; the screen is drawn again afterwards, once for events that came together.
  func handle(_ event: InputEvent)
  /// Draws everything on an empty canvas of the screen's size.
  func draw(on canvas: inout Canvas)
  /// Keeps what must outlive the run, before it ends: by ``Terminal/stop()``, by a signal, or because the terminal has
  /// gone. Nothing is drawn any more.
  func willEnd()
}

extension TerminalApplication {
  /// Keeps nothing.
  public func willEnd() {}
}
