/// The quotations of one article, or of many, each with who said it and where it stands.
public struct QuotationList: Sendable, Hashable {
  /// What was chosen, in words: an article's title, a speaker's name.
  public var title: String
  /// The quotations, in the order of the articles and of the text.
  public var items: [QuotedWords]

  /// Creates a list of quotations already in order.
  public init(title: String, items: [QuotedWords]) {
    self.title = title
    self.items = items
  }

  /// The quotations of some articles, in their order. Takes time linear in the length of the articles.
  public init(of articles: [AnnotatedArticle], title: String) {
    self.init(title: title, items: articles.flatMap { QuotedWords.all(in: $0) })
  }

  /// The quotations whose speaker has `name` among the names that the article gives, letter case and accents aside;
  /// part of a name is enough.
  public func selecting(speaker name: String) -> QuotationList {
    let wanted = FoldedText(name)
    let chosen = items.filter { item in
      guard let speaker = item.speaker else { return false }
      return ([speaker.name] + speaker.aliases).contains { FoldedText($0).contains(wanted) }
    }
    return QuotationList(title: name, items: chosen)
  }

  /// The quotations of each speaker, speakers in the order of their first one; those of nobody known last.
  public var bySpeaker: [(speaker: String?, items: [QuotedWords])] {
    var order: [String?] = []
    var groups: [String?: [QuotedWords]] = [:]
    for item in items {
      let name = item.speaker?.name
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(item)
    }
    return (order.filter { $0 != nil } + order.filter { $0 == nil }).map { ($0, groups[$0] ?? []) }
  }
}
