#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder in which the command was started.
enum WorkingFolder {
  /// Its path; the root where it cannot be told.
  static var path: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
