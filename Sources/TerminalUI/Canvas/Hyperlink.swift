/// The address that a terminal opens when a linked cell is clicked.
///
/// Addresses come from the network. What is kept of one is printable ASCII, so that it cannot end the control
/// sequence that carries it; and only addresses of the web and of mail, because terminals hand others to whatever
/// program on the machine claims them.
struct Hyperlink: Hashable, Sendable {
  /// The address, in printable ASCII without spaces.
  let target: String

  /// Terminals drop longer addresses; a cut one would lead elsewhere.
  private static let longest = 2048
  private static let schemes = ["https:", "http:", "mailto:"]

  /// Takes an address, percent-encoding what is not printable ASCII; nil for one that is too long or of another
  /// kind.
  init?(_ address: String) {
    guard address.utf8.count <= Self.longest, Self.schemes.contains(where: { address.hasScheme($0) })
    else { return nil }
    var encoded: [UInt8] = []
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    guard encoded.count <= Self.longest else { return nil }
    target = String(decoding: encoded, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The control sequence (OSC 8) from which on cells carry this link.
  ///
  /// The same `id` on every line of a link lets the terminal show it as one.
  var opening: String {
    "\u{1B}]8;id=\(String(UInt(bitPattern: target.hashValue), radix: 36));\(target)\u{1B}\\"
  }

  /// The control sequence that ends it.
  static let closing = "\u{1B}]8;;\u{1B}\\"
}

extension String {
  fileprivate func hasScheme(_ scheme: String) -> Bool {
    prefix(scheme.utf8.count).lowercased() == scheme
  }
}
