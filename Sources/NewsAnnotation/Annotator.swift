import NewsModel

/// Reads an article: text in, annotations out, through every stage of the pipeline.
///
/// Immutable and `Sendable`: one annotator serves any number of threads.
public struct Annotator: Sendable {
  /// Creates an annotator.
  public init() throws {}

  /// Annotates an article.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let text = ArticleText(article)
    return AnnotatedArticle(
      article: article, text: text, annotations: annotate(text, published: article.published))
  }

  /// Annotates a text; relative dates are resolved against `published`, or left open without it.
  public func annotate(_ text: ArticleText, published: PublicationTime?) -> Annotations {
    Annotations(modelVersion: "0")
  }
}
