import NewsModel

/// Tells which entity a speaker's phrase means.
///
/// The phrase's head decides, or a name apposed to it; a name deeper in the phrase does not: "a spokesman for
/// Holm" is not Holm.
struct SpeakerIdentity {
  private let quoted: QuotedText
  private let mentions: [Mention]
  private let entities: [Entity]
  /// The narrowest mention that covers each token; -1 for none.
  private let mentionOf: [Int32]

  init(_ quoted: QuotedText, entities: [Entity], mentions: [Mention]) {
    self.quoted = quoted
    self.entities = entities
    self.mentions = mentions
    let tokens = quoted.text.tokens
    var mentionOf = [Int32](repeating: -1, count: tokens.count)
    var first = 0
    for (number, mention) in mentions.enumerated() {
      while first < tokens.count, tokens[first].span.end <= mention.span.start { first += 1 }
      var token = first
      while token < tokens.count, tokens[token].span.start < mention.span.end {
        let known = Int(mentionOf[token])
        if known < 0 || mentions[known].span.count >= mention.span.count { mentionOf[token] = Int32(number) }
        token += 1
      }
    }
    self.mentionOf = mentionOf
  }

  /// The mention that a token stands in.
  func mention(at token: Int) -> Mention? {
    let number = Int(mentionOf[token])
    return number < 0 ? nil : mentions[number]
  }

  /// The entity that a label names, letter case aside: "HOLM" for Ana Holm. Nil where two could be meant.
  func entity(labelled label: String) -> Int? {
    let label = label.lowercased()
    let bearers = entities.indices.filter { index in
      let entity = entities[index]
      guard entity.kind == .person else { return false }
      return ([entity.name] + entity.aliases).contains { name in
        let name = name.lowercased()
        return name == label || name.hasSuffix(" " + label)
      }
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The kind of the entity that a mention means.
  func kind(_ mention: Mention) -> EntityKind? {
    entities.indices.contains(mention.entity) ? entities[mention.entity].kind : nil
  }

  /// The mention that the phrase headed by `head` is, or is apposed to.
  func mention(ofPhrase head: Int) -> Mention? {
    if let mention = mention(at: head) { return mention }
    for child in quoted.syntax.children(of: head)
    where child > head || quoted.text.tokens[child].relation == .flat {
      switch quoted.text.tokens[child].relation {
      case .appos, .flat:
        if let mention = mention(at: child), mention.form == .name { return mention }
      default: break
      }
    }
    // "spokeswoman Ana Reyes", where the parser hangs the name on the noun by another relation.
    let next = head + 1
    guard RoleWords.persons.contains(quoted.index.lower[head]), quoted.sentence(of: head).contains(next)
    else {
      return nil
    }
    return mention(at: next).flatMap { $0.form == .name ? $0 : nil }
  }
}
