import NewsLibrary

/// The words of the filter language, for completion.
enum FilterWords {
  /// Every field, and every value of those that have few.
  static let all: [(text: String, summary: String)] =
    ArticleFilter.fields.flatMap { field -> [(text: String, summary: String)] in
      [(field.name + ":", field.summary)] + field.values.map { ("\(field.name):\($0)", "") }
    } + [
      ("and", "both must hold; words next to each other say the same"), ("or", "one must hold"),
      ("not", "must not hold; a minus before a term says the same"),
    ]
}
