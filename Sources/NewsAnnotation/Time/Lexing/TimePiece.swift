/// The smallest thing that the grammar of time looks at: a run of letters, a run of digits or a sign. A
/// token may hold several ("24-year-old", "1990s", "5pm", "2023-06-14").
struct TimePiece: Sendable {
  /// First byte, in UTF-8 bytes of the text.
  var start: Int32
  /// Just past the last byte.
  var end: Int32
  /// Index of the token in which it begins.
  var token: Int32
  /// What it may be in an expression of time.
  var word: TimeWord
  /// Digits that a number is written with.
  var digits: UInt8 = 0
  /// Whether it touches the piece before.
  var isGlued = false
  /// Whether its first letter is a capital of ASCII.
  var isCapitalised = false
  /// Whether it ends in the letter s, as most plurals do.
  var endsInS = false
}
