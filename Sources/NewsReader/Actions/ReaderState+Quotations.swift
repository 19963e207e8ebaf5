import NewsExport
import NewsModel

// Who says what: an entity's own words, words about it, and words to take along.
extension ReaderState {
  /// Lists what the chosen entity says and what is said of it.
  mutating func pickStatements() -> [Effect] {
    guard let open, let marks = open.marks else { return stillReading() }
    let speaker = chosenQuotation.flatMap { marks.annotations.quotations[$0].speaker?.entity }
    guard let entity = speaker ?? open.selectedEntity else {
      notice = Notice(text: "Nobody is chosen" + hint(for: .entities))
      return []
    }
    let (said, about) = marks.statements(of: entity)
    guard !said.isEmpty || !about.isEmpty else {
      let name = marks.annotations.entities[entity].name
      notice = Notice(text: "\(name) says nothing in this article, and nothing is said of it")
      return []
    }
    dialogs.append(.picker(Picker(kind: .statements(entity))))
    return []
  }

  /// The quotation that the user is on: index into the open article's quotations.
  var chosenQuotation: Int? {
    if case .quotation(let index) = open?.selectedMark { return index }
    return nil
  }

  /// Copies the quotation that the user is on.
  mutating func copyChosenQuotation() -> [Effect] {
    guard let chosenQuotation else {
      notice = Notice(text: "No quotation is chosen" + hint(for: .quotations))
      return []
    }
    return copy(quotation: chosenQuotation)
  }

  /// Copies a quotation of the open article with its speaker, source and address.
  func copy(quotation index: Int) -> [Effect] {
    guard let key = open?.key, let annotated = shelf.annotated(key),
      annotated.annotations.quotations.indices.contains(index)
    else { return [] }
    return [.copy(QuotationText.citation(QuotedWords(index, of: annotated)))]
  }
}
