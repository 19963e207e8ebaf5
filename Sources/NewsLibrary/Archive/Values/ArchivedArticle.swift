import NewsModel

/// An article and what the archive knows of it beside its text.
public struct ArchivedArticle: Sendable, Hashable {
  /// The article.
  public var article: Article
  /// Its annotations, where there are any of the present annotator.
  public var annotations: Annotations?
  /// The names of the other feeds that carry the same story.
  public var alsoIn: [String]
  /// Why its full text could not be had; nil where it could, or was not asked for.
  public var fullTextProblem: String?
}
