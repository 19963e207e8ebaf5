extension SyntaxView {
  /// Whether a token heads a clause: a root, a complement, adverbial, relative or other clause, a verb on a
  /// noun, or a verb coordinated with any of these.
  ///
  /// The head of a copular clause is its predicate: "minister" in "she was minister".
  public func headsClause(_ token: Int) -> Bool {
    switch relation(of: token) {
    case .root, .ccomp, .csubj, .csubjPassive, .advcl, .aclRelative, .parataxis: true
    case .xcomp, .acl: isPredicate(token)
    case .conj: isPredicate(token) && (head(of: token).map(isClausalConjunct) ?? false)
    default: false
    }
  }

  /// The head of the clause that a token stands in; the token itself where it heads one.
  ///
  ///     clauseHead(of: Oslo)   // "closed", in "She said the port of Oslo closed"
  public func clauseHead(of token: Int) -> Int {
    if headsClause(token) { return token }
    let path = ancestors(of: token)
    return path.first(where: headsClause) ?? path.last ?? token
  }

  /// The head of the clause that the clause of `head` hangs on, whether as complement, adverbial, relative
  /// clause or otherwise; a coordinated clause hangs where its first conjunct does. Nil for a main clause.
  ///
  ///     governor(of: closed)   // "said", in "She said the port closed"
  public func governor(of head: Int) -> Int? {
    let first = firstConjunct(of: clauseHead(of: head))
    return self.head(of: first).map { clauseHead(of: $0) }
  }

  /// How the clause of `head` hangs on its governor; a coordinated clause as its first conjunct does.
  public func clauseRelation(of head: Int) -> Relation {
    relation(of: firstConjunct(of: clauseHead(of: head)))
  }

  /// The word that introduces a clause ("that", "because", "to"), if any.
  public func marker(of head: Int) -> Int? { child(of: head, .mark) }

  /// Whether a token is a verb or the predicate of a copula.
  func isPredicate(_ token: Int) -> Bool {
    tag(of: token).isVerbal
      || children(of: token).contains {
        switch relation(of: $0) {
        case .cop, .nsubj, .nsubjPassive, .aux, .auxPassive: true
        default: false
        }
      }
  }

  /// Whether the token that a conjunct hangs on heads a clause, itself a conjunct or not.
  private func isClausalConjunct(_ token: Int) -> Bool {
    let first = firstConjunct(of: token)
    return relation(of: first) != .conj && headsClause(first)
  }
}

extension PennTag {
  /// Whether the tag is of a verb form; modals are not.
  var isVerbal: Bool {
    switch self {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default: false
    }
  }
}
