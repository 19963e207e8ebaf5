import ArgumentParser
import NewsLibrary
import NewsSyndication
import TerminalUI

/// Filters as the user gives them on the command line.
enum FilterInput {
  /// Reads a filter; where it cannot be understood, shows what is wrong and where, and ends as for any wrong command
  /// line.
  static func filter(_ text: String) throws -> ArticleFilter {
    do throws(FilterError) {
      return try ArticleFilter(text)
    } catch {
      StandardOutput.complain(TextSanitizer.line(error.message))
      StandardOutput.show(shown(text, caretAt: error.offset))
      throw ExitCode.validationFailure
    }
  }

  /// The text with a caret under an offset in UTF-8 bytes.
  static func shown(_ text: String, caretAt offset: Int) -> String {
    let bytes = Array(text.utf8)
    let before = line(String(decoding: bytes[..<min(offset, bytes.count)], as: UTF8.self))
    let rest = line(String(decoding: bytes[min(offset, bytes.count)...], as: UTF8.self))
    return "  \(before)\(rest)\n  \(String(repeating: " ", count: DisplayWidth.of(before)))^\n"
  }

  /// Text without what a terminal would obey, its spaces kept.
  private static func line(_ text: String) -> String {
    TextSanitizer.lines(text).replacing("\n", with: " ").replacing("\t", with: " ")
  }

  /// The language, for help.
  static let help = """
    A filter is made of words, "phrases in quotation marks" and fields. Words next to each other must all occur, in \
    any of their forms; word* stands for all words that begin so. Terms are joined by and, or, not and brackets; \
    -term is short for not term. Case and diacritics do not count. /x/ is a regular expression, /x/i one that \
    ignores case; ^ and $ are the ends of a paragraph. It may stand behind every field that takes words.

    Fields:
    \(ArticleFilter.fields.map(line).joined(separator: "\n"))
    """

  private static func line(_ field: FilterField) -> String {
    let name = "  \(field.name):"
    return name + String(repeating: " ", count: max(1, 13 - name.utf8.count)) + field.summary
  }
}
