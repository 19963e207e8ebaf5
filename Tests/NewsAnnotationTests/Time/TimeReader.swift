import NewsAnnotation
import NewsModel
import Testing

/// Tags a text without models but for the verbs that the tests use, and shows expressions as `words → value`.
struct TimeReader {
  let published: PublicationTime?

  init(published day: String?) {
    published = day.flatMap { CalendarDate($0) }.map { PublicationTime(day: $0) }
  }

  private static let verbs: [String: PennTag] = [
    "resigned": .vbd, "agreed": .vbd, "shut": .vbd, "said": .vbd, "came": .vbd, "accepted": .vbd,
    "will": .md, "would": .md, "resign": .vb, "vote": .vb,
  ]

  func expressions(_ plain: String) -> [TimeExpression] {
    var text = Tokenizer().tokenize(ArticleText(plain: plain))
    for index in text.tokens.indices {
      if let tag = Self.verbs[text.string(index)] { text.tokens[index].tag = tag }
    }
    return TimeTagger().tag(text, published: published)
  }

  /// Each expression as `words → value`.
  func values(_ text: String) -> [String] {
    let source = ArticleText(plain: text)
    return expressions(text).map { "\(source[$0.span]) → \($0.reading.value)" }
  }
}
