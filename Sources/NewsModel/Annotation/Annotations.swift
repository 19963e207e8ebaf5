/// All that dateline reads out of one article. Spans count UTF-8 bytes into the article's ``ArticleText``.
public struct Annotations: Sendable, Hashable, Codable {
  /// Name and version of the model that made them; annotations of another version are to be made anew.
  public var modelVersion: String
  /// Sentences, in text order.
  public var sentences: [TextSpan]
  /// Mentions, in text order.
  public var mentions: [Mention]
  /// Entities, in the order of their first mention; `entities[i].id == i`.
  public var entities: [Entity]
  /// Quotations, in text order.
  public var quotations: [Quotation]
  /// Time expressions, in text order.
  public var timeExpressions: [TimeExpression]
  /// Events, in text order.
  public var events: [Event]

  /// Creates annotations.
  public init(
    modelVersion: String, sentences: [TextSpan] = [], mentions: [Mention] = [], entities: [Entity] = [],
    quotations: [Quotation] = [], timeExpressions: [TimeExpression] = [], events: [Event] = []
  ) {
    self.modelVersion = modelVersion
    self.sentences = sentences
    self.mentions = mentions
    self.entities = entities
    self.quotations = quotations
    self.timeExpressions = timeExpressions
    self.events = events
  }
}

/// An article, its plain text and what was read out of it.
public struct AnnotatedArticle: Sendable, Hashable {
  /// The article.
  public let article: Article
  /// Its plain text, which the annotations' spans count into.
  public let text: ArticleText
  /// What was read out of it.
  public let annotations: Annotations

  /// Joins an article with its annotations.
  public init(article: Article, text: ArticleText, annotations: Annotations) {
    self.article = article
    self.text = text
    self.annotations = annotations
  }

  /// Joins an article with its annotations; without any, nothing has been read out of it.
  public init(_ article: Article, annotations: Annotations? = nil) {
    self.init(
      article: article, text: ArticleText(article),
      annotations: annotations ?? Annotations(modelVersion: ""))
  }
}
