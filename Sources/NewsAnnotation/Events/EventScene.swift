import NewsModel

/// The trees of a text with what the earlier stages read out of it, indexed by token.
///
/// Built once for a text, in time linear in its length.
struct EventScene: Sendable {
  /// The trees.
  let syntax: SyntaxView
  let entities: [Entity]
  let mentions: [Mention]
  let timeExpressions: [TimeExpression]
  let published: PublicationTime?
  /// The mention that each token is the syntactic head of, or -1: a name before a nominal, of two the longer.
  private let mentionAt: [Int32]
  /// The time expression that each token is part of, or -1.
  private let timeAt: [Int32]
  /// Whether each token stands between quotation marks.
  private let quoted: [Bool]

  /// The text.
  var text: TaggedText { syntax.text }

  /// Indexes what the stages found.
  init(
    syntax: SyntaxView, entities: [Entity], mentions: [Mention], timeExpressions: [TimeExpression],
    quotations: [Quotation], published: PublicationTime?
  ) {
    self.syntax = syntax
    self.entities = entities
    self.mentions = mentions
    self.timeExpressions = timeExpressions
    self.published = published
    let count = syntax.text.tokens.count

    var timeAt = [Int32](repeating: -1, count: count)
    for (index, expression) in timeExpressions.enumerated() {
      for token in Self.tokens(under: expression.span, of: syntax.text) where timeAt[token] < 0 {
        timeAt[token] = Int32(index)
      }
    }
    self.timeAt = timeAt

    var quoted = [Bool](repeating: false, count: count)
    for quotation in quotations where quotation.kind == .direct {
      for token in Self.tokens(under: quotation.span, of: syntax.text) { quoted[token] = true }
    }
    self.quoted = quoted

    var mentionAt = [Int32](repeating: -1, count: count)
    for (index, mention) in mentions.enumerated() where entities.indices.contains(mention.entity) {
      guard let head = Self.head(of: Self.tokens(under: mention.span, of: syntax.text), in: syntax) else {
        continue
      }
      let rival = mentionAt[head]
      if rival < 0 || Self.outranks(mention, mentions[Int(rival)]) { mentionAt[head] = Int32(index) }
    }
    self.mentionAt = mentionAt
  }

  /// Tokens that begin under a span; found by bisection.
  static func tokens(under span: TextSpan, of text: TaggedText) -> Range<Int> {
    func lowerBound(_ offset: Int) -> Int {
      var (low, high) = (0, text.tokens.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(text.tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = lowerBound(span.start)
    return first..<max(first, lowerBound(span.end))
  }

  /// The token of a range whose head lies outside the range; nil for an empty range.
  static func head(of range: Range<Int>, in syntax: SyntaxView) -> Int? {
    range.first { token in
      syntax.text.tokens[token].category != .punct
        && syntax.head(of: token).map { !range.contains($0) } ?? true
    } ?? range.last
  }

  private static func outranks(_ a: Mention, _ b: Mention) -> Bool {
    func rank(_ form: Mention.Form) -> Int { form == .name ? 2 : form == .nominal ? 1 : 0 }
    return (rank(a.form), a.span.count) > (rank(b.form), b.span.count)
  }

  /// The mention whose head a token is.
  func mention(at token: Int) -> Mention? { mentionAt[token] < 0 ? nil : mentions[Int(mentionAt[token])] }

  /// The entity that a token's mention refers to.
  func entity(at token: Int) -> Entity? { mention(at: token).map { entities[$0.entity] } }

  /// Index of the time expression that a token is part of.
  func time(at token: Int) -> Int? { timeAt[token] < 0 ? nil : Int(timeAt[token]) }

  /// Whether a token stands between quotation marks.
  func isQuoted(_ token: Int) -> Bool { quoted[token] }

  /// Whether a token is a verb that says something of its own: no auxiliary, no participle in front of a noun.
  func isVerb(_ token: Int) -> Bool {
    guard syntax.tag(of: token).isVerbal else { return false }
    switch syntax.relation(of: token) {
    case .aux, .auxPassive, .cop, .amod, .case, .mark, .fixed, .compound, .flat, .det, .cc: return false
    default: return true
    }
  }

  /// Whether a token is the preposition by which a phrase is predicated: "was *in* trouble".
  func isPrepositionOfPredicate(_ token: Int) -> Bool {
    syntax.relation(of: token) == .case
      && (syntax.head(of: token).map { syntax.child(of: $0, .cop) != nil } ?? false)
  }

  /// Whether a token is a noun that is no name.
  func isCommonNoun(_ token: Int) -> Bool { syntax.tag(of: token) == .nn || syntax.tag(of: token) == .nns }
}
