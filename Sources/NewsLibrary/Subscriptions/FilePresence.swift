#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file system says of a file without opening it.
enum FilePresence {
  /// Whether there is anything at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A text that changes when the file's content may have changed: its time of change in nanoseconds, size and
  /// number; nil where there is no regular file, and where the file changed so short a time ago that a further
  /// change might leave the same stamp (clocks of file systems tick coarsely).
  static func stamp(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Glibc)
      let changed = status.st_mtim
    #else
      let changed = status.st_mtimespec
    #endif
    guard time(nil) - changed.tv_sec > 2 else { return nil }
    return "\(changed.tv_sec).\(changed.tv_nsec)-\(status.st_size)-\(status.st_ino)"
  }
}
