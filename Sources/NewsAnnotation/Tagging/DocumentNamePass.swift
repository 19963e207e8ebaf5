import NewsModel

/// Makes the names of one text agree: a tagger sees one sentence at a time, a reader the whole article.
struct DocumentNamePass {
  /// Makes the names of a text agree.
  func apply(to text: inout TaggedText) {}
}
