import NewsModel

/// What a pronoun agrees with.
enum Agreement: Sendable, Hashable {
  case person(Gender)
  /// One body, place or thing: "it".
  case thing
  /// "They": several, or one body of several.
  case several
}

/// Reads what the form and place of a pronoun say of its antecedent.
struct PronounReader {
  let index: TextIndex

  init(_ index: TextIndex) { self.index = index }

  /// What the pronoun at `token` agrees with; nil for pronouns that look back to nothing named: those of the
  /// first and second person, and "it" where it does not speak.
  func agreement(of token: Int) -> Agreement? {
    switch index.lower[token] {
    case "he", "him", "his", "himself": return .person(.male)
    case "she", "her", "hers", "herself": return .person(.female)
    case "its", "itself": return .thing
    case "it": return speaks(token) ? .thing : nil
    case "they", "them", "their", "theirs", "themselves": return followsPlural(token) ? nil : .several
    default: return nil
    }
  }

  /// Heads of the other arguments of a pronoun's verb, which an object pronoun cannot mean: in "Holm met him",
  /// "him" is not Holm.
  func coArguments(of token: Int) -> Set<Int> {
    let relation = index.text.tokens[token].relation
    guard relation == .obj || relation == .iobj || relation == .obl, !index.lower[token].hasSuffix("self"),
      let verb = index.head(of: token)
    else { return [] }
    var arguments: Set<Int> = []
    for child in index.syntax.children(of: verb) {
      switch index.text.tokens[child].relation {
      case .nsubj, .nsubjPassive, .obj, .iobj: arguments.insert(child)
      default: break
      }
    }
    arguments.remove(token)
    return arguments
  }

  /// Whether "it" is the subject of a verb of speech; elsewhere it means what the clause before says, or nothing,
  /// far more often than anybody named.
  private func speaks(_ token: Int) -> Bool {
    guard index.text.tokens[token].relation == .nsubj, let verb = index.head(of: token) else { return false }
    return index.text.tokens[verb].tag.isVerbal && ReportingVerbs.introducesSpeech(index.text.lemma(verb))
  }

  /// Whether a plural noun stands between the sentence before and the pronoun: "they" then means that.
  private func followsPlural(_ token: Int) -> Bool {
    let sentence = index.sentenceOf[token]
    let start = index.text.sentences[max(0, sentence - 1)].tokens.lowerBound
    return (start..<token).contains { other in
      guard index.text.tokens[other].tag == .nns else { return false }
      switch GrammaticalPart(of: other, in: index) {
      case .subject, .passiveSubject, .object: return true
      default: return false
      }
    }
  }
}
