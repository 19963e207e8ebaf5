import Foundation
import NewsAnnotation
import NewsModel

/// Annotates the articles of an archive off the caller's thread: an article that is opened at once, all others in
/// the background, and keeps what it has read out of them in the archive.
///
/// The models are loaded when the first article needs them. The background works on threads of its own, which stand
/// back for all others (``BackgroundThreads``), so that what the user waits for is never behind it.
public actor ArchiveAnnotator {
  private let archive: Archive
  private var rules: [ArticleRule]?
  private let makeAnnotator: @Sendable () throws -> Annotator
  private var loading: Task<Annotator, any Error>?
  private var opening: [ArticleID: Task<AnnotatedArticle?, any Error>] = [:]

  /// Articles that are annotated between two writes: what is lost where the process is killed.
  private static let batch = 16
  /// Articles that are asked for at a time.
  private static let stretch = 1024

  /// Articles of which an older dateline, or one without rules, has left something undone, to be caught up with at a
  /// time.
  private static let arrears = 256

  /// Creates an annotator.
  ///
  /// - Parameters:
  ///   - rules: applied to articles that have arrived and are annotated for the first time; nil leaves them waiting for
  ///     an annotator that knows the rules.
  ///   - makeAnnotator: called at most once, off the caller's thread.
  public init(
    archive: Archive, rules: [ArticleRule]? = nil,
    makeAnnotator: @escaping @Sendable () throws -> Annotator = { try Annotator(models: .located()) }
  ) {
    self.archive = archive
    self.rules = rules
    self.makeAnnotator = makeAnnotator
  }

  /// Goes by other rules from now on.
  public func use(_ rules: [ArticleRule]) { self.rules = rules }

  /// An article with its annotations: kept ones, else made now and kept. Nil where the article is no longer there.
  ///
  /// Whoever asks for an article that is being annotated waits for that same work. Throws what loading the models
  /// and what the archive throws.
  public func annotated(_ id: ArticleID) async throws -> AnnotatedArticle? {
    if let running = opening[id] { return try await running.value }
    // Detached: work of the actor itself would hold up everybody else.
    let task = Task<AnnotatedArticle?, any Error>.detached(priority: Task.currentPriority) {
      [archive, rules] in
      if let kept = try await archive.annotatedArticle(id) { return kept }
      guard let article = try await archive.article(id) else { return nil }
      let annotated = try await self.annotator().value.annotate(article)
      try await archive.store(annotated, of: id, rules: rules)
      return annotated
    }
    opening[id] = task
    defer { opening[id] = nil }
    return try await task.value
  }

  /// An article with its dates and events read anew, the other reading of each expression under `choosing` taken
  /// for the right one. Nothing of it is kept. Throws what loading the models throws.
  public func redated(
    _ article: AnnotatedArticle, choosing: Set<TextSpan>
  ) async throws -> AnnotatedArticle {
    try await annotator().value.redate(article, choosing: choosing)
  }

  /// Annotates all that is not annotated yet, newest first, until nothing is left or the task is cancelled; returns
  /// how many articles that were. `progress` is told after each batch how many have been done.
  @discardableResult
  public func annotateAll(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
    try await catchUp()
    let threads = BackgroundThreads.shared
    var done = 0
    // An article that changes while it is read is not kept, and is tried once more at the next call.
    var tried: Set<ArticleID> = []
    while !Task.isCancelled {
      let ids = try await archive.unannotated(limit: Self.stretch + tried.count)
        .filter { tried.insert($0).inserted }
      guard !ids.isEmpty else { break }
      let annotator = try await annotator().value
      try await withThrowingTaskGroup(of: Int.self) { group in
        var batches = stride(from: 0, to: ids.count, by: Self.batch).map {
          Array(ids[$0..<min($0 + Self.batch, ids.count)])
        }[...]
        for _ in 0..<threads.count {
          guard let batch = batches.popFirst() else { break }
          group.addTask(executorPreference: threads) { try await self.annotate(batch, annotator) }
        }
        while let count = try await group.next() {
          done += count
          progress(done)
          guard !Task.isCancelled, let batch = batches.popFirst() else { continue }
          group.addTask(executorPreference: threads) { try await self.annotate(batch, annotator) }
        }
      }
      // Those that were kept do not come again: only failures have to be remembered.
      tried.formIntersection(try await archive.unannotated(limit: tried.count))
    }
    return done
  }

  /// Annotates all that there is, and then whatever comes, until the task is cancelled.
  public func follow() async throws {
    let changes = archive.changes()
    try await annotateAll()
    for await _ in changes { try await annotateAll() }
  }

  /// Does what was left undone for articles that are annotated already.
  private func catchUp() async throws {
    while !Task.isCancelled, try await archive.storeMissingEvents(limit: Self.arrears) > 0 {}
    guard let rules else { return }
    while !Task.isCancelled, try await archive.settleAnnotated(rules: rules, limit: Self.arrears) > 0 {}
  }

  private nonisolated func annotate(_ ids: [ArticleID], _ annotator: Annotator) async throws -> Int {
    var annotated: [(ArticleID, AnnotatedArticle)] = []
    for id in ids where !Task.isCancelled {
      guard let article = try await archive.article(id) else { continue }
      annotated.append((id, annotator.annotate(article)))
    }
    try await archive.store(annotated, rules: rules)
    return annotated.count
  }

  private func annotator() -> Task<Annotator, any Error> {
    if let loading { return loading }
    let task = Task { [makeAnnotator] in try makeAnnotator() }
    loading = task
    return task
  }
}
