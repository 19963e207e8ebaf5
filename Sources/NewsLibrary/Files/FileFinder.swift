#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the files of a folder that may hold articles or feeds.
struct FileFinder {
  /// Endings of the names that are looked at; a file that the user names is read whatever its ending.
  static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xml", "rss", "atom", "rdf", "json",
  ]
  /// How deep folders are followed, and how many files are taken.
  static let maximumDepth = 16
  static let maximumCount = 100_000

  /// Files found, in the order of their names; and folders that could not be listed.
  private(set) var files: [String] = []
  private(set) var unreadable: [(path: String, errno: Int32)] = []
  /// Whether there were more files than are taken.
  private(set) var isCut = false

  /// Lists `folder` and the folders in it. Hidden files, README files and links to folders are passed over.
  init(folder: String) {
    visit(folder, depth: 0)
  }

  private mutating func visit(_ folder: String, depth: Int) {
    guard let directory = opendir(folder) else {
      unreadable.append((folder, errno))
      return
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(directory)
    for name in names.sorted() {
      guard files.count < Self.maximumCount else {
        isCut = true
        return
      }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if depth + 1 < Self.maximumDepth { visit(path, depth: depth + 1) }
      } else if Self.isCandidate(name) {
        files.append(path)
      }
    }
  }

  static func isCandidate(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let stem = name[..<dot].lowercased()
    return stem != "readme" && endings.contains(name[name.index(after: dot)...].lowercased())
  }
}
