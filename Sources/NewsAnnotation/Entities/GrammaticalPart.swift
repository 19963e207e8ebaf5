/// The part that a phrase plays in its clause, as far as it tells how prominent the phrase is.
enum GrammaticalPart: Sendable {
  case subject, passiveSubject, object, oblique, possessor, modifier, other

  /// The part of the phrase whose head is `token`; coordinated and apposed phrases play their head's part.
  init(of token: Int, in index: TextIndex) {
    var token = token
    for _ in 0..<6 {
      let relation = index.text.tokens[token].relation
      guard relation == .conj || relation == .appos || relation == .flat, let head = index.head(of: token)
      else {
        break
      }
      token = head
    }
    switch index.text.tokens[token].relation {
    case .nsubj, .csubj, .root: self = .subject
    case .nsubjPassive, .csubjPassive, .oblAgent: self = .passiveSubject
    case .obj, .iobj: self = .object
    case .obl, .nmod, .oblUnmarked: self = .oblique
    case .nmodPossessive: self = .possessor
    case .compound, .amod, .nmodUnmarked: self = .modifier
    default: self = .other
    }
  }

  /// Salience weight, recency included (Lappin and Leass 1994, rounded, with parts added for modifiers).
  var weight: Double {
    switch self {
    case .subject: 180
    case .passiveSubject: 170
    case .object: 140
    case .possessor: 110
    case .oblique: 100
    case .other: 90
    case .modifier: 50
    }
  }
}
