import NewsModel

/// Reads an article: text in, annotations out, through every stage of the pipeline.
///
/// Immutable and `Sendable`: one annotator serves any number of threads.
///
///     let annotator = try Annotator(models: .located())
///     let read = annotator.annotate(article)
///     for event in read.annotations.events { print(event.headline) }
public struct Annotator: Sendable {
  /// Name and version of the pipeline; to be raised whenever annotations come out differently.
  public static let version = "perceptron-2"

  private let tokenizer = Tokenizer()
  private let tagger: Tagger
  private let parser: DependencyParser
  private let resolver = EntityResolver()
  private let timeTagger = TimeTagger()
  private let quotationFinder: QuotationFinder
  private let eventExtractor = EventExtractor()

  /// Creates an annotator. The models are mapped into memory, not read.
  ///
  /// - Throws: ``ModelFileError`` where a model is missing, damaged or of another version.
  public init(models: ModelDirectory) throws(ModelFileError) {
    tagger = try Tagger(models: models)
    parser = try DependencyParser(models: models)
    quotationFinder = try QuotationFinder(models: models)
  }

  /// Annotates an article.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let text = ArticleText(article)
    return AnnotatedArticle(
      article: article, text: text, annotations: annotate(text, published: article.published))
  }

  /// Annotates a text; relative dates are resolved against `published`, or left open without it.
  public func annotate(_ text: ArticleText, published: PublicationTime?) -> Annotations {
    annotate(parse(text), published: published)
  }

  /// An article annotated before, with its dates and events read anew: of the time expressions under
  /// `choosing` the reading that had lost holds, and whatever is counted from them or dated by them moves along.
  /// Entities and quotations stay as they are.
  public func redate(_ read: AnnotatedArticle, choosing: Set<TextSpan>) -> AnnotatedArticle {
    let text = parse(read.text)
    let published = read.article.published
    var annotations = read.annotations
    annotations.timeExpressions = timeTagger.tag(text, published: published, choosing: choosing)
    annotations.events = eventExtractor.events(
      in: text, entities: annotations.entities, mentions: annotations.mentions,
      timeExpressions: annotations.timeExpressions, quotations: annotations.quotations, published: published)
    return AnnotatedArticle(article: read.article, text: read.text, annotations: annotations)
  }

  /// The text cut into tokens and sentences, tagged and parsed.
  public func parse(_ text: ArticleText) -> TaggedText {
    var tagged = tokenizer.tokenize(text)
    tagger.tag(&tagged)
    parser.parse(&tagged)
    return tagged
  }

  /// What the stages above syntax read out of a parsed text.
  public func annotate(_ text: TaggedText, published: PublicationTime?) -> Annotations {
    let (entities, mentions) = resolver.resolve(text)
    let timeExpressions = timeTagger.tag(text, published: published)
    let quotations = quotationFinder.quotations(in: text, entities: entities, mentions: mentions)
    let events = eventExtractor.events(
      in: text, entities: entities, mentions: mentions, timeExpressions: timeExpressions,
      quotations: quotations, published: published)
    return Annotations(
      modelVersion: Self.version, sentences: text.sentences.map { text.span($0.tokens) }, mentions: mentions,
      entities: entities, quotations: quotations, timeExpressions: timeExpressions, events: events)
  }
}
