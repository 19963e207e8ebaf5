import NewsAnnotation
import NewsModel

/// Tells which candidates of a text are reported by the gold quotations.
struct ReportLabels {
  private let text: TaggedText
  private let quotations: [(content: [Range<Int>], cue: Set<Int>)]

  /// Takes the gold quotations of a document that the text gives to somebody: with a cue and a speaker.
  init(_ document: QuotationDocument, _ text: TaggedText) {
    self.text = text
    func tokens(_ span: TextSpan) -> Range<Int> {
      let first = text.tokens.partitioningIndex { $0.span.end > span.start }
      let end = text.tokens.partitioningIndex { $0.span.start >= span.end }
      return first..<max(first, end)
    }
    quotations = document.quotations.compactMap { quotation in
      guard !quotation.speaker.isEmpty else { return nil }
      return (
        quotation.content.map { Self.trimmed(tokens($0), text) },
        Set(quotation.cue.flatMap { Array(tokens($0)) })
      )
    }
  }

  /// Lemmas of the content words of the cues.
  func cueLemmas() -> [String] {
    quotations.flatMap { quotation in
      quotation.cue.filter {
        switch text.tokens[$0].category {
        case .verb, .noun, .adj, .adv: true
        default: text.string($0).lowercased() == "according"
        }
      }.map { text.lemma($0) }
    }
  }

  /// For each candidate whether its cue is part of a gold cue and its words are those of the gold one, or come
  /// nearest to them of all candidates.
  func areReported(_ examples: [ReportExamples.Example]) -> [Bool] {
    var result = [Bool](repeating: false, count: examples.count)
    var byCue: [Int: [Int]] = [:]
    for (number, example) in examples.enumerated() {
      byCue[example.candidate.cue, default: []].append(number)
    }
    for quotation in quotations {
      for content in quotation.content where content.count >= 2 {
        for cue in quotation.cue {
          let overlaps = (byCue[cue] ?? []).map { ($0, overlap(examples[$0].candidate.tokens, content)) }
          guard let best = overlaps.map(\.1).max(), best >= 0.5 else { continue }
          for (number, overlap) in overlaps where overlap >= min(best, 0.9) { result[number] = true }
        }
      }
    }
    return result
  }

  /// Bytes shared, of the bytes that both cover.
  private func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    guard a.overlaps(b) else { return 0 }
    func length(_ range: Range<Int>) -> Double {
      Double(text.tokens[range.upperBound - 1].end - text.tokens[range.lowerBound].start)
    }
    let shared = max(a.lowerBound, b.lowerBound)..<min(a.upperBound, b.upperBound)
    let all = min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    return length(shared) / length(all)
  }

  private static func trimmed(_ range: Range<Int>, _ text: TaggedText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text.tokens[start].category == .punct { start += 1 }
    while end > start, text.tokens[end - 1].category == .punct { end -= 1 }
    return start..<end
  }
}
