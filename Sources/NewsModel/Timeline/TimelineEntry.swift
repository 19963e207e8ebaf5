/// One happening, with every report of it.
public struct TimelineEntry: Sendable, Hashable, Identifiable {
  /// Position among all entries of the timeline before any selection; stable while the articles are.
  public var id: Int
  /// What happened, in at most twelve words.
  public var headline: String
  /// When; nil is undated.
  public var interval: CalendarInterval?
  /// What the date rests on.
  public var dateBasis: Event.DateBasis
  /// Whether it happened.
  public var status: Event.Status
  /// Whose claim it is, for ``Event/Status/claimed``.
  public var claimant: String?
  /// Names of those who take part.
  public var participants: [String]
  /// Where.
  public var place: String?
  /// Every other name of those who take part, of the claimant and of the place, by which a selection may ask
  /// for them.
  public var aliases: [String]
  /// What kind of happening it is: the dictionary form of the verb or noun that stands for it and its like, such as
  /// "meet" for talks and summits.
  public var kind: String
  /// Every report, the fullest first; never empty.
  public var reports: [Report]

  /// One article's sentence that reports the happening.
  public struct Report: Sendable, Hashable {
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
    /// Index into that article's ``Annotations/events``.
    public var event: Int
    /// The sentence's place in that article's text.
    public var sentence: TextSpan
    /// The sentence's words.
    public var sentenceText: String

    /// Creates a report.
    public init(
      articleID: String, articleTitle: String, articleURL: String?, publisher: String?,
      published: PublicationTime?, event: Int, sentence: TextSpan, sentenceText: String
    ) {
      self.articleID = articleID
      self.articleTitle = articleTitle
      self.articleURL = articleURL
      self.publisher = publisher
      self.published = published
      self.event = event
      self.sentence = sentence
      self.sentenceText = sentenceText
    }
  }

  /// Creates an entry.
  public init(
    id: Int, headline: String, interval: CalendarInterval?, dateBasis: Event.DateBasis, status: Event.Status,
    claimant: String? = nil, participants: [String] = [], place: String? = nil,
    aliases: [String] = [], kind: String = "", reports: [Report]
  ) {
    self.id = id
    self.headline = headline
    self.interval = interval
    self.dateBasis = dateBasis
    self.status = status
    self.claimant = claimant
    self.participants = participants
    self.place = place
    self.aliases = aliases
    self.kind = kind
    self.reports = reports
  }
}

extension TimelineEntry {
  /// Whether an entity under this name takes part, makes the claim, or is the place.
  ///
  /// The name may be a part of theirs, in whole words ("Lovelace" finds "Ada Lovelace").
  func involves(_ name: FoldedText) -> Bool {
    participants.contains { FoldedText($0).contains(name) }
      || aliases.contains { FoldedText($0).contains(name) }
      || place.map { FoldedText($0).contains(name) } ?? false
      || claimant.map { FoldedText($0).contains(name) } ?? false
  }
}
