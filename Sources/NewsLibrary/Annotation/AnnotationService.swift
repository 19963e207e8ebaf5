import NewsAnnotation
import NewsModel
import Synchronization

/// Annotates articles, with models that are loaded when the first article comes, once for all threads.
public final class AnnotationService: Sendable {
  private let makeAnnotator: @Sendable () throws -> Annotator
  private let annotator = Mutex<Annotator?>(nil)

  /// Creates a service; `makeAnnotator` is called at the first need, on the thread of that need.
  public init(
    makeAnnotator: @escaping @Sendable () throws -> Annotator = { try Annotator(models: .located()) }
  ) {
    self.makeAnnotator = makeAnnotator
  }

  /// The annotated article; the calling thread waits. Throws what loading the models threw.
  public func annotate(_ article: Article) throws -> AnnotatedArticle {
    try loaded().annotate(article)
  }

  private func loaded() throws -> Annotator {
    try annotator.withLock { annotator in
      if let annotator { return annotator }
      let made = try makeAnnotator()
      annotator = made
      return made
    }
  }
}
