import NewsAnnotation
import NewsModel
import Testing

/// Tags a text without models, and shows expressions as `words → value`.
struct TimeReader {
  let published: PublicationTime?

  init(published day: String?) {
    published = day.flatMap { CalendarDate($0) }.map { PublicationTime(day: $0) }
  }

  func expressions(_ text: String) -> [TimeExpression] {
    TimeTagger().tag(Tokenizer().tokenize(ArticleText(plain: text)), published: published)
  }

  /// Each expression as `words → value`.
  func values(_ text: String) -> [String] {
    let source = ArticleText(plain: text)
    return expressions(text).map { "\(source[$0.span]) → \($0.reading.value)" }
  }
}
