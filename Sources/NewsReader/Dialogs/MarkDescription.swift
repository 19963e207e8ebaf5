import NewsModel

/// Says in words why a mark is where it is.
struct MarkDescription {
  let marks: ArticleMarks
  let document: ArticleDocument
  /// How dates are written.
  var dates = DateText()
  /// Dates whose other reading the user has chosen.
  var chosenReadings: Set<TextSpan> = []
  /// The key that switches to the other reading, to be named beside it.
  var switchKey: String?

  private var annotations: Annotations { marks.annotations }

  /// One line, for the status line.
  func line(for target: MarkTarget) -> String {
    switch target {
    case .mention(let index):
      let mention = annotations.mentions[index]
      let entity = annotations.entities[mention.entity]
      let words = document.excerpt(mention.span)
      let naming = words == entity.name ? entity.name : "“\(words)” is \(entity.name)"
      let position = (entity.mentions.firstIndex(of: index) ?? 0) + 1
      return "\(naming), \(MarkKind(entity.kind).label), mention \(position) of \(entity.mentions.count)"
    case .quotation(let index):
      guard let speaker = annotations.quotations[index].speaker else {
        return "Quotation; the text names no speaker"
      }
      return "Said by \(name(of: speaker)): \(speaker.reason)"
    case .timeExpression(let index):
      let expression = annotations.timeExpressions[index]
      return "“\(document.excerpt(expression.span))” is \(words(for: expression.reading))"
    }
  }

  /// The whole story.
  func page(for target: MarkTarget) -> Page {
    var page =
      switch target {
      case .mention(let index): mentionPage(annotations.mentions[index])
      case .quotation(let index): quotationPage(annotations.quotations[index])
      case .timeExpression(let index): timePage(annotations.timeExpressions[index])
      }
    page.mark = target
    return page
  }

  private func mentionPage(_ mention: Mention) -> Page {
    let entity = annotations.entities[mention.entity]
    let kind = MarkKind(entity.kind)
    let how =
      switch mention.form {
      case .name: "by name"
      case .nominal: "by a role or description"
      case .pronoun: "by a pronoun"
      }
    var lines = [
      field("Words", StyledRun(document.excerpt(mention.span), Role(kind))),
      field("Refers", StyledRun("to \(entity.name), \(how)")),
      field("Kind", StyledRun(kind.label)),
    ]
    if !entity.roles.isEmpty {
      lines.append(field("Described as", StyledRun(entity.roles.joined(separator: ", "))))
    }
    if !entity.aliases.isEmpty {
      lines.append(field("Also", StyledRun(entity.aliases.joined(separator: ", "))))
    }
    var counts: [Mention.Form: Int] = [:]
    for index in entity.mentions { counts[annotations.mentions[index].form, default: 0] += 1 }
    lines.append(
      field(
        "Mentions",
        StyledRun(
          "\(entity.mentions.count): \(counts[.name] ?? 0) by name, \(counts[.nominal] ?? 0) by description, "
            + "\(counts[.pronoun] ?? 0) by pronoun")))
    lines += EntityCard(marks: marks, document: document, entity: mention.entity, dates: dates).lines
    return Page(title: "Why is this marked?", lines: lines)
  }

  private func quotationPage(_ quotation: Quotation) -> Page {
    let kind =
      switch quotation.kind {
      case .direct: "direct: between quotation marks"
      case .indirect: "indirect: retold"
      case .mixed: "mixed: retold, in part between quotation marks"
      }
    var lines = [
      field("Words", StyledRun(document.excerpt(quotation.span), .quotation)), field("Kind", StyledRun(kind)),
    ]
    if let clause = quotation.clause {
      lines.append(field("Clause", StyledRun(document.excerpt(clause), .quotation)))
    }
    if let cue = quotation.cue { lines.append(field("Introduced by", StyledRun(document.excerpt(cue)))) }
    if let speaker = quotation.speaker {
      lines.append(field("Speaker", StyledRun(name(of: speaker), speakerRole(speaker))))
      if let roles = speaker.entity.map({ annotations.entities[$0].roles }), !roles.isEmpty {
        lines.append(field("Role", StyledRun(roles.joined(separator: ", "))))
      }
      if let span = speaker.span { lines.append(field("Named as", StyledRun(document.excerpt(span)))) }
      lines.append(field("Because", StyledRun(speaker.reason)))
      lines.append(field("Confidence", StyledRun(percent(speaker.confidence))))
    } else {
      lines.append(field("Speaker", StyledRun("the text names none", .faint)))
    }
    return Page(title: "Who says this?", lines: lines)
  }

  private func timePage(_ expression: TimeExpression) -> Page {
    var lines = [
      field("Words", StyledRun(document.excerpt(expression.span), .date)),
      field("Means", StyledRun(words(for: expression.reading))),
      field("Because", StyledRun(BasisText.of(expression.reading.basis))),
      field("Value", StyledRun("\(expression.reading.value) (\(expression.kind.rawValue))")),
    ]
    if let modifier = expression.modifier { lines.append(field("Modifier", StyledRun(modifier))) }
    if let other = expression.alternative {
      lines.append(field("Or else", StyledRun("\(words(for: other)): \(BasisText.of(other.basis))")))
      if let switchKey { lines.append(field("", StyledRun("\(switchKey) switches to that reading", .faint))) }
    }
    if chosenReadings.contains(expression.span) {
      lines.append(field("Chosen", StyledRun("by you; dateline took the other reading")))
    } else {
      lines.append(field("Confidence", StyledRun(percent(expression.confidence))))
    }
    return Page(
      title: "Which day is this?", lines: lines, offersReadings: expression.alternative != nil)
  }

  private func words(for reading: TimeExpression.Reading) -> String {
    reading.interval.map(dates.full) ?? reading.value
  }

  /// The speaker's name, or the words for the speaker.
  func name(of speaker: Quotation.Speaker) -> String {
    speaker.entity.map { annotations.entities[$0].name } ?? speaker.span.map { document.excerpt($0) }
      ?? "somebody"
  }

  private func speakerRole(_ speaker: Quotation.Speaker) -> Role {
    speaker.entity.map { Role(MarkKind(annotations.entities[$0].kind)) } ?? .text
  }
}

/// A line of a page: a label and what it says.
func field(_ label: String, _ runs: StyledRun...) -> StyledLine {
  [StyledRun(label + String(repeating: " ", count: max(1, 15 - label.count)), .faint)] + runs
}

/// `85 %`.
func percent(_ share: Double) -> String { "\(Int((max(0, min(1, share)) * 100).rounded())) %" }

/// What a date rests on, in words.
enum BasisText {
  static func of(_ basis: TimeExpression.Basis) -> String {
    switch basis {
    case .explicit: "the words say it in full"
    case .deictic: "counted from the day of publication"
    case .narrative: "counted from the day that the story has reached"
    case .documentDate: "completed from the day of publication"
    case .none: "no one day: a length, a habit, or nothing to count from"
    }
  }

  static func of(_ basis: Event.DateBasis) -> String {
    switch basis {
    case .clause: "a date in its own clause"
    case .sentence: "a date elsewhere in its sentence"
    case .narrative: "the day that the story has reached"
    case .documentDate: "the day of publication, by the tense of the verb"
    case .none: "nothing: the text does not date it"
    }
  }

  static func of(_ status: Event.Status) -> String {
    switch status {
    case .happened: "happened"
    case .ongoing: "going on"
    case .planned: "planned or foretold"
    case .claimed: "claimed, not stated by the article itself"
    case .negated: "said not to have happened, or not to be going to"
    case .hypothetical: "a possibility"
    }
  }
}
