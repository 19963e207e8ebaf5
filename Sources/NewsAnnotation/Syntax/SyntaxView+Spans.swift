/// What to leave out of a subtree's span, with all that hangs on it.
public struct Pruning: OptionSet, Sendable, Hashable {
  /// One bit for each kind of part.
  public let rawValue: UInt16
  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Punctuation at either end of the span.
  public static let punctuation = Pruning(rawValue: 1 << 0)
  /// Relative clauses: "the man *who left*".
  public static let relativeClauses = Pruning(rawValue: 1 << 1)
  /// Participles and infinitives on a noun: "a plan *to leave*", "talks *held in Oslo*".
  public static let nounClauses = Pruning(rawValue: 1 << 2)
  /// Appositions: "Ms Berg, *the minister*".
  public static let appositions = Pruning(rawValue: 1 << 3)
  /// Further conjuncts and their conjunctions: "Norway *and Sweden*".
  public static let coordination = Pruning(rawValue: 1 << 4)
  /// Adpositions and conjunctions that introduce the span: "*in* Oslo", "*and* Sweden".
  public static let markers = Pruning(rawValue: 1 << 5)
  /// Adverbial clauses, complement clauses, parataxis.
  public static let subordinateClauses = Pruning(rawValue: 1 << 6)
  /// Prepositional phrases on a noun: "the minister *of defence*".
  public static let modifiers = Pruning(rawValue: 1 << 7)

  func removes(_ relation: Relation) -> Bool {
    switch relation {
    case .aclRelative: contains(.relativeClauses)
    case .acl: contains(.nounClauses)
    case .appos: contains(.appositions)
    case .conj, .cc: contains(.coordination)
    case .case, .mark: contains(.markers)
    case .advcl, .ccomp, .csubj, .csubjPassive, .parataxis: contains(.subordinateClauses)
    case .nmod: contains(.modifiers)
    default: false
    }
  }
}

extension SyntaxView {
  /// The tokens around `token` that belong to its subtree, less what `pruning` leaves out.
  ///
  /// The range is the longest unbroken run that holds `token`: what stands beyond a pruned part is left out too.
  ///
  ///     syntax.subtree(of: minister, without: [.relativeClauses, .punctuation])
  public func subtree(of token: Int, without pruning: Pruning = []) -> Range<Int> {
    let whole = extent(of: token)
    guard !pruning.isEmpty else { return whole }
    var isKept = [Bool](repeating: false, count: whole.count)
    var stack = [token]
    while let current = stack.popLast() {
      let offset = current - whole.lowerBound
      guard isKept.indices.contains(offset), !isKept[offset] else { continue }
      isKept[offset] = true
      for child in children(of: current) {
        let relation = text.tokens[child].relation
        // A coordination inside the phrase ("the trade and energy minister") is no further conjunct.
        let isInner = current != token && (relation == .conj || relation == .cc || relation == .case)
        if isInner || !pruning.removes(relation) { stack.append(child) }
      }
    }
    var lower = token
    var upper = token + 1
    while lower > whole.lowerBound, isKept[lower - 1 - whole.lowerBound] { lower -= 1 }
    while upper < whole.upperBound, isKept[upper - whole.lowerBound] { upper += 1 }
    if pruning.contains(.punctuation) {
      while lower < token, text.tokens[lower].relation == .punct { lower += 1 }
      while upper > token + 1, text.tokens[upper - 1].relation == .punct { upper -= 1 }
    }
    return lower..<upper
  }

  /// The noun phrase of a head as one would name it: determiners, adjectives, compounds, possessors and "of"
  /// phrases, but no clause, apposition, conjunct, introducing preposition or punctuation at its ends.
  ///
  ///     "in [the port of Oslo], which closed"   // of "port"
  public func nominal(of head: Int) -> Range<Int> {
    subtree(
      of: head,
      without: [
        .punctuation, .relativeClauses, .nounClauses, .appositions, .coordination, .markers,
        .subordinateClauses,
      ])
  }

  /// The span of the clause that `head` heads, embedded clauses with it, less punctuation at its ends, less a
  /// conjunction that introduces it, less clauses coordinated with it.
  public func clause(of head: Int) -> Range<Int> {
    subtree(of: head, without: [.punctuation, .coordination])
  }
}
