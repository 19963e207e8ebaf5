import NewsLibrary
import NewsModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The words for dates of the locale that the environment names (`LC_TIME`).
enum LocaleDates {
  /// The locale's words; nil for the locales that are nobody's language (C, POSIX) and where it is not installed.
  static var words: DateWords? {
    guard let locale = newlocale(LC_TIME_MASK, "", nil) else { return nil }
    defer { freelocale(locale) }
    let name =
      ["LC_ALL", "LC_TIME", "LANG"].lazy.compactMap(ProcessEnvironment.variable).first { !$0.isEmpty }
      ?? "C"
    guard !name.hasPrefix("C"), !name.hasPrefix("POSIX") else { return nil }
    func text(_ item: nl_item) -> String? {
      nl_langinfo_l(item, locale).flatMap { String(validatingCString: $0) }
    }
    let months = (0..<12).compactMap { text(nl_item(ABMON_1) + nl_item($0)) }
    // Sunday is the first in the table.
    let weekdays = [1, 2, 3, 4, 5, 6, 0].compactMap { text(nl_item(ABDAY_1) + nl_item($0)) }
    return DateWords(months: months, weekdays: weekdays, order: order(of: text(nl_item(D_FMT)) ?? ""))
  }

  /// The order of a day's parts in a format of strftime.
  static func order(of format: String) -> DateWords.Order {
    let parts = format.split(separator: "%").compactMap { part in
      part.drop { "-_0EO".contains($0) }.first
    }
    guard let first = parts.first(where: { "dembByYDF".contains($0) }) else { return .dayMonth }
    return switch first {
    case "m", "b", "B", "D": .monthDay
    case "y", "Y", "F": .iso
    default: .dayMonth
    }
  }
}
