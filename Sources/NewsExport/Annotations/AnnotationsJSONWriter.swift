import NewsModel

/// Writes an annotated article as JSON, schema `dateline.annotations/1` (see the article "The JSON formats").
///
/// Offsets are Unicode code points into the member `text`.
struct AnnotationsJSONWriter {
  static let schema = "dateline.annotations/1"

  private let article: AnnotatedArticle
  private let annotations: Annotations
  private let fullTextProblem: String?
  private let offsets: CodePointOffsets

  /// - Parameter fullTextProblem: why the article's full text could not be had, where that is so.
  init(_ article: AnnotatedArticle, fullTextProblem: String? = nil) {
    self.article = article
    self.fullTextProblem = fullTextProblem
    annotations = article.annotations
    offsets = CodePointOffsets(article.text.string)
  }

  /// The whole as one object.
  func json() -> String {
    JSON.object([
      "schema": .string(Self.schema), "model": .string(annotations.modelVersion), "article": .object(about),
      "text": .string(article.text.string), "sections": .array(article.text.sections.map(section)),
      "sentences": .array(annotations.sentences.map { .object(place($0)) }),
      "entities": objects(annotations.entities.map(entity)),
      "mentions": objects(annotations.mentions.map(mention)),
      "quotations": objects(annotations.quotations.map(quotation)),
      "timeExpressions": objects(annotations.timeExpressions.map(timeExpression)),
      "events": objects(annotations.events.map(event)),
    ]).pretty + "\n"
  }

  /// One object a line: the article with its text, then every annotation with a member `type`.
  func lines() -> String {
    var head = about
    head["schema"] = .string(Self.schema)
    head["model"] = .string(annotations.modelVersion)
    head["text"] = .string(article.text.string)
    var lines = [line("article", head)]
    lines += annotations.sentences.map { line("sentence", spanned($0)) }
    lines += annotations.entities.map { line("entity", entity($0)) }
    lines += annotations.mentions.map { line("mention", mention($0)) }
    lines += annotations.quotations.map { line("quotation", quotation($0)) }
    lines += annotations.timeExpressions.map { line("timeExpression", timeExpression($0)) }
    lines += annotations.events.map { line("event", event($0)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ type: String, _ members: [String: JSON]) -> String {
    var members = members
    members["type"] = .string(type)
    return JSON.object(members).compact
  }

  private func objects(_ members: [[String: JSON]]) -> JSON { .array(members.map(JSON.object)) }

  private var about: [String: JSON] {
    let article = article.article
    return [
      "id": .string(article.id), "title": .string(article.title), "standfirst": .optional(article.standfirst),
      "byline": .optional(article.byline), "publisher": .optional(article.publisher),
      "url": .optional(article.url), "published": .optional(article.published.map(DateText.iso)),
      "language": .optional(article.language), "fullTextProblem": .optional(fullTextProblem),
    ]
  }

  private func section(_ section: ArticleText.Section) -> JSON {
    var members = place(section.span)
    members["analysed"] = .bool(section.isAnalysed)
    switch section.kind {
    case .title: members["kind"] = .string("title")
    case .standfirst: members["kind"] = .string("standfirst")
    case .block(_, let kind): members["kind"] = .string(kind.rawValue)
    }
    return .object(members)
  }

  private func entity(_ entity: Entity) -> [String: JSON] {
    [
      "id": .int(entity.id), "name": .string(entity.name), "kind": .string(entity.kind.rawValue),
      "aliases": .strings(entity.aliases), "roles": .strings(entity.roles),
      "mentions": .array(entity.mentions.map(JSON.int)),
    ]
  }

  private func mention(_ mention: Mention) -> [String: JSON] {
    var members = spanned(mention.span)
    members["entity"] = .int(mention.entity)
    members["name"] = .optional(name(mention.entity))
    members["kind"] = .optional(kind(mention.entity))
    members["form"] = .string(mention.form.rawValue)
    return members
  }

  private func quotation(_ quotation: Quotation) -> [String: JSON] {
    var members = spanned(quotation.span)
    members["kind"] = .string(quotation.kind.rawValue)
    members["cue"] = quotation.cue.map { .object(spanned($0)) } ?? .null
    members["speaker"] =
      quotation.speaker.map { speaker in
        var members = speaker.span.map(spanned) ?? [:]
        members["entity"] = .optional(speaker.entity)
        members["name"] = .optional(speaker.entity.flatMap(name))
        members["reason"] = .string(speaker.reason)
        members["confidence"] = .double(speaker.confidence)
        return .object(members)
      } ?? .null
    return members
  }

  private func timeExpression(_ expression: TimeExpression) -> [String: JSON] {
    var members = spanned(expression.span).merging(reading(expression.reading)) { $1 }
    members["kind"] = .string(expression.kind.rawValue)
    members["modifier"] = .optional(expression.modifier)
    members["alternative"] = expression.alternative.map { .object(reading($0)) } ?? .null
    members["confidence"] = .double(expression.confidence)
    return members
  }

  private func reading(_ reading: TimeExpression.Reading) -> [String: JSON] {
    [
      "value": .string(reading.value), "basis": .string(reading.basis.rawValue),
      "date": reading.interval.map(TimelineJSONWriter.date) ?? .null,
    ]
  }

  private func event(_ event: Event) -> [String: JSON] {
    [
      "trigger": .object(spanned(event.trigger)), "sentence": .object(spanned(event.sentence)),
      "headline": .string(event.headline), "date": event.interval.map(TimelineJSONWriter.date) ?? .null,
      "dateBasis": .string(event.dateBasis.rawValue), "timeExpression": .optional(event.timeExpression),
      "status": .string(event.status.rawValue), "claimant": reference(event.claimant),
      "participants": .array(
        event.participants.map { participant in
          .object([
            "entity": .int(participant.entity), "name": .optional(name(participant.entity)),
            "role": .string(participant.role.rawValue),
          ])
        }),
      "place": reference(event.place), "confidence": .double(event.confidence),
    ]
  }

  private func reference(_ entity: Int?) -> JSON {
    guard let entity else { return .null }
    return .object(["entity": .int(entity), "name": .optional(name(entity))])
  }

  private func name(_ entity: Int) -> String? {
    annotations.entities.indices.contains(entity) ? annotations.entities[entity].name : nil
  }

  private func kind(_ entity: Int) -> String? {
    annotations.entities.indices.contains(entity) ? annotations.entities[entity].kind.rawValue : nil
  }

  /// Where a span stands.
  private func place(_ span: TextSpan) -> [String: JSON] {
    let range = offsets.codePoints(of: span)
    return ["start": .int(range.lowerBound), "end": .int(range.upperBound)]
  }

  /// Where a span stands, and its words.
  private func spanned(_ span: TextSpan) -> [String: JSON] {
    place(span).merging(["text": .string(article.text[span])]) { $1 }
  }
}
