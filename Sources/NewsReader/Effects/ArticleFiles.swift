import NewsExport
import NewsLibrary
import NewsModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes articles into a folder, a file each. Blocks.
struct ArticleFiles: Sendable {
  let desk: ArchiveDesk

  /// Writes the articles; tells how that went. Files that are there already stay.
  func write(_ request: SaveRequest) -> Notice {
    let folder = ProcessEnvironment.expandingTilde(request.folder)
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      return Notice(text: "\(folder) cannot be made: \(String(cString: strerror(errno)))", isFailure: true)
    }
    var (written, existing) = (0, 0)
    let columns = String(request.articles.count).count
    for (index, id) in request.articles.enumerated() {
      do {
        guard let stored = try desk.article(id) else { continue }
        let annotated = AnnotatedArticle(stored.article, annotations: stored.annotations)
        guard let output = Exporter().save(annotated, as: request.format) else { continue }
        let number = String(index + 1)
        let prefix = String(repeating: "0", count: columns - number.count) + number
        let stem = ReaderState.fileStem(stored.article.title, prefix: prefix)
        let path = "\(folder)/\(stem).\(request.format.fileExtension)"
        switch ExportFile.write(Array(output.text.utf8), to: path, overwrites: false) {
        case .none, .written?: written += 1
        case .exists?: existing += 1
        case .failed(let message)?:
          return Notice(text: "\(written) articles written, then: \(message)", isFailure: true)
        }
      } catch {
        return Notice(text: "\(written) articles written, then: \(error)", isFailure: true)
      }
    }
    let left = existing == 0 ? "" : "; \(existing) were there already and stay as they are"
    return Notice(text: "\(written) \(written == 1 ? "article" : "articles") written to \(folder)\(left)")
  }
}
