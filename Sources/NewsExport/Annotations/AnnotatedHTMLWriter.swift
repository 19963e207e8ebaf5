import NewsModel

/// Writes an annotated article as one HTML page that loads nothing from elsewhere.
///
/// Spans may cross, elements may not: the text is cut at every begin and end, and each piece carries the
/// classes of all annotations over it.
struct AnnotatedHTMLWriter {
  private let annotated: AnnotatedArticle
  private let text: [UInt8]
  private var layers: [Layer] = []

  /// One annotation over the text.
  private struct Layer {
    var span: TextSpan
    var classes: String
    var title: String
  }

  private static let style = """
    .person { background: #d6f0f5; } .organization { background: #f8ecc4; } .place { background: #dbf0d3; }
    .group { background: #f0dcf3; } .other { background: #dce4f8; }
    .person, .organization, .place, .group, .other { color: #111; border-radius: .2em; }
    .quotation { font-style: italic; } .time { text-decoration: underline dotted; }
    figcaption, .related { opacity: .8; }
    """

  init(_ annotated: AnnotatedArticle) {
    self.annotated = annotated
    text = Array(annotated.text.string.utf8)
    let annotations = annotated.annotations
    for mention in annotations.mentions where annotations.entities.indices.contains(mention.entity) {
      let entity = annotations.entities[mention.entity]
      layers.append(
        Layer(
          span: mention.span, classes: entity.kind.rawValue, title: "\(entity.name) (\(entity.kind.rawValue))"
        ))
    }
    for quotation in annotations.quotations {
      let speaker = quotation.speaker?.entity.flatMap { annotated.entityName($0) }
      layers.append(
        Layer(span: quotation.span, classes: "quotation", title: "quotation: \(speaker ?? "unknown speaker")")
      )
    }
    for expression in annotations.timeExpressions {
      layers.append(Layer(span: expression.span, classes: "time", title: expression.reading.value))
    }
    layers.sort { $0.span < $1.span }
  }

  /// - Parameter note: stands under the article's heading.
  func write(note: String? = nil) -> String {
    let article = annotated.article
    var body = ["<article>"]
    for section in annotated.text.sections {
      body.append(element(section))
      if section.kind == .title {
        body.append("<p>\(HTMLText.escaped(ArticleSource.parts(article).joined(separator: " · ")))</p>")
        if let note { body.append("<p><em>\(HTMLText.escaped(note))</em></p>") }
      }
    }
    body += ["</article>"] + entities() + events()
    let title = article.title.isEmpty ? article.id : article.title
    return HTMLText.document(title: title, style: Self.style, body: body.joined(separator: "\n"))
  }

  private func element(_ section: ArticleText.Section) -> String {
    let content = marked(section.span)
    guard case .block(_, let kind) = section.kind else {
      return section.kind == .title ? "<h1>\(content)</h1>" : "<p><strong>\(content)</strong></p>"
    }
    return switch kind {
    case .paragraph: "<p>\(content)</p>"
    case .heading: "<h2>\(content)</h2>"
    case .quotation: "<blockquote>\(content)</blockquote>"
    case .listItem: "<ul><li>\(content)</li></ul>"
    case .caption: "<figure><figcaption>\(content)</figcaption></figure>"
    case .preformatted: "<pre>\(content)</pre>"
    case .table: HTMLText.table(String(decoding: text[section.span.range], as: UTF8.self))
    case .relatedLink: "<p class=\"related\">\(content)</p>"
    }
  }

  /// A stretch of text, each piece of it in the classes of what lies over it.
  private func marked(_ span: TextSpan) -> String {
    let first = layers.partitioningIndex { $0.span.start >= span.start }
    let last = layers.partitioningIndex { $0.span.start >= span.end }
    let inside = layers[first..<max(first, last)]
    let bounds = Set(
      inside.flatMap { [$0.span.start, min($0.span.end, span.end)] } + [span.start, span.end]
    ).sorted()
    var output = ""
    var next = inside.startIndex
    var active: [Layer] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      active.removeAll { $0.span.end <= start }
      while next < inside.endIndex, inside[next].span.start <= start {
        active.append(inside[next])
        next += 1
      }
      let words = HTMLText.escaped(String(decoding: text[start..<end], as: UTF8.self))
      if active.isEmpty {
        output += words
      } else {
        let classes = active.map(\.classes).joined(separator: " ")
        let title = HTMLText.escaped(active.map(\.title).joined(separator: "; "))
        output += "<span class=\"\(classes)\" title=\"\(title)\">\(words)</span>"
      }
    }
    return output
  }

  private func entities() -> [String] {
    guard !annotated.annotations.entities.isEmpty else { return [] }
    let items = annotated.annotations.entities.map { entity in
      let name = HTMLText.escaped(entity.name)
      return
        "<li><span class=\"\(entity.kind.rawValue)\">\(name)</span> \(entity.kind.rawValue), ×\(entity.mentions.count)</li>"
    }
    return ["<section>", "<h2>Names</h2>", "<ul>"] + items + ["</ul>", "</section>"]
  }

  private func events() -> [String] {
    guard !annotated.annotations.events.isEmpty else { return [] }
    let items = annotated.annotations.events.map { event in
      let date =
        event.interval.map {
          "<time datetime=\"\($0.first)\">\(HTMLText.escaped(DateText.readable($0)))</time>"
        } ?? "undated"
      let status = event.status == .happened ? "" : " (\(event.status.rawValue))"
      return "<li>\(date): \(HTMLText.escaped(event.headline))\(status)</li>"
    }
    return ["<section>", "<h2>Events</h2>", "<ul>"] + items + ["</ul>", "</section>"]
  }
}
