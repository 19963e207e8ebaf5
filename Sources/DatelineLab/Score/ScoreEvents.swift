import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel

/// Compares the status of verbs with the tense, aspect, modality and polarity that TimeML gives them.
struct ScoreEvents: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Event status against TimeML attributes: accuracy and confusion matrix.",
    discussion: """
      Reads documents with events, a line of JSON each. Scored are verbs of a tense; those without one take \
      their status from the clause above, of which TimeML says nothing. A claim counts as what is claimed: who \
      vouches for it stands elsewhere in TimeML (SLINK).
      """)

  @Argument(help: "Files of documents with events, JSON lines.") var files: [String]
  @Option(help: "Directory of the models; the installed ones otherwise.") var models: String?
  @Option(help: "Print up to so many differing cases.") var errors = 0

  func run() async throws {
    let directory = try models.map { ModelDirectory(path: $0) } ?? .located()
    let tokenizer = Tokenizer()
    let tagger = try Tagger(models: directory)
    let parser = try DependencyParser(models: directory)
    let extractor = EventExtractor()
    var matrix = ConfusionMatrix(classes: EventAttributes.classes)
    var left = errors
    var missed = 0
    for file in files {
      let lines = try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n"))
      for line in lines {
        let document = try JSONDecoder().decode(EventDocument.self, from: line)
        var text = tokenizer.tokenize(ArticleText(plain: document.text))
        tagger.tag(&text)
        parser.parse(&text)
        let offsets = CodePointOffsets(utf8: text.utf8)
        var statuses: [Int: Event.Status?] = [:]
        for (trigger, status) in extractor.statuses(in: text) {
          statuses[offsets.codePoints(of: trigger).lowerBound] = status
        }
        for event in document.events {
          guard let gold = event.expectedClass else { continue }
          guard let status = statuses[event.start] else {
            missed += 1
            continue
          }
          let predicted = EventAttributes.className(of: status)
          matrix.add(gold: gold, predicted: predicted)
          if gold != predicted, left > 0 {
            left -= 1
            let context = event.context(in: document.text)
            print("\(document.id)\t\(event.text)\tgold \(gold)\tread \(predicted)\t\(context)")
          }
        }
      }
    }
    print("\(matrix.total) verbs, \(missed) not read as verbs, accuracy \(rounded(matrix.accuracy)) %\n")
    print(matrix.table)
  }
}

/// A document with TimeML events.
private struct EventDocument: Decodable {
  let id: String
  let text: String
  let events: [EventAttributes]
}

/// What TimeML says of an event (TimeML 1.2.1, MAKEINSTANCE).
struct EventAttributes: Decodable {
  let start: Int
  let end: Int
  let text: String
  let tense: String?
  let aspect: String?
  let polarity: String?
  let modality: String?
  let pos: String?

  /// The classes that are compared.
  static let classes = ["happened", "ongoing", "planned", "negated", "hypothetical", "state"]

  /// The class that the attributes come to; nil for what has no tense of its own.
  var expectedClass: String? {
    guard pos == "VERB", let tense, ["PAST", "PRESENT", "FUTURE"].contains(tense) || modality != nil else {
      return nil
    }
    if polarity == "NEG" { return "negated" }
    if let modality, !modality.isEmpty, modality != "NONE" {
      return ["will", "'ll", "shall"].contains(modality.lowercased()) ? "planned" : "hypothetical"
    }
    switch (tense, aspect) {
    case ("FUTURE", _): return "planned"
    case (_, "PROGRESSIVE"): return "ongoing"
    case ("PAST", _), ("PRESENT", "PERFECTIVE"): return "happened"
    case ("PRESENT", "PERFECTIVE_PROGRESSIVE"): return "ongoing"
    default: return "state"
    }
  }

  /// The class of a status as dateline reads it; a claimed event is claimed to have happened.
  static func className(of status: Event.Status?) -> String {
    switch status {
    case .happened, .claimed: "happened"
    case .ongoing: "ongoing"
    case .planned: "planned"
    case .negated: "negated"
    case .hypothetical: "hypothetical"
    case nil: "state"
    }
  }

  /// The event with some words around it, on one line.
  func context(in text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let first = scalars.index(
        scalars.startIndex, offsetBy: max(0, start - 60), limitedBy: scalars.endIndex),
      let last = scalars.index(first, offsetBy: 110, limitedBy: scalars.endIndex)
    else { return text.prefix(80).description }
    return String(text[first..<last]).replacing("\n", with: " ")
  }
}
