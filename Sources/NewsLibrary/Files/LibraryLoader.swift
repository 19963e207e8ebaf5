import NewsModel
import NewsSyndication

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Loads a library from files and folders. A file that cannot be read is a ``LoadProblem``; the rest is
/// loaded all the same.
public struct LibraryLoader: Sendable {
  /// What the user says of articles that do not say it themselves.
  public var defaults: ArticleDefaults
  private let reader: DocumentReader

  /// Creates a loader.
  public init(defaults: ArticleDefaults = ArticleDefaults(), limits: DocumentLimits = DocumentLimits()) {
    self.defaults = defaults
    reader = DocumentReader(limits: limits)
  }

  /// Loads what `paths` name, in their order; `-` is standard input. Articles of one folder, and articles
  /// named one by one, make a feed of their own.
  public func load(paths: [String]) -> Library {
    var library = LibraryBuilder()
    var loose: [Article] = []
    for path in paths {
      if path != "-", Self.isFolder(path) {
        load(folder: path, into: &library)
      } else if let document = read(path, &library.problems) {
        switch document.content {
        case .feed(let feed): library.add(filling(feed))
        case .article(let article): loose.append(defaults.filling(article))
        }
      }
    }
    if !loose.isEmpty {
      let title = loose.count == 1 ? Self.fileName(loose[0].id) : "\(loose.count) articles"
      library.add(Feed(id: "articles", title: title, articles: loose))
    }
    return library.library
  }

  private func load(folder: String, into library: inout LibraryBuilder) {
    let found = FileFinder(folder: folder)
    var loose: [Article] = []
    for failure in found.unreadable {
      library.problems.append(
        LoadProblem(path: failure.path, message: Self.message(errno: failure.errno), kind: .unreadable))
    }
    for path in found.files {
      guard let document = read(path, &library.problems) else { continue }
      switch document.content {
      case .feed(let feed): library.add(filling(feed))
      case .article(let article): loose.append(defaults.filling(article))
      }
    }
    if found.isCut {
      let message = "only the first \(FileFinder.maximumCount) files were looked at"
      library.problems.append(LoadProblem(path: folder, message: message, kind: .partial))
    }
    if !loose.isEmpty {
      library.add(Feed(id: folder, title: Self.fileName(folder), articles: loose.newestFirst))
    }
    if found.files.isEmpty, found.unreadable.isEmpty {
      let endings = FileFinder.endings.sorted().map { "." + $0 }.joined(separator: ", ")
      let message = "no articles in this folder: no file ends in \(endings)"
      library.problems.append(LoadProblem(path: folder, message: message, kind: .unusable))
    }
  }

  private func read(_ path: String, _ problems: inout [LoadProblem]) -> Document? {
    let name = path == "-" ? "standard input" : path
    do {
      let limit = max(reader.limits.feedBytes, reader.limits.articleBytes)
      let bytes =
        path == "-"
        ? try BoundedFile.read(descriptor: STDIN_FILENO, limit: limit)
        : try BoundedFile.read(path, limit: limit)
      let document = try reader.read(bytes, name: name)
      problems += document.notices.map {
        LoadProblem(path: name, message: $0.description, kind: .partial)
      }
      return document
    } catch let error as DocumentError {
      problems.append(LoadProblem(path: name, message: error.reason, kind: .unusable))
    } catch let error as BoundedFile.Failure {
      problems.append(LoadProblem(path: name, message: Self.message(error), kind: .unreadable))
    } catch {
      problems.append(LoadProblem(path: name, message: "\(error)", kind: .unreadable))
    }
    return nil
  }

  private func filling(_ feed: Feed) -> Feed {
    var feed = feed
    feed.articles = feed.articles.map(defaults.filling).newestFirst
    return feed
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func fileName(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path == "." || path == ".." { return "This folder" }
    return path.split(separator: "/").last.map(String.init) ?? String(path)
  }

  static func message(_ failure: BoundedFile.Failure) -> String {
    switch failure {
    case .system(let code): message(errno: code)
    case .notRegular: "this is not a regular file; give a file, a folder, or - for standard input"
    case .larger(let limit): "larger than the limit of \(limit >> 20) MB; split the file"
    }
  }

  private static func message(errno code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder; check the spelling"
    case EACCES: "no permission to read it"
    default: String(cString: strerror(code))
    }
  }
}
