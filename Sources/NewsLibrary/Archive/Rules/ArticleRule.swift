/// What is done with articles as they arrive, without the user.
///
/// A rule is applied to an article once: when it is stored, or, where its filter asks for annotations, when the article
/// is annotated for the first time. What the user takes back stays so. A rule whose regular
/// expression takes too long is passed over.
public struct ArticleRule: Sendable, Hashable {
  /// Which articles it concerns. A hidden article is concerned like any other.
  public var filter: ArticleFilter
  /// What is done with them, in this order.
  public var actions: [RuleAction]

  /// Creates a rule.
  public init(filter: ArticleFilter, actions: [RuleAction]) {
    self.filter = filter
    self.actions = actions
  }
}
