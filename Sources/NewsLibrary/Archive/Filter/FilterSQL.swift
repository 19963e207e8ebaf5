import GRDB

/// Says a filter in SQL: as a condition on a row of `article`, which must be called so in the statement.
///
/// Negations are brought down to the single terms, where they cover what is unknown too: an article without a date is
/// not of 2023, so `not date:2023` finds it. All other terms stay bare, so that indexes serve them.
struct FilterSQL {
  /// Of how many articles the condition is asked.
  enum Reach {
    /// Of many: what a term finds in other tables is found once for all.
    case archive
    /// Of a few whose numbers are given: the other tables are asked for each.
    case few
  }

  var reach = Reach.archive

  /// The whole filter.
  func condition(_ expression: FilterExpression) -> SQL { condition(expression, isNegated: false) }

  /// All of some terms.
  func condition(_ terms: [FilterTerm]) -> SQL { condition(.and(terms.map(FilterExpression.term))) }

  private func condition(_ expression: FilterExpression, isNegated: Bool) -> SQL {
    if let query = FullTextPattern.query(expression) { return negated(found(query), isNegated) }
    switch expression {
    case .term(let term): return negated(condition(term), isNegated)
    case .not(let inner): return condition(inner, isNegated: !isNegated)
    case .and(let parts): return joined(parts, .and, isNegated: isNegated)
    case .or(let parts): return joined(parts, .or, isNegated: isNegated)
    }
  }

  private func negated(_ condition: SQL, _ isNegated: Bool) -> SQL {
    isNegated ? "(\(condition)) IS NOT TRUE" : condition
  }

  private enum Connective { case and, or }

  private func joined(_ parts: [FilterExpression], _ connective: Connective, isNegated: Bool) -> SQL {
    let isConjunction = (connective == .and) != isNegated
    guard !parts.isEmpty else { return isConjunction ? "1" : "0" }
    // Words that stand together are one question to the index.
    let words = parts.filter { FullTextPattern.query($0) != nil }
    let others = parts.filter { FullTextPattern.query($0) == nil }
    // Regular expressions look only at what the rest lets through: SQLite keeps to the order written.
    let slow = others.filter { $0.terms.contains(where: \.isSlow) }
    let quick = others.filter { !$0.terms.contains(where: \.isSlow) }
    let groups = words.isEmpty ? quick : [connective == .and ? .and(words) : .or(words)] + quick
    return (groups + slow).map { "(\(condition($0, isNegated: isNegated)))" as SQL }
      .joined(separator: isConjunction ? " AND " : " OR ")
  }
}

extension FilterTerm {
  /// Whether Swift is called for every article that is asked about.
  fileprivate var isSlow: Bool {
    if case .text(_, .regex) = self { true } else { false }
  }
}
