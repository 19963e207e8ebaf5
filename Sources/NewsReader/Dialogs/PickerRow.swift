import NewsModel

/// One row of a ``Picker``.
struct PickerRow: Sendable, Equatable {
  /// What it chooses: index of an entity, a quotation or a kind of mark.
  var item: Int
  /// What it shows.
  var line: StyledLine
}

extension ReaderState {
  /// More rows than this are not listed: nobody goes through them, and the filter finds the others.
  private static let mostRows = 2000

  /// The rows of a picker that pass its filter.
  func pickerRows(_ picker: Picker) -> [PickerRow] { picker.rows ?? makeRows(picker) }

  /// Makes the rows of the picker that is open where there are none yet. Switches are few, and made anew each time.
  mutating func settlePicker() {
    guard case .picker(var picker) = dialogs.last, picker.rows == nil || !picker.isFiltered else { return }
    picker.rows = makeRows(picker)
    dialogs[dialogs.count - 1] = .picker(picker)
  }

  /// Has the rows of pickers made anew, for the article is another or has other marks now.
  mutating func forgetPickerRows() {
    for (index, dialog) in dialogs.enumerated() {
      guard case .picker(var picker) = dialog else { continue }
      picker.rows = nil
      dialogs[index] = .picker(picker)
    }
  }

  private func makeRows(_ picker: Picker) -> [PickerRow] {
    switch picker.kind {
    case .entities: entityRows(picker.filter)
    case .quotations: quotationRows(picker.filter)
    case .statements(let entity): statementRows(entity, picker.filter)
    case .companions: companionRows(picker.filter)
    case .links: linkRows(picker.filter, imagesOnly: false)
    case .images: linkRows(picker.filter, imagesOnly: true)
    case .facets: facetRows()
    case .marks: markRows()
    }
  }

  private func entityRows(_ filter: String) -> [PickerRow] {
    guard let marks = open?.marks else { return [] }
    let columns = String(marks.annotations.entities.map(\.mentions.count).max() ?? 0).count
    return Self.rows(marks.entitiesByCount) { index in
      let entity = marks.annotations.entities[index]
      guard Self.matches(filter, [entity.name, entity.kind.rawValue] + entity.aliases + entity.roles) else {
        return nil
      }
      let count = String(entity.mentions.count)
      let kind = MarkKind(entity.kind)
      var line: StyledLine = [
        StyledRun(String(repeating: " ", count: columns - count.count) + count + "× ", .faint),
        StyledRun(entity.name, Role(kind)), StyledRun("  " + kind.label, .faint),
      ]
      if let role = entity.roles.first { line.append(StyledRun(", " + role, .faint)) }
      let aliases = entity.aliases.filter { $0 != entity.name }
      if !aliases.isEmpty { line.append(StyledRun("; also " + aliases.joined(separator: ", "), .faint)) }
      return PickerRow(item: index, line: line)
    }
  }

  private func linkRows(_ filter: String, imagesOnly: Bool) -> [PickerRow] {
    let targets = linkTargets
    let columns = String(targets.count).count
    return Self.rows(targets.indices) { index in
      let target = targets[index]
      guard !imagesOnly || target.kind == .picture, Self.matches(filter, [target.label, target.url]) else {
        return nil
      }
      let number = String(index + 1)
      return PickerRow(
        item: index + 1,
        line: [
          StyledRun(String(repeating: " ", count: columns - number.count) + "[\(number)] ", .faint),
          StyledRun(target.label, .link), StyledRun("  " + target.url, .faint),
        ])
    }
  }

  /// The entities that a sentence names together with the chosen one, by how many sentences do.
  private func companionRows(_ filter: String) -> [PickerRow] {
    guard let marks = open?.marks, let chosen = open?.selectedEntity else { return [] }
    let companions = marks.companions(of: chosen)
    let columns = String(companions.first?.sentences ?? 0).count
    return Self.rows(companions.indices) { index in
      let (entity, sentences) = companions[index]
      let other = marks.annotations.entities[entity]
      guard Self.matches(filter, [other.name, other.kind.rawValue] + other.aliases) else { return nil }
      let count = String(sentences)
      return PickerRow(
        item: entity,
        line: [
          StyledRun(String(repeating: " ", count: columns - count.count) + count + "× ", .faint),
          StyledRun(other.name, Role(MarkKind(other.kind))),
          StyledRun(sentences == 1 ? "  in one sentence" : "  in \(count) sentences", .faint),
        ])
    }
  }

