/// Tells the reader of an article that it is only what its feed gives.
public enum FullTextNote {
  /// The note in words.
  ///
  /// - Parameter problem: why the full text could not be had.
  public static func text(_ problem: String) -> String {
    PlainText.line("The full text could not be had: \(problem)")
  }
}
