import NewsModel

/// Writes quotations as plain text: under each speaker the words, how they are given, and where they stand.
struct QuotationsTextWriter {
  /// Columns to a line.
  var width: Int

  func write(_ quotations: QuotationList) -> String {
    var lines = PlainText.wrapped(PlainText.line(quotations.title), width: width)
    lines.append(QuotationText.count(quotations))
    for (_, items) in quotations.bySpeaker {
      guard let first = items.first else { continue }
      lines += ["", QuotationText.speaker(first)]
      for item in items {
        lines += PlainText.wrapped(PlainText.line(item.words), width: width - 2).map { "  \($0)" }
        var note = item.kind.rawValue
        if let cue = item.cue { note += ", “\(PlainText.line(cue))”" }
        lines += PlainText.wrapped("\(note); \(QuotationText.source(item))", width: width - 4).map {
          "    \($0)"
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