  /// Quotations under their speakers, who come in the order of their first one; the name stands before the first.
  private func quotationRows(_ filter: String) -> [PickerRow] {
    guard let open, let marks = open.marks else { return [] }
    let speakers = marks.annotations.quotations.map { speaker(of: $0, open, marks) }
    var order: [String: Int] = [:]
    for name in speakers where order[name] == nil { order[name] = order.count }
    let grouped = speakers.indices.sorted { (order[speakers[$0]] ?? 0, $0) < (order[speakers[$1]] ?? 0, $1) }
    var last: String?
    return Self.rows(grouped) { index in
      let quotation = marks.annotations.quotations[index]
      let words = open.document.excerpt(quotation.span)
      guard Self.matches(filter, [speakers[index], words]) else { return nil }
      let entity = quotation.speaker?.entity.map { marks.annotations.entities[$0] }
      var line: StyledLine = []
      if speakers[index] == last {
        line.append(StyledRun("    "))
      } else {
        line += [
          StyledRun(speakers[index], entity.map { Role(MarkKind($0.kind)) } ?? .faint), StyledRun(": "),
        ]
      }
      last = speakers[index]
      if quotation.kind != .direct { line.append(StyledRun("retold: ", .faint)) }
      return PickerRow(item: index, line: line + [StyledRun(words, .quotation)])
    }
  }

  /// What an entity says, then what others say of it.
  private func statementRows(_ entity: Int, _ filter: String) -> [PickerRow] {
    guard let open, let marks = open.marks, marks.annotations.entities.indices.contains(entity) else {
      return []
    }
    let (said, about) = marks.statements(of: entity)
    return Self.rows(said + about) { index in
      let quotation = marks.annotations.quotations[index]
      let words = open.document.excerpt(quotation.clause ?? quotation.span)
      let speaker = speaker(of: quotation, open, marks)
      guard Self.matches(filter, [speaker, words]) else { return nil }
      let label = quotation.speaker?.entity == entity ? "says: " : "\(speaker) of it: "
      return PickerRow(item: index, line: [StyledRun(label, .faint), StyledRun(words, .quotation)])
    }
  }

  /// The speaker's name; of a pronoun that stands for nobody known, that.
  private func speaker(of quotation: Quotation, _ open: OpenArticle, _ marks: ArticleMarks) -> String {
    guard let speaker = quotation.speaker else { return "nobody named" }
    let name = MarkDescription(marks: marks, document: open.document).name(of: speaker)
    return speaker.entity == nil && QuotedWords.isPronoun(name) ? "unknown (“\(name)”)" : name
  }

  /// The rows of the first items that have one.
  private static func rows(_ items: some Sequence<Int>, _ row: (Int) -> PickerRow?) -> [PickerRow] {
    var rows: [PickerRow] = []
    for item in items {
      if let row = row(item) { rows.append(row) }
      if rows.count == mostRows { break }
    }
    return rows
  }

  private func facetRows() -> [PickerRow] {
    guard let whole = timeline.whole else { return [] }
    var last = ""
    return TimelineFacets.offered(by: whole).enumerated().map { index, offered in
      let (facet, count) = offered
      let heading = facet.heading == last ? "" : facet.heading
      last = facet.heading
      let box = timeline.facets.chosen.contains(facet) ? "[x] " : "[ ] "
      let sign: StyledLine
      if case .status(let status) = facet {
        sign = [StyledRun(symbols[status] + " ", Role(status))]
      } else {
        sign = []
      }
      let label = heading + String(repeating: " ", count: 7 - heading.count)
      return PickerRow(
        item: index,
        line: [StyledRun(label, .faint), StyledRun(box)] + sign
          + [StyledRun(facet.label), StyledRun("  \(count)", .faint)])
    }
  }

  private func markRows() -> [PickerRow] {
    MarkKind.allCases.enumerated().map { index, kind in
      let box = shownMarks.contains(kind) ? "[x] " : "[ ] "
      var line: StyledLine = [StyledRun(box), StyledRun(kind.label, Role(kind))]
      if let count = count(of: kind) { line.append(StyledRun("  \(count) in this article", .faint)) }
      return PickerRow(item: index, line: line)
    }
  }

  private func count(of kind: MarkKind) -> Int? {
    guard let annotations = open?.marks?.annotations else { return nil }
    return switch kind {
    case .quotation: annotations.quotations.count
    case .date: annotations.timeExpressions.count
    default: annotations.entities.count { MarkKind($0.kind) == kind }
    }
  }

  /// Whether every word of `filter` stands in one of `texts`.
  private static func matches(_ filter: String, _ texts: [String]) -> Bool {
    filter.split(separator: " ").allSatisfy { word in
      texts.contains { !TextSearch.hits(of: String(word), in: Array($0.utf8)).isEmpty }
    }
  }
}
