import NewsAnnotation
import NewsModel

/// A narrative with every expression of time marked by what it means: `[On Saturday|2023-06-24]`.
///
/// The brackets hold at least a part of the expression, the value is that of TIMEX3. What is not marked must
/// not be taken for a time. A blank line parts paragraphs.
struct Story: Sendable, CustomStringConvertible {
  /// What the story is, for the list of tests.
  let name: String
  /// `YYYY-MM-DD`; nil is not known.
  let published: String?
  let marked: String

  init(_ name: String, _ published: String?, _ marked: String) {
    (self.name, self.published, self.marked) = (name, published, marked)
  }

  var description: String { name }

  /// The text without its marks, and the stretches that were marked.
  var plain: (text: String, dates: [(span: TextSpan, words: String, value: String)]) {
    var text: [UInt8] = []
    var dates: [(TextSpan, String, String)] = []
    var start: Int?
    var value: [UInt8]?
    for byte in marked.utf8 {
      switch (byte, start) {
      case (UInt8(ascii: "["), nil): start = text.count
      case (UInt8(ascii: "|"), .some): value = []
      case (UInt8(ascii: "]"), .some(let first)):
        dates.append(
          (
            TextSpan(first, text.count), String(decoding: text[first...], as: UTF8.self),
            String(decoding: value ?? [], as: UTF8.self)
          ))
        (start, value) = (nil, nil)
      default: if value != nil { value?.append(byte) } else { text.append(byte) }
      }
    }
    return (String(decoding: text, as: UTF8.self), dates)
  }

  /// What the annotator gets wrong, each as a line; empty where all is right.
  func mistakes(_ annotator: Annotator) -> [String] {
    let (text, dates) = plain
    let source = ArticleText(plain: text)
    let day = published.flatMap { CalendarDate($0) }.map { PublicationTime(day: $0) }
    let found = annotator.annotate(source, published: day).timeExpressions
    var mistakes: [String] = []
    var matched: Set<Int> = []
    for date in dates {
      let hits = found.indices.filter {
        found[$0].span.start < date.span.end && date.span.start < found[$0].span.end
      }
      matched.formUnion(hits)
      let values = hits.map { found[$0].reading.value }
      if values != [date.value] {
        mistakes.append("“\(date.words)” should be \(date.value), is \(values.joined(separator: ", "))")
      }
    }
    for index in found.indices where !matched.contains(index) {
      mistakes.append("“\(source[found[index].span])” is marked as \(found[index].reading.value)")
    }
    return mistakes
  }
}
