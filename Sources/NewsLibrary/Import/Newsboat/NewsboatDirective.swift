/// A line of newsboat's `config` file.
struct NewsboatDirective: Sendable, Hashable {
  /// The file that holds it.
  var path: String
  /// Number of the line, from 1; of several lines joined by backslashes, the last.
  var line: Int
  /// What it settles or does: `bind-key`, `browser`.
  var name: String
  /// All that follows.
  var rest: String

  /// The words that follow.
  var words: [String] { NewsboatWord.words(rest).map(\.text) }

  /// Where it stands, and its name alone: values may be passwords.
  var place: String { "\(path), line \(line): \(name)" }
}

/// Reads newsboat's `config` file, and the files that it includes, into directives.
struct NewsboatConfigReader {
  /// What was read, in the order in which newsboat reads it.
  private(set) var directives: [NewsboatDirective] = []
  /// What could not be read.
  private(set) var notTaken: [ImportReport.Omission] = []

  private let home: String
  private let read: (String) throws(BoundedFile.Failure) -> [UInt8]
  private var seen: Set<String> = []

  /// More than anybody has, and little enough for a file that includes others without end.
  private static let mostFiles = 64
  private static let limit = 1 << 20

  /// Reads the file at `path`; `~` in the paths of files that it includes is `home`.
  ///
  /// - Throws: ``ImportFailure`` where the file itself cannot be read.
  init(_ path: String, home: String) throws(ImportFailure) {
    try self.init(path, home: home) { path throws(BoundedFile.Failure) in
      try BoundedFile.read(path, limit: Self.limit)
    }
  }

  init(
    _ path: String, home: String, read: @escaping (String) throws(BoundedFile.Failure) -> [UInt8]
  ) throws(ImportFailure) {
    self.home = home
    self.read = read
    do throws(BoundedFile.Failure) {
      try take(path)
    } catch {
      throw ImportFailure(path: path, reason: LibraryLoader.message(error))
    }
  }

  private mutating func take(_ path: String) throws(BoundedFile.Failure) {
    // newsboat, too, passes over a file that is being read already.
    guard seen.insert(path).inserted else { return }
    let text = String(decoding: try read(path), as: UTF8.self)
    var joined = ""
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.hasSuffix("\\") {
        joined += line.dropLast()
        continue
      }
      take(line: joined + line, NewsboatDirective(path: path, line: index + 1, name: "", rest: ""))
      joined = ""
    }
  }

  private mutating func take(line: String, _ place: NewsboatDirective) {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard let first = NewsboatWord.words(line.prefix { $0 != " " && $0 != "\t" }).first else { return }
    var directive = place
    directive.name = first.text
    directive.rest = String(line.drop { $0 != " " && $0 != "\t" })
    if Self.holdsCommand(directive.rest) {
      notTaken.append(
        ImportReport.Omission(
          what: directive.place, why: "it holds a command in backticks, and an import runs no commands"))
    } else if directive.name == "include" {
      include(directive)
    } else {
      directives.append(directive)
    }
  }

  private mutating func include(_ directive: NewsboatDirective) {
    guard let name = directive.words.first else { return }
    let folder = String(
      directive.path.prefix(upTo: directive.path.lastIndex(of: "/") ?? directive.path.startIndex))
    let isWhole = name.hasPrefix("~/") || name.hasPrefix("/")
    let path = isWhole ? ProcessEnvironment.expandingTilde(name, home: home) : folder + "/" + name
    var why: String?
    if seen.count >= Self.mostFiles {
      why = "more than \(Self.mostFiles) files are included"
    } else {
      do throws(BoundedFile.Failure) {
        try take(path)
      } catch {
        why = "\(path): \(LibraryLoader.message(error))"
      }
    }
    if let why { notTaken.append(ImportReport.Omission(what: directive.place, why: why)) }
  }

  /// Whether the shell would be asked: newsboat puts in what commands between backticks write.
  private static func holdsCommand(_ text: String) -> Bool {
    var count = 0
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "`"), before != UInt8(ascii: "\\") { count += 1 }
      before = byte
    }
    return count >= 2
  }
}
