import ArgumentParser
import Foundation
import NewsAnnotation
import NewsModel

/// Times the stages of the annotation on one core.
struct BenchAnnotation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotation",
    abstract: "Time the annotation and the start: words a second, peak memory, milliseconds.",
    discussion: """
      The text is cut into articles of some 600 words, each annotated by itself. Words are counted as the
      white space parts them. All work is done by one thread and timed by the processor's clock, so that
      other programs on a busy machine do not slow it.
      """)

  @Argument(help: "A plain text.")
  var file: String
  @Option(help: "Stop reading the text after so many words.")
  var words = 200_000
  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let (articles, count) = Self.articles(text, limit: words)
    var report = BenchReport(words: count, articles: articles.count)

    report.startMilliseconds = ProgramStart.milliseconds()
    let models = try ModelDirectory.located()
    var loaded: Annotator?
    report.loadMilliseconds = try processorTime { loaded = try Annotator(models: models) } * 1000
    guard let annotator = loaded else { return }
    var tagged: [TaggedText] = []
    let tokenizer = Tokenizer()
    report.tokenize = rate(count, processorTime { tagged = articles.map(tokenizer.tokenize) })
    report.tokens = tagged.reduce(0) { $0 + $1.tokens.count }
    let tagger = try Tagger(models: models)
    report.tag = rate(count, processorTime { for index in tagged.indices { tagger.tag(&tagged[index]) } })
    try benchTimes(&tagged, models: models, words: count, &report)
    report.annotate = rate(
      count,
      processorTime {
        for article in articles { _ = annotator.annotate(article, published: nil) }
      })
    report.peakMegabytes = peakMegabytes()
    print(json ? try report.json() : report.text)
  }

  /// The stages that date: expressions of time on tagged text, events on parsed text.
  private func benchTimes(
    _ texts: inout [TaggedText], models: ModelDirectory, words count: Int, _ report: inout BenchReport
  ) throws {
    let parser = try DependencyParser(models: models)
    let published = CalendarDate(2023, 7, 4).map { PublicationTime(day: $0) }
    for index in texts.indices { parser.parse(&texts[index]) }
    let times = TimeTagger()
    var expressions: [[TimeExpression]] = []
    report.times = rate(
      count, processorTime { expressions = texts.map { times.tag($0, published: published) } })
    let resolver = EntityResolver()
    let named = texts.map(resolver.resolve)
    let extractor = EventExtractor()
    report.events = rate(
      count,
      processorTime {
        for (index, text) in texts.enumerated() {
          _ = extractor.events(
            in: text, entities: named[index].entities, mentions: named[index].mentions,
            timeExpressions: expressions[index], quotations: [], published: published)
        }
      })
  }

  private func rate(_ words: Int, _ seconds: Double) -> Int {
    Int(Double(words) / max(seconds, 1e-9))
  }

  /// The first `limit` words of a text as articles of 600 words or a little more, cut at line ends.
  private static func articles(_ text: String, limit: Int) -> (articles: [ArticleText], words: Int) {
    var articles: [ArticleText] = []
    var lines: [Substring] = []
    var words = 0
    var total = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line)
      words += line.split(separator: " ").count
      if words >= 600 {
        articles.append(ArticleText(plain: lines.joined(separator: "\n")))
        total += words
        (lines, words) = ([], 0)
        if total >= limit { return (articles, total) }
      }
    }
    if words > 0 { articles.append(ArticleText(plain: lines.joined(separator: "\n"))) }
    return (articles, total + words)
  }

  /// The most memory that the process has held.
  private func peakMegabytes() -> Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1024
    #endif
  }
}

/// What a benchmark found. Rates are words a second.
struct BenchReport: Codable {
  var words: Int
  var articles: Int
  var tokens = 0
  /// `dateline --version` from start to end; nil where the program is not at hand.
  var startMilliseconds: Double?
  /// Loading of both models.
  var loadMilliseconds = 0.0
  var tokenize = 0
  var tag = 0
  /// Expressions of time found and resolved, on tagged and parsed text.
  var times = 0
  /// Events found, dated and headed, on text with entities and times.
  var events = 0
  var annotate = 0
  var peakMegabytes = 0.0

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  var text: String {
    """
    \(words) words (\(tokens) tokens) in \(articles) articles
    start of dateline    \(startMilliseconds.map { String(format: "%.1f ms", $0) } ?? "not built")
    loading the models   \(String(format: "%.1f", loadMilliseconds)) ms
    tokenize             \(tokenize) words a second
    tag                  \(tag) words a second
    date                 \(times) words a second
    tell events          \(events) words a second
    whole annotation     \(annotate) words a second
    peak memory          \(String(format: "%.1f", peakMegabytes)) MB
    """
  }
}

/// The seconds of processor time that `body` takes.
private func processorTime(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}
