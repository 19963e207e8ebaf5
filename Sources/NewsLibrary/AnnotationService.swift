import NewsAnnotation
import NewsModel

/// Annotates articles off the caller's thread, each once, and remembers the result.
///
/// The models are loaded at the first request. Whoever asks for an article that is being annotated waits for
/// that same work; the priority of the asking task decides what runs first, so that an opened article
/// overtakes the background.
public actor AnnotationService {
  private let makeAnnotator: @Sendable () throws -> Annotator
  private var annotator: Task<Annotator, any Error>?
  private var work: [ArticleKey: Task<AnnotatedArticle, any Error>] = [:]

  /// Creates a service; `makeAnnotator` is called once, off the caller's thread.
  public init(
    makeAnnotator: @escaping @Sendable () throws -> Annotator = { try Annotator(models: .located()) }
  ) {
    self.makeAnnotator = makeAnnotator
  }

  /// The annotated article; throws what loading the models threw.
  public func annotate(_ article: Article, key: ArticleKey) async throws -> AnnotatedArticle {
    if let running = work[key] { return try await running.value }
    let loading = loadedAnnotator()
    let task = Task { try await loading.value.annotate(article) }
    work[key] = task
    return try await task.value
  }

  /// The article with its dates and events read anew, the other reading of each expression under `choosing`
  /// taken for the right one; whoever asks for the article from now on gets this. Throws as ``annotate(_:key:)``.
  public func redate(_ read: AnnotatedArticle, key: ArticleKey, choosing: Set<TextSpan>) async throws
    -> AnnotatedArticle
  {
    let loading = loadedAnnotator()
    let task = Task { try await loading.value.redate(read, choosing: choosing) }
    work[key] = task
    return try await task.value
  }

  private func loadedAnnotator() -> Task<Annotator, any Error> {
    if let annotator { return annotator }
    let task = Task { [makeAnnotator] in try makeAnnotator() }
    annotator = task
    return task
  }
}
