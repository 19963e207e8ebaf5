import NewsModel

// Exporting the timeline and the quotations.
extension ReaderState {
  /// Asks which entries go to which file, in which format.
  mutating func beginExport() -> [Effect] {
    guard let built = timeline.whole, !built.entries.isEmpty else {
      notice = Notice(
        text: timeline.whole == nil
          ? "The timeline is not there yet" : "The timeline is empty: nothing to export")
      return []
    }
    var options = [
      ExportForm.Option(
        choice: .whole, label: "all \(built.entries.count) entries", content: .timeline(built))
    ]
    if timeline.isNarrowed {
      let shown = Set(timeline.entries.map(\.id))
      options.append(
        ExportForm.Option(
          choice: .shown, label: "the \(shown.count) shown",
          content: .timeline(built.selecting(TimelineSelection(marked: shown)))))
    }
    let marked = timeline.markedEntries
    if !marked.isEmpty {
      options.append(
        ExportForm.Option(
          choice: .marked, label: "the \(marked.count) marked",
          content: .timeline(built.selecting(TimelineSelection(marked: marked)))))
    }
    if let entity = selectedEntity {
      // By number, not by name: a name may be part of another entity's name.
      let entries = Set(built.entries.filter(involvesSelectedEntity).map(\.id))
      if !entries.isEmpty {
        options.append(
          ExportForm.Option(
            choice: .entity, label: "the \(entries.count) with \(entity.name)",
            content: .timeline(built.selecting(TimelineSelection(marked: entries)))))
      }
    }
    var form = ExportForm(options: options, stem: Self.fileStem(built.title))
    let wanted: ExportForm.Choice = !marked.isEmpty ? .marked : timeline.isNarrowed ? .shown : .whole
    form.option = options.firstIndex { $0.choice == wanted } ?? 0
    dialogs.append(.export(form))
    return []
  }

  /// Asks which of the open article's quotations go to which file, in which format.
  mutating func beginQuotationExport() -> [Effect] {
    guard let open, let annotated = shelf.annotated(open.key) else { return stillReading() }
    let all = QuotationList(of: [annotated], title: annotated.article.title)
    guard !all.items.isEmpty else {
      notice = Notice(text: "No quotations were found in this article")
      return []
    }
    var options = [
      ExportForm.Option(
        choice: .whole, label: "all \(all.items.count) quotations", content: .quotations(all))
    ]
    if let entity = selectedEntity {
      let said = QuotationList(
        title: entity.name, items: all.items.filter { $0.speaker?.name == entity.name })
      if !said.items.isEmpty {
        options.append(
          ExportForm.Option(
            choice: .entity, label: "the \(said.items.count) by \(entity.name)", content: .quotations(said)))
      }
    }
    dialogs.append(
      .export(ExportForm(options: options, stem: Self.fileStem(all.title, prefix: "quotations"))))
    return []
  }

  /// Sends the form off; a second time where the file is there already.
  mutating func submit(_ form: ExportForm) -> [Effect] {
    guard form.options.indices.contains(form.option) else { return [] }
    guard !form.path.isEmpty else {
      setForm { $0.failure = "The file needs a name" }
      return []
    }
    return [
      .export(
        ExportRequest(
          content: form.options[form.option].content, format: form.format, path: form.path,
          overwrites: form.asksToOverwrite))
    ]
  }

  /// Tells what came of an export.
  mutating func takeExport(_ outcome: ExportOutcome) -> [Effect] {
    switch outcome {
    case .written(let path, let entries, let omitted):
      var noun = entries == 1 ? "entry" : "entries"
      var isArticle = true
      if case .export(let form) = dialogs.last {
        switch form.options[form.option].content {
        case .quotations: (noun, isArticle) = (entries == 1 ? "quotation" : "quotations", false)
        case .timeline: isArticle = false
        case .article: break
        }
        dialogs.removeLast()
      }
      if isArticle {
        notice = Notice(text: "Saved as \(path)")
        return []
      }
      let left = omitted == 0 ? "" : "; \(omitted) without date left out"
      notice = Notice(text: "\(entries) \(noun) written to \(path)\(left)")
    case .exists(let path):
      guard case .export = dialogs.last else {
        notice = Notice(text: "\(path) is there already, and stays as it is", isFailure: true)
        return []
      }
      setForm { ($0.asksToOverwrite, $0.failure) = (true, nil) }
    case .failed(let reason):
      guard case .export = dialogs.last else {
        notice = Notice(text: reason, isFailure: true)
        return []
      }
      setForm { ($0.asksToOverwrite, $0.failure) = (false, reason) }
    }
    return []
  }

  private mutating func setForm(_ change: (inout ExportForm) -> Void) {
    guard case .export(var form) = dialogs.last else { return }
    change(&form)
    dialogs[dialogs.count - 1] = .export(form)
  }

  /// A file name made of a title: small ASCII letters and digits, words joined by hyphens.
  static func fileStem(_ title: String, prefix: String = "timeline") -> String {
    var stem = ""
    for byte in title.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        stem.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !stem.isEmpty, !stem.hasSuffix("-") { stem += "-" }
      }
      if stem.utf8.count >= 40 { break }
    }
    while stem.hasSuffix("-") { stem.removeLast() }
    return stem.isEmpty ? prefix : prefix + "-" + stem
  }
}
