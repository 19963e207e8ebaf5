/// newsboat's flags: letters that its user gives to articles.
enum NewsboatFlag {
  /// The tag that stands for a flag here; nil for what newsboat has as no flag. Tags do not tell capitals from small
  /// letters.
  static func tag(_ flag: Character) -> String? {
    flag.isASCII && flag.isLetter ? "flag-\(flag)" : nil
  }
}
