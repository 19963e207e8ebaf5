/// Names an item on a server that speaks the Google Reader API.
///
/// Most servers number their items and write the number in two ways: in 16 hexadecimal digits behind a prefix (the long
/// form) or as a signed decimal (the short one). Others have names of their own, with the prefix or without.
struct ReaderItemID: Hashable, Sendable {
  /// The long form without its prefix, the same however the server has written it.
  let key: String

  /// What the long form begins with.
  static let prefix = "tag:google.com,2005:reader/item/"
  /// Nothing that is a name is longer, in UTF-8 bytes.
  private static let longest = 200

  /// Reads either form; nil for what can be no name.
  init?(_ text: String) {
    let name = text.hasPrefix(Self.prefix) ? text.dropFirst(Self.prefix.count) : text[...]
    guard !name.isEmpty, name.utf8.count <= Self.longest, name.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      return nil
    }
    let number: UInt64? =
      if name.startIndex == text.startIndex {
        Int64(name).map { UInt64(bitPattern: $0) } ?? UInt64(name)
      } else {
        name.utf8.count <= 16 ? UInt64(name, radix: 16) : nil
      }
    guard let number else {
      key = String(name)
      return
    }
    let digits = String(number, radix: 16)
    key = String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// An item as the archive keeps it.
  init(key: String) { self.key = key }

  /// The form that every server takes.
  var longForm: String { Self.prefix + key }
}
