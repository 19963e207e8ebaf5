import NewsModel

/// A JSON value to be written (RFC 8259): keys sorted, so that the same value gives the same bytes.
public enum JSON: Sendable, Hashable {
  /// Nothing, or nothing known.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// Any number; one that is not finite is written as null.
  case double(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Values by name.
  case object([String: JSON])

  /// A string, or null.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  /// A number, or null.
  public static func optional(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }
  /// An array of strings.
  public static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// A publication time in ISO 8601 as far as it is known, or null.
  public static func time(_ time: PublicationTime?) -> JSON { .optional(time.map(DateText.iso)) }
  /// A minute since 1970-01-01T00:00Z in ISO 8601, or null.
  public static func time(minutesSinceEpoch minute: Int?) -> JSON {
    time(minute.map(PublicationTime.init(minutesSinceEpoch:)))
  }

  /// The value on one line.
  public var compact: String {
    var output: [UInt8] = []
    write(to: &output, indent: nil)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value with two spaces to each level; arrays and objects of plain values only stay on one line.
  public var pretty: String {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    return String(decoding: output, as: UTF8.self)
  }

  private var isPlain: Bool {
    switch self {
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): output.append(contentsOf: String(value).utf8)
    case .double(let value): output.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    case .string(let value): Self.write(value, to: &output)
    case .array(let values):
      Self.write(
        values, between: ("[", "]"), isFlat: values.allSatisfy(\.isPlain), to: &output, indent: indent
      ) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      let isFlat = members.values.allSatisfy(\.isPlain) && members.count <= 4
      Self.write(sorted, between: ("{", "}"), isFlat: isFlat, to: &output, indent: indent) {
        Self.write($0.key, to: &$1)
        $1.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        $0.value.write(to: &$1, indent: $2)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), isFlat: Bool, to output: inout [UInt8],
    indent: Int?, writeElement: (Element, inout [UInt8], Int?) -> Void
  ) {
    let inner = isFlat ? nil : indent.map { $0 + 2 }
    func breakLine(_ columns: Int?) {
      guard let columns else { return }
      output.append(0x0A)
      output.append(contentsOf: repeatElement(0x20, count: columns))
    }
    output.append(contentsOf: brackets.0.utf8)
    for (position, element) in elements.enumerated() {
      if position > 0 { output.append(contentsOf: (indent != nil && inner == nil ? ", " : ",").utf8) }
      breakLine(inner)
      writeElement(element, &output, isFlat && indent != nil ? 0 : inner)
    }
    if !isFlat { breakLine(indent) }
    output.append(contentsOf: brackets.1.utf8)
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output.append(contentsOf: "\\\"".utf8)
      case "\\": output.append(contentsOf: "\\\\".utf8)
      case "\n": output.append(contentsOf: "\\n".utf8)
      case "\r": output.append(contentsOf: "\\r".utf8)
      case "\t": output.append(contentsOf: "\\t".utf8)
      case _ where PlainText.isUnsafe(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029:
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          let digits = String(unit, radix: 16)
          output.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
        }
      default: output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
