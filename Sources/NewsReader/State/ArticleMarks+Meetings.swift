import NewsModel

// Where entities meet: the sentences that name two of them.
extension ArticleMarks {
  /// The sentences that mention an entity, in text order.
  private func sentences(mentioning entity: Int) -> [TextSpan] {
    var found: [TextSpan] = []
    for mention in annotations.entities[entity].mentions {
      guard let sentence = sentence(at: annotations.mentions[mention].span.start), sentence != found.last
      else {
        continue
      }
      found.append(sentence)
    }
    return found
  }

  /// The sentences that mention both of two entities.
  func meetings(of a: Int, _ b: Int) -> [TextSpan] {
    let others = Set(sentences(mentioning: b))
    return sentences(mentioning: a).filter(others.contains)
  }

  /// The entities that a sentence mentions together with one, by how many sentences do, the most first.
  func companions(of entity: Int) -> [(entity: Int, sentences: Int)] {
    let own = sentences(mentioning: entity)
    guard !own.isEmpty else { return [] }
    let spans = SpanIndex(own)
    var met: [Int: Set<Int>] = [:]
    for mention in annotations.mentions where mention.entity != entity {
      for sentence in spans.overlapping(mention.span) { met[mention.entity, default: []].insert(sentence) }
    }
    return met.map { (entity: $0.key, sentences: $0.value.count) }
      .sorted { ($1.sentences, $0.entity) < ($0.sentences, $1.entity) }
  }
}
