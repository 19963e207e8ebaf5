/// Why a program on a pseudo-terminal could not be driven on.
enum ScreenError: Error {
  /// The screen never showed what it should; the lines are what it showed.
  case notShown([String])
}
