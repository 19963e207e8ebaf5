#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's clock.
enum Clock {
  /// Seconds since 1970.
  static var now: Int { Int(time(nil)) }
}
