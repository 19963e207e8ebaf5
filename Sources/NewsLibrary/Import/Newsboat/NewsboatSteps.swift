/// A sequence of newsboat's operations, as `macro` and `bind` hold it, as commands of dateline's.
struct NewsboatSteps: Sendable, Hashable {
  /// What the user calls it; nil where nothing is said.
  var title: String?
  /// dateline's commands with their arguments; never empty.
  var steps: [String]

  /// Why a sequence cannot be taken over.
  struct Refusal: Error, Hashable {
    var reason: String
  }

  /// Reads a sequence such as `open; reload ; quit -- "enter feed to reload it"`.
  ///
  /// - Parameter isInArticle: whether it is given in an article, where some operations do something else.
  init(_ words: [NewsboatWord], isInArticle: Bool) throws(Refusal) {
    var words = words[...]
    if let dashes = words.lastIndex(where: { $0.text == "--" && !$0.isQuoted }) {
      title = words[(dashes + 1)...].first?.text
      words = words[..<dashes]
    }
    steps = []
    var programs: [String: String] = [:]
    for operation in words.split(whereSeparator: { $0.text == ";" && !$0.isQuoted }) {
      guard let name = operation.first?.text else { continue }
      let arguments = operation.dropFirst().map(\.text)
      if name == "set" {
        guard arguments.count > 1, Self.programs.contains(arguments[0]) else {
          throw Refusal(reason: "“set \(arguments.first ?? "")” has no counterpart in a sequence of commands")
        }
        programs[arguments[0]] = arguments[1]
      } else {
        steps += try Self.steps(name, arguments, programs: programs, isInArticle: isInArticle)
      }
    }
    guard !steps.isEmpty else { throw Refusal(reason: "no operation is named") }
  }

  /// Programs of newsboat's that are often others for a moment, so that an operation calls these.
  private static let programs: Set = ["browser", "external-url-viewer"]

  /// Operations that call the browser.
  private static let opening: Set = [
    "open-in-browser", "open-in-browser-noninteractively", "open-in-browser-and-mark-read",
  ]

  private static func steps(
    _ name: String, _ arguments: [String], programs: [String: String], isInArticle: Bool
  ) throws(Refusal) -> [String] {
    if name == "show-urls", let viewer = programs["external-url-viewer"] { return ["pipe-article \(viewer)"] }
    if let browser = programs["browser"], opening.contains(name) {
      do throws(NewsboatProgram.Refusal) {
        let (command, line) = try NewsboatProgram.shellLine(browser)
        return ["\(name == "open-in-browser-noninteractively" ? "spawn" : command) \(line)"]
      } catch {
        throw Refusal(reason: error.reason)
      }
    }
    let name = name == "select-tag" ? "set-tag" : name
    guard let operation = NewsboatCounterpart.operations.first(where: { $0.name == name }) else {
      throw Refusal(
        reason: name.hasPrefix("pb-")
          ? "“\(name)” is podboat's; there is no queue of downloads" : "newsboat has no operation “\(name)”")
    }
    guard case .steps(let steps, let inArticle) = operation.target else {
      throw Refusal(reason: "“\(name)”: " + operation.plainNote)
    }
    let chosen = isInArticle ? inArticle ?? steps : steps
    guard programs["browser"] == nil || !chosen.contains(where: { $0.hasPrefix("follow-link") }) else {
      throw Refusal(reason: "links are opened by the browser alone")
    }
    guard let argument = arguments.first else { return chosen }
    switch name {
    case "goto-url", "pipe-to", "save", "save-all", "open-search": return ["\(chosen[0]) \(argument)"]
    // Tags stand among the feeds, by names that begin so.
    case "set-tag": return ["\(chosen[0]) #\(argument)"]
    case "set-filter":
      do throws(NewsboatCondition.Refusal) {
        return ["\(chosen[0]) \(try NewsboatCondition(argument).filter().text)"]
      } catch {
        throw Refusal(reason: error.reason)
      }
    default: throw Refusal(reason: "“\(name)” takes nothing after it in dateline")
    }
  }

  /// The steps as a value of `[commands]`: a program's line ends its text, since it may hold semicolons.
  var lines: [String] {
    var lines: [String] = []
    var isOpen = false
    for step in steps {
      if isOpen { lines[lines.count - 1] += "; " + step } else { lines.append(step) }
      isOpen = !["exec ", "spawn ", "pipe-article "].contains(where: step.hasPrefix)
    }
    return lines
  }
}
