/// Tells by trained weights which stretches of a text somebody is reported to say, think or want: a logistic
/// regression over features of cue, stretch and tree.
package struct ReportClassifier: Sendable {
  /// Kind and version of the model's file.
  package static let kind = "reports"
  package static let version = 1
  /// What one unit of the log-odds is stored as.
  package static let scale = 32.0
  /// Log-odds above which a stretch counts as reported.
  static let threshold = -0.5
  /// The same for what the rules take for reported by a verb of speech, which needs strong grounds to be dropped.
  static let plainThreshold = -2.0

  private let table: FeatureTable

  /// Takes the classifier that is stored in a model.
  package init(_ file: ModelFile) throws(ModelFileError) {
    table = try FeatureTable(file, "weights", labelCount: 1)
  }

  /// The reported stretches, in the order of their cues: of those of one cue that overlap, and of those that
  /// are nearly the same, the likeliest.
  func clauses(in quoted: QuotedText, cues: CueFinder, rules: [ReportedClause]) -> [ReportedClause] {
    let features = ReportFeatures(quoted)
    let candidates = ReportCandidates(quoted, rules: rules)
    var scored: [(candidate: ReportCandidate, speaker: Int?, score: Double)] = []
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ReportFeatures.capacity) { buffer in
      guard let out = buffer.baseAddress else { return }
      var work = FeatureTable.Workspace()
      for cue in quoted.text.tokens.indices where candidates.mayReport(cue) {
        guard table.label(of: ReportFeatures.known(quoted.text.lemma(cue))) != nil else { continue }
        let view = features.view(cue)
        guard isAnswerable(view, in: quoted) else { continue }
        for candidate in candidates.candidates(of: cue) {
          let count = features.write(candidate, view, ruled: candidates.ruled(by: cue), to: out)
          var sum: Int32 = 0
          withUnsafeMutablePointer(to: &sum) {
            table.add(UnsafeBufferPointer(start: out, count: count), to: $0, &work)
          }
          let score = Double(sum) / Self.scale
          let isPlain = candidate.shape == .rule && view.isSpeech
          if score > (isPlain ? Self.plainThreshold : Self.threshold) {
            scored.append((candidate, view.speaker, score))
          }
        }
      }
    }
    return Self.best(scored).map { candidate, speaker, score in
      ReportedClause(
        tokens: candidate.tokens, cue: cue(of: candidate, speaker: speaker, quoted, cues),
        confidence: Self.confidence(score))
    }
  }

  private func cue(of candidate: ReportCandidate, speaker: Int?, _ quoted: QuotedText, _ cues: CueFinder)
    -> Cue
  {
    let token = candidate.cue
    if quoted.index.lower[token] == "according", let source = cues.source(token) { return source }
    let isVerb = quoted.text.tokens[token].tag.isVerbal
    var cue = isVerb ? cues.cue(token) : Cue(tokens: token..<(token + 1), speaker: nil, verb: nil)
    cue.speaker = speaker
    return cue
  }

  /// Whether somebody answers for what a cue reports: a speaker who can, or nobody where a verb of speech leaves it
  /// open ("it was said that …").
  private func isAnswerable(_ cue: ReportFeatures.CueView, in quoted: QuotedText) -> Bool {
    guard let speaker = cue.speaker else { return cue.isSpeech }
    return ReportedClauses.canReport(speaker, by: quoted.text.lemma(cue.token), in: quoted)
  }

  /// How far a report with these log-odds is to be trusted: a half at even odds, towards 1 as they grow.
  private static func confidence(_ score: Double) -> Double { 0.5 + 0.5 * score / (1 + abs(score)) }

  private static func best(_ scored: [(candidate: ReportCandidate, speaker: Int?, score: Double)])
    -> [(candidate: ReportCandidate, speaker: Int?, score: Double)]
  {
    let order = scored.indices.sorted {
      scored[$0].score != scored[$1].score ? scored[$0].score > scored[$1].score : $0 < $1
    }
    // Looked up by first token: stretches that are nearly the same begin near each other.
    var taken: [Int] = []
    var cuesAt: [Int: [Int]] = [:]
    for index in order {
      let candidate = scored[index].candidate
      let rivals = (candidate.tokens.lowerBound - 120...candidate.tokens.upperBound).flatMap {
        cuesAt[$0] ?? []
      }
      let isFree = rivals.allSatisfy { rival in
        let other = scored[rival].candidate
        guard other.tokens.overlaps(candidate.tokens) else { return true }
        return other.cue != candidate.cue && !isAlike(other.tokens, candidate.tokens)
      }
      guard isFree else { continue }
      taken.append(index)
      cuesAt[candidate.tokens.lowerBound, default: []].append(index)
    }
    return taken.map { scored[$0] }.sorted {
      ($0.candidate.cue, $0.candidate.tokens.lowerBound) < ($1.candidate.cue, $1.candidate.tokens.lowerBound)
    }
  }

  /// Whether two stretches share more than half of what they cover together.
  private static func isAlike(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
    let all = max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound)
    return shared * 2 >= all
  }
}
