import NewsModel

/// Which predicate each time expression dates, by syntax.
struct TimeAnchors: Sendable {
  /// A time expression as it bears on a predicate.
  struct Anchor: Sendable {
    /// Index into the scene's time expressions.
    var expression: Int
    /// Whether it hangs on the predicate itself, not on one of its nouns.
    var isDirect: Bool
  }

  /// Anchors of predicates and event nouns, by token.
  private var anchors: [Int: [Anchor]] = [:]
  /// Predicates with a time of their own that is no day known: "years ago", "recently".
  private var open: Set<Int> = []
  /// Usable expressions of each sentence that has any, by sentence.
  private(set) var ofSentence: [Int: [Int]] = [:]

  /// Prepositions under which an expression bounds an event rather than dates it: "since Monday".
  private static let bounding: Set<String> = [
    "since", "until", "till", "before", "after", "following", "than", "for", "beyond", "like", "versus",
  ]

  /// Hangs every dated expression on its predicate. Walks up the tree a bounded way for each.
  init(_ scene: EventScene) {
    for (index, expression) in scene.timeExpressions.enumerated() {
      guard expression.kind == .date || expression.kind == .time,
        expression.reading.value != "PRESENT_REF"
      else { continue }
      let tokens = EventScene.tokens(under: expression.span, of: scene.text)
      guard let head = EventScene.head(of: tokens, in: scene.syntax),
        let sentence = scene.syntax.sentence(of: head)
      else { continue }
      let marker = scene.syntax.child(of: head, .case).map { scene.text.lemma($0) }
      if let marker, Self.bounding.contains(marker), !(marker == "for" && Self.isAppointed(head, in: scene)) {
        continue
      }
      if scene.syntax.child(of: head, .mark).map({ Self.bounding.contains(scene.text.lemma($0)) }) ?? false {
        continue
      }
      if expression.reading.interval != nil { ofSentence[sentence, default: []].append(index) }
      climb(from: head, expression: index, in: scene)
    }
  }

  /// "planned for Saturday", "set the vote for May": "for" names the day, and no length of time.
  private static func isAppointed(_ head: Int, in scene: EventScene) -> Bool {
    guard let governor = scene.syntax.head(of: head) else { return false }
    let lemma = scene.text.lemma(governor)
    return VerbClasses.planning.contains(lemma) || lemma == "call" || lemma == "postpone"
  }

  private mutating func climb(from head: Int, expression: Int, in scene: EventScene) {
    let syntax = scene.syntax
    var current = head
    var isDirect = true
    for _ in 0..<6 {
      guard let next = syntax.head(of: current) else { return }
      if scene.isVerb(next) || syntax.isPredicate(next) {
        add(Anchor(expression: expression, isDirect: isDirect), to: next, in: scene)
        // "talks held on Monday" were on Monday, and so was what was said during them.
        guard syntax.relation(of: next) == .acl, VerbClasses.light.contains(scene.text.lemma(next)) else {
          return
        }
      }
      if scene.isCommonNoun(next), EventNouns.isNominalization(scene.text.lemma(next)) {
        add(Anchor(expression: expression, isDirect: isDirect), to: next, in: scene)
      }
      // An appositive or a further conjunct stands on the same footing as the word that it hangs on.
      if syntax.relation(of: current) != .conj, scene.time(at: next) != expression { isDirect = false }
      current = next
    }
  }

  private mutating func add(_ anchor: Anchor, to predicate: Int, in scene: EventScene) {
    if scene.timeExpressions[anchor.expression].reading.interval == nil {
      open.insert(predicate)
    } else {
      anchors[predicate, default: []].append(anchor)
    }
  }

  /// The one dated expression of a sentence, where no clause with a tense of its own parts it from the main
  /// clause.
  func only(inSentence sentence: Int, in scene: EventScene) -> Int? {
    guard let expressions = ofSentence[sentence], expressions.count == 1,
      let token = EventScene.tokens(under: scene.timeExpressions[expressions[0]].span, of: scene.text).first,
      !scene.syntax.ancestors(of: token).contains(where: {
        [.ccomp, .advcl, .aclRelative, .csubj].contains(scene.syntax.relation(of: $0))
          && scene.syntax.verbGroup(of: $0).isFinite
      })
    else { return nil }
    return expressions[0]
  }

  /// Whether a predicate has a time of its own that is no day known, so that no other day holds for it.
  func isOpen(_ predicate: Int) -> Bool { open.contains(predicate) && anchors[predicate] == nil }

  /// The expression that dates a predicate best: one on the predicate itself before one on its nouns, the
  /// finer unit before the coarser, the nearer before the farther.
  func best(of predicate: Int, in scene: EventScene) -> Anchor? {
    func rank(_ anchor: Anchor) -> (Int, Int, Int) {
      let expression = scene.timeExpressions[anchor.expression]
      let interval = expression.reading.interval
      let days = interval.map { $0.last.dayNumber - $0.first.dayNumber } ?? Int.max
      let distance = abs(expression.span.start - Int(scene.text.tokens[predicate].start))
      return (anchor.isDirect ? 0 : 1, days, distance)
    }
    return anchors[predicate]?.min { rank($0) < rank($1) }
  }
}
