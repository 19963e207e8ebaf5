import NewsModel

/// Finds the expressions of time in a text and says when each is.
///
/// Recognition and normalisation are two steps, as TIMEX3 (ISO 24617-1) sees them: ``TimeGrammar`` finds what
/// an expression says, ``TimeResolver`` works out when that is from the day of publication, from the days
/// that the text has named before, and from the tense of the governing verb. Tags and trees make both
/// better, but neither needs them.
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
