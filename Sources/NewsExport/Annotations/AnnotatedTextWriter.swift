import NewsModel

/// Writes an article as plain text with its annotations marked in place, and a key to the marks below it.
///
///     [Ada Holt]ᴾ met the union on {Monday = 2024-02-12}. [She =Ada Holt]ᴾ spoke of ⟦“a fair
///     offer”⟧¹.
///
/// The marks tell everything without colour; colour repeats them.
struct AnnotatedTextWriter {
  var options: ExportOptions

  /// - Parameter note: stands under the article's heading.
  func write(_ annotated: AnnotatedArticle, note: String? = nil) -> String {
    let marks = InlineMarks(annotated)
    let text = Array(annotated.text.string.utf8)
    var lines = [ArticleSource.line(annotated.article)]
    if let note { lines += PlainText.wrapped(note, width: options.width) }
    for section in annotated.text.sections {
      lines += [section.kind == .title ? "" : nil].compactMap(\.self)
      lines += self.lines(of: section, marks: marks.of(section.span), text: text)
      lines.append("")
    }
    lines += quotations(annotated) + events(annotated) + legend(annotated.annotations)
    return lines.drop(while: \.isEmpty).joined(separator: "\n") + "\n"
  }

  private func lines(
    of section: ArticleText.Section, marks: ArraySlice<InlineMarks.Mark>, text: [UInt8]
  ) -> [String] {
    var prefix = ""
    if case .block(_, let kind) = section.kind {
      switch kind {
      case .preformatted, .table:
        let verbatim = String(decoding: text[section.span.range], as: UTF8.self)
        return verbatim.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          let spaces = line.prefix { $0 == " " }
          return "    \(spaces)\(PlainText.line(String(line)))"
        }
      case .listItem: prefix = "• "
      case .quotation: prefix = "> "
      case .relatedLink: prefix = "→ "
      case .heading: prefix = "## "
      case .caption: prefix = "▣ "
      case .paragraph: break
      }
    }
    var output = ""
    var position = section.span.start
    var styles: [InlineMarks.Mark] = []
    for mark in marks {
      output += plain(text[position..<mark.offset])
      position = mark.offset
      if !mark.isOpening { output += mark.text }
      if options.colour {
        if mark.isOpening {
          styles.append(mark)
          output += mark.style
        } else {
          styles.removeAll { $0.id == mark.id }
          output += "\u{1B}[0m" + styles.map(\.style).joined()
        }
      }
      if mark.isOpening { output += mark.text }
    }
    output += plain(text[position..<section.span.end])
    let indent = String(repeating: " ", count: PlainText.width(prefix))
    return PlainText.wrapped(output, width: options.width - indent.count).enumerated().map {
      ($0.offset == 0 ? prefix : indent) + $0.element
    }
  }

  /// A piece of text that keeps the spaces at its ends.
  private func plain(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0 == "\n" ? " " : $0 }
          .filter { !PlainText.isUnsafe($0) }))
  }

  private func quotations(_ annotated: AnnotatedArticle) -> [String] {
    guard !annotated.annotations.quotations.isEmpty else { return [] }
    let notes = annotated.annotations.quotations.enumerated().map { index, quotation in
      var note = "\(InlineMarks.superscript(index + 1)) \(quotation.kind.rawValue): "
      if let speaker = quotation.speaker {
        let name =
          speaker.entity.flatMap { annotated.entityName($0) } ?? speaker.span.map { annotated.text[$0] }
        note += "\(name ?? "unknown speaker") (\(speaker.reason))"
      } else {
        note += "unknown speaker"
      }
      return PlainText.line(note)
    }
    return ["Quotations"] + notes.flatMap { indented($0) } + [""]
  }

  private func events(_ annotated: AnnotatedArticle) -> [String] {
    guard !annotated.annotations.events.isEmpty else { return [] }
    let lines = annotated.annotations.events.map { event in
      let date = event.interval.map(DateText.readable) ?? "undated"
      var line = "\(EntryText.mark(event.status)) \(date): \(event.headline)"
      if event.status != .happened {
        let claimant = event.claimant.flatMap { annotated.entityName($0) }.map { " by \($0)" } ?? ""
        line += " (\(event.status.rawValue)\(claimant))"
      }
      return PlainText.line(line)
    }
    return ["Events"] + lines.flatMap { indented($0) } + [""]
  }

  private func indented(_ text: String) -> [String] {
    PlainText.wrapped(text, width: options.width - 4).enumerated().map {
      ($0.offset == 0 ? "  " : "    ") + $0.element
    }
  }

  /// Explains the marks that occur.
  private func legend(_ annotations: Annotations) -> [String] {
    var parts = EntityKind.allCases.filter { kind in annotations.entities.contains { $0.kind == kind } }
      .map { "[…]\(InlineMarks.sign($0)) \($0.rawValue)" }
    if !annotations.quotations.isEmpty { parts.append("⟦…⟧¹ quotation") }
    if !annotations.timeExpressions.isEmpty { parts.append("{… = value} time") }
    return parts.isEmpty
      ? [] : PlainText.wrapped("Marks: " + parts.joined(separator: ", "), width: options.width)
  }
}

extension AnnotatedArticle {
  /// The name of an entity by its index; nil outside the entities.
  func entityName(_ index: Int) -> String? {
    annotations.entities.indices.contains(index) ? annotations.entities[index].name : nil
  }
}
