/// The fields of a form, to be posted as `application/x-www-form-urlencoded`.
public struct FormBody: Sendable, Hashable {
  /// The fields as they are sent.
  public let bytes: [UInt8]

  /// Creates a form; a name may stand in it several times.
  public init(_ fields: [(name: String, value: String)]) {
    var bytes: [UInt8] = []
    for field in fields {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      Self.append(field.name, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      Self.append(field.value, to: &bytes)
    }
    self.bytes = bytes
  }

  /// The fields as the query of an address.
  public var query: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes all but the unreserved characters of RFC 3986 as `%XX`, which is right in a form as in a query.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
