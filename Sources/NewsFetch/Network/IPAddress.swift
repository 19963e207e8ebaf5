#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An address of the Internet Protocol, version 4 or 6.
enum IPAddress: Hashable, Sendable {
  case v4(UInt32)
  case v6(UInt128)

  /// Reads a literal such as `192.0.2.1` or `fe80::1%eth0`; nil for anything else, such as a name.
  init?(_ text: some StringProtocol) {
    let text = String(text.prefix { $0 != "%" })
    var (four, six) = (in_addr(), in6_addr())
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(six)
    } else {
      return nil
    }
  }

  /// The address of a socket; nil for other families than the Internet's.
  init?(_ socketAddress: UnsafePointer<sockaddr>) {
    switch Int32(socketAddress.pointee.sa_family) {
    case AF_INET:
      self = socketAddress.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        .v4(UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      self = socketAddress.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        IPAddress($0.pointee.sin6_addr)
      }
    default: return nil
    }
  }

  private init(_ address: in6_addr) {
    self = .v6(withUnsafeBytes(of: address) { $0.reduce(0) { $0 << 8 | UInt128($1) } })
  }

  /// Whether the address is one of the public Internet: none of this machine, a private network, a provider's
  /// inner network, a group, or set aside for documentation and tests. Addresses of version 4 that are wrapped in
  /// one of version 6 are looked at as what they are.
  ///
  /// The blocks are those of IANA's registries of special-purpose addresses (RFC 6890) that are not globally
  /// reachable, and the multicast ones (RFC 5771, RFC 4291).
  var isPublic: Bool {
    switch self {
    case .v4(let address):
      return !Self.specialV4.contains { $0.contains(address) }
    case .v6(let address):
      // IPv4-mapped, and translated by NAT64 (RFC 6052): the last 32 bits. 6to4 (RFC 3056): after 2002:.
      if address >> 32 == 0xFFFF || address >> 32 == 0x64_FF9B << 64 {
        return IPAddress.v4(UInt32(truncatingIfNeeded: address)).isPublic
      }
      if address >> 112 == 0x2002 { return IPAddress.v4(UInt32(truncatingIfNeeded: address >> 80)).isPublic }
      return !Self.specialV6.contains { $0.contains(address) }
    }
  }

  /// The addresses that start with the same bits.
  struct Block<Bits: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    let prefix: Bits
    let length: Int

    init(_ prefix: Bits, _ length: Int) { (self.prefix, self.length) = (prefix, length) }

    func contains(_ address: Bits) -> Bool {
      // A shift by the whole width leaves nothing, as it should for a length of 0.
      (address ^ prefix) >> (Bits.bitWidth - length) == 0
    }
  }

  private static let specialV4: [Block<UInt32>] = [
    Block(0x0000_0000, 8),  // 0.0.0.0/8: this network
    Block(0x0A00_0000, 8),  // 10.0.0.0/8: private
    Block(0x6440_0000, 10),  // 100.64.0.0/10: inside a provider's network
    Block(0x7F00_0000, 8),  // 127.0.0.0/8: this machine
    Block(0xA9FE_0000, 16),  // 169.254.0.0/16: this link
    Block(0xAC10_0000, 12),  // 172.16.0.0/12: private
    Block(0xC000_0000, 24),  // 192.0.0.0/24: protocols
    Block(0xC000_0200, 24),  // 192.0.2.0/24: documentation
    Block(0xC0A8_0000, 16),  // 192.168.0.0/16: private
    Block(0xC612_0000, 15),  // 198.18.0.0/15: benchmarks
    Block(0xC633_6400, 24),  // 198.51.100.0/24: documentation
    Block(0xCB00_7100, 24),  // 203.0.113.0/24: documentation
    Block(0xE000_0000, 4),  // 224.0.0.0/4: multicast
    Block(0xF000_0000, 4),  // 240.0.0.0/4: reserved, and broadcast
  ]

  private static let specialV6: [Block<UInt128>] = [
    Block(0, 96),  // ::/96: unspecified, this machine, and the old way to wrap version 4
    Block(0x64_FF9B_0001 << 80, 48),  // 64:ff9b:1::/48: translation within a network
    Block(0x0100 << 112, 64),  // 100::/64: discarded
    Block(0x2001_0000 << 96, 23),  // 2001::/23: protocols, Teredo among them
    Block(0x2001_0DB8 << 96, 32),  // 2001:db8::/32: documentation
    Block(0x3FFF << 112, 20),  // 3fff::/20: documentation
    Block(0x5F00 << 112, 16),  // 5f00::/16: segment routing
    Block(0xFC00 << 112, 7),  // fc00::/7: unique local
    Block(0xFE80 << 112, 10),  // fe80::/10: this link
    Block(0xFEC0 << 112, 10),  // fec0::/10: the old site-local
    Block(0xFF00 << 112, 8),  // ff00::/8: multicast
  ]
}
