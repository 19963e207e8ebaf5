/// What dateline has for an operation, a setting or a command of newsboat's command line.
///
/// The tables of counterparts are what an import goes by, and what the documentation's tables are made of.
public struct NewsboatCounterpart: Sendable {
  /// Whether dateline does the same.
  public enum Verdict: String, Sendable, CaseIterable {
    /// A command or setting of dateline's does it.
    case same
    /// dateline comes to it in another way.
    case otherwise
    /// dateline does not do it.
    case none
  }

  /// What an import makes of it.
  public enum Target: Sendable, Hashable {
    /// Nothing.
    case nothing
    /// Commands of dateline's, one after the other; others in an article, where the operation differs there.
    case steps([String], inArticle: [String]?)
    /// A setting of dateline's.
    case setting(section: String, key: String, Conversion)
  }

  /// How a value becomes one of dateline's.
  public enum Conversion: Sendable, Hashable {
    /// `yes` or `no`.
    case flag
    /// `yes` turns it on; `no` says nothing.
    case onMeansOn
    /// `no` turns it on; `yes` is dateline's default.
    case offMeansOn
    /// A number within bounds; 0 is dateline's default.
    case number(ClosedRange<Int>)
    /// A program with its arguments.
    case program
    /// One of some names, by newsboat's; others have no counterpart.
    case choice([String: String])
  }

  /// newsboat's name for it.
  public let name: String
  /// The heading under which the documentation lists it.
  public let group: String
  /// Whether dateline does the same.
  public let verdict: Verdict
  /// What an import makes of it.
  public let target: Target
  /// How dateline does it or why not, in Markdown; commands and settings of dateline's stand in backticks.
  public let note: String

  /// The note as plain text.
  var plainNote: String {
    note.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 ? String($0.element) : ($0.offset % 2 == 1 ? "“" : "”") + $0.element }.joined()
  }

  /// Commands and settings (`[reader] width`) that an import writes or the note names.
  public var names: [String] {
    var names = note.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    switch target {
    case .nothing: break
    case .steps(let steps, let inArticle):
      names += (steps + (inArticle ?? [])).map { String($0.prefix { $0 != " " }) }
    case .setting(let section, let key, _): names.append("[\(section)] \(key)")
    }
    return names
  }
}

extension NewsboatCounterpart {
  /// A command or setting does it.
  static func same(_ name: String, _ target: Target, _ note: String = "") -> Row {
    Row(name: name, verdict: .same, target: target, note: note)
  }

  /// dateline comes to it in another way.
  static func otherwise(_ name: String, _ note: String, _ target: Target = .nothing) -> Row {
    Row(name: name, verdict: .otherwise, target: target, note: note)
  }

  /// dateline does not do it.
  static func none(_ name: String, _ note: String) -> Row {
    Row(name: name, verdict: .none, target: .nothing, note: note)
  }

  /// A counterpart whose group is not said yet.
  struct Row {
    var name: String
    var verdict: Verdict
    var target: Target
    var note: String
  }

  /// The rows of a group.
  static func group(_ name: String, _ rows: [Row]) -> [NewsboatCounterpart] {
    rows.map {
      NewsboatCounterpart(name: $0.name, group: name, verdict: $0.verdict, target: $0.target, note: $0.note)
    }
  }
}

extension NewsboatCounterpart.Target {
  /// One command, or another in an article.
  static func command(_ name: String, inArticle: String? = nil) -> Self {
    .steps([name], inArticle: inArticle.map { [$0] })
  }

  /// A setting, written as the documentation writes it: `reader.width`.
  static func setting(_ path: String, _ conversion: NewsboatCounterpart.Conversion) -> Self {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    return .setting(section: parts[0], key: parts.count > 1 ? parts[1] : "", conversion)
  }
}
