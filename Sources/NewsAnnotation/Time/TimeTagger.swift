import NewsModel

/// Finds the expressions of time in a text and says when each is.
///
/// Recognition and normalisation are two steps, as TIMEX3 (ISO 24617-1) sees them: ``TimeGrammar`` finds what
/// an expression says, ``TimeResolver`` works out when that is from the day of publication, from the days
/// that the text has named before, and from the tense of the governing verb. Tags and trees make both
/// better, but neither needs them.
///
///     let text = Tokenizer().tokenize(ArticleText(plain: "The mayor resigned on Friday. The next day she left."))
///     let published = CalendarDate("2017-09-19").map { PublicationTime(day: $0) }
///     for time in TimeTagger().tag(text, published: published) {
///       print(text.string(time.span), time.reading.value)      // Friday 2017-09-15, The next day 2017-09-16
///     }
///
/// An expression that can be understood in two ways has an ``TimeExpression/alternative``.
///
/// What is annotated follows TimeML (Pustejovsky and others, "TimeML: robust specification of event and temporal
/// expressions in text", 2003; ISO 24617-1). That recognition and normalisation are kept apart, and that news
/// and narratives want different points to count from, is from HeidelTime (Strötgen and Gertz, "Multilingual
/// and cross-domain temporal tagging", Language Resources and Evaluation 47, 2013), which leaves the choice to
/// its user where ``DocumentStyle`` makes it by the text. The tense of the verb as the guide to past or future is
/// Reichenbach's (Elements of Symbolic Logic, 1947). Time is linear in the text; nothing backtracks.
public struct TimeTagger: Sendable {
  /// Whether ages are marked.
  private let marksAges: Bool

  /// Creates a tagger for English.
  ///
  /// - Parameter marksAges: Whether "54-year-old" and "54 years old" are marked, as durations. News corpora
  ///   annotated with TIMEX3 leave them out, and no event hangs on them.
  public init(marksAges: Bool = false) { self.marksAges = marksAges }

  /// The expressions of time in `text`, in text order, none overlapping.
  ///
  /// Without a day of publication full dates still resolve; what hangs on that day gets a value with `X` for
  /// the unknown parts, no interval, and the basis ``TimeExpression/Basis/none``.
  ///
  /// - Parameter choosing: Spans of expressions whose ``TimeExpression/alternative`` is to be taken instead of
  ///   the reading that would win; what is counted from them ("the next day") follows.
  public func tag(
    _ text: TaggedText, published: PublicationTime?, choosing: Set<TextSpan> = []
  ) -> [TimeExpression] {
    let lexer = TimeLexer(utf8: text.utf8)
    var pieces: [TimePiece] = []
    pieces.reserveCapacity(text.tokens.count + text.tokens.count / 8)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.sentences.count)
    for sentence in text.sentences {
      let first = pieces.count
      lexer.append(text.tokens[sentence.tokens], to: &pieces)
      ranges.append(first..<pieces.count)
    }
    var grammar = TimeGrammar(pieces: pieces, tokens: text.tokens)
    var found: [(match: TimeMatch, sentence: Int)] = []
    for (index, range) in ranges.enumerated() {
      grammar.sentence = range
      for match in grammar.expressions() where marksAges || !match.isAge { found.append((match, index)) }
    }
    let style = DocumentStyle(found.lazy.map(\.match), published: published)
    var resolver = TimeResolver(published: published, style: style, choosing: choosing)
    let tenses = TenseReader(text: text)
    return found.compactMap { match, sentence in
      let (first, last) = (pieces[match.pieces.lowerBound], pieces[match.pieces.upperBound - 1])
      let tokens = Int(first.token)..<Int(last.token) + 1
      let tense =
        TimeResolver.needsTense(match)
        ? tenses.tense(of: tokens, in: text.sentences[sentence].tokens) : .unknown
      return resolver.resolve(
        match, span: TextSpan(Int(first.start), Int(last.end)), tense: tense, sentence: sentence)
    }
  }
}
