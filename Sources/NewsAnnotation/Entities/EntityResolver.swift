import NewsModel

/// Finds who and what an article speaks of: the names of one entity grouped, and the descriptions and pronouns
/// that mean it.
///
/// A country's demonym ("Chinese") counts as a mention of the country where the article names the country, so
/// that one entry of the entity list gathers all that concerns it.
public struct EntityResolver: Sendable {
  /// Creates a resolver.
  public init() {}

  /// The entities of a text, in the order of their first mention, and their mentions, in text order.
  ///
  /// Reads tags, names, heads and relations; takes time that grows with the length of the text.
  public func resolve(_ text: TaggedText) -> (entities: [Entity], mentions: [Mention]) {
    let index = TextIndex(text)
    let names = NameFinder(index).names()
    let resolver = ReferenceResolver(index, names: names, grouping: NameGrouping(index, names: names))
    return EntityAssembler(index).assemble(resolver)
  }
}
