/// One quotation in words, with all that is needed to cite it.
public struct QuotedWords: Sendable, Hashable {
  /// Who said it.
  public struct Speaker: Sendable, Hashable {
    /// The speaker's name; where the article gives none, the words for the speaker: "a spokesman".
    public var name: String
    /// Other names that the article gives.
    public var aliases: [String]
    /// The speaker's role as the article gives it: "Defense Minister".
    public var role: String?
    /// The words that name the speaker beside the quotation: "He"; nil where the speaker goes on.
    public var namedAs: String?
    /// How it was found.
    public var reason: String
    /// 0 (a guess) to 1 (certain).
    public var confidence: Double

    /// Creates a speaker.
    public init(
      name: String, aliases: [String] = [], role: String? = nil, namedAs: String? = nil, reason: String,
      confidence: Double
    ) {
      self.name = name
      self.aliases = aliases
      self.role = role
      self.namedAs = namedAs
      self.reason = reason
      self.confidence = confidence
    }
  }

  /// The words, with their quotation marks where they have them; of a mixed quotation the whole clause.
  public var words: String
  /// How the words are given.
  public var kind: Quotation.Kind
  /// What introduces them: "said", "according to".
  public var cue: String?
  /// Who said it; nil where the text does not tell.
  public var speaker: Speaker?
  /// ``Article/id``.
  public var articleID: String
  /// ``Article/title``.
  public var articleTitle: String
  /// ``Article/url``.
  public var articleURL: String?
  /// ``Article/publisher``.
  public var publisher: String?
  /// ``Article/published``.
  public var published: PublicationTime?
  /// Index into that article's ``Annotations/quotations``.
  public var quotation: Int

  /// Creates quoted words.
  public init(
    words: String, kind: Quotation.Kind, cue: String? = nil, speaker: Speaker? = nil, articleID: String,
    articleTitle: String, articleURL: String? = nil, publisher: String? = nil,
    published: PublicationTime? = nil,
    quotation: Int
  ) {
    self.words = words
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.articleID = articleID
    self.articleTitle = articleTitle
    self.articleURL = articleURL
    self.publisher = publisher
    self.published = published
    self.quotation = quotation
  }

  /// Whether words for a speaker are a pronoun alone.
  public static func isPronoun(_ words: String) -> Bool {
    pronouns.contains(words.lowercased())
  }

  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "we", "i", "you", "who", "that", "which", "this", "him", "her", "them", "his",
    "their",
  ]

  /// The quotations of an article in text order. Words quoted twice in one clause give that clause once.
  static func all(in article: AnnotatedArticle) -> [QuotedWords] {
    var clauses: Set<TextSpan> = []
    return article.annotations.quotations.indices.compactMap { index in
      if let clause = article.annotations.quotations[index].clause, !clauses.insert(clause).inserted {
        return nil
      }
      return QuotedWords(index, of: article)
    }
  }

  /// The quotation at `index` of the article's ``Annotations/quotations``.
  public init(_ index: Int, of annotated: AnnotatedArticle) {
    let (article, text) = (annotated.article, annotated.text)
    let quotation = annotated.annotations.quotations[index]
    let entities = annotated.annotations.entities
    let speaker = quotation.speaker.flatMap { speaker -> Speaker? in
      let entity = speaker.entity.flatMap { entities.indices.contains($0) ? entities[$0] : nil }
      let words = speaker.span.map { text[$0] }
      // "He" who stands for nobody known is no name to put words under.
      guard let name = entity?.name ?? words.flatMap({ Self.isPronoun($0) ? nil : $0 }) else { return nil }
      return Speaker(
        name: name, aliases: entity?.aliases ?? [], role: entity?.roles.first, namedAs: words,
        reason: speaker.reason, confidence: speaker.confidence)
    }
    self.init(
      words: text[quotation.clause ?? quotation.span], kind: quotation.kind,
      cue: quotation.cue.map { text[$0] },
      speaker: speaker, articleID: article.id, articleTitle: article.title, articleURL: article.url,
      publisher: article.publisher, published: article.published, quotation: index)
  }
}
