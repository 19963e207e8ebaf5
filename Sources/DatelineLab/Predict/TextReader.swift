import NewsAnnotation
import NewsModel

/// Tokens, tags, names and trees: what the resolvers of entities and quotations read.
struct TextReader {
  private let tokenizer = Tokenizer()
  private let tagger: Tagger
  private let parser: DependencyParser

  /// Loads the models; throws where they are not found or not readable.
  init() throws {
    let models = try ModelDirectory.located()
    tagger = try Tagger(models: models)
    parser = try DependencyParser(models: models)
  }

  /// Tokenizes, tags and parses a text.
  func read(_ source: ArticleText) -> TaggedText {
    var text = tokenizer.tokenize(source)
    annotate(&text)
    return text
  }

  /// Tags and parses a text whose tokens are given.
  func annotate(_ text: inout TaggedText) {
    tagger.tag(&text)
    parser.parse(&text)
  }
}
