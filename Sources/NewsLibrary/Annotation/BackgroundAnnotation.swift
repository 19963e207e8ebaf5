import NewsModel

/// Annotates what an archive holds and the present annotator has not read yet, the newest first, in batches that are
/// each stored in one transaction. May end at any instant; the next run goes on where it stopped.
public struct BackgroundAnnotation: Sendable {
  private let archive: Archive
  private let service: AnnotationService
  /// So many articles are stored at once.
  private static let batch = 32

  /// Creates the work; ``run(isCancelled:progress:)`` does it.
  public init(archive: Archive, service: AnnotationService) {
    self.archive = archive
    self.service = service
  }

  /// Does the work on the calling thread.
  ///
  /// - Parameters:
  ///   - isCancelled: asked before each article.
  ///   - progress: told how many of how many articles are annotated: at the start, after each batch, at the end.
  /// - Throws: what loading the models threw, or ``ArchiveError``.
  public func run(isCancelled: () -> Bool, progress: (_ done: Int, _ total: Int) -> Void) throws {
    let desk = ArchiveDesk(archive)
    var (done, total) = try desk.annotationCounts()
    progress(done, total)
    while true {
      let ids = try desk.unannotated(limit: Self.batch)
      guard !ids.isEmpty else { return }
      var batch: [(ArticleID, AnnotatedArticle)] = []
      for id in ids {
        if isCancelled() { break }
        if let (article, _) = try desk.article(id) { batch.append((id, try service.annotate(article))) }
      }
      try desk.store(batch)
      if isCancelled() { return }
      done = min(total, done + batch.count)
      progress(done, total)
    }
  }
}
