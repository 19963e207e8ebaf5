import NewsExport
import NewsLibrary
import NewsModel
import TerminalUI

/// A program to be run.
struct ProgramRequest: Sendable, Equatable {
  /// What the program reads from its standard input.
  enum Input: Sendable, Equatable {
    /// An article's text.
    case article(Article)
    /// An article's annotations, as JSON.
    case annotations(AnnotatedArticle)
    /// A timeline, as JSON.
    case timeline(Timeline)

    /// The bytes.
    func bytes(width: Int) -> [UInt8] {
      let exporter = Exporter(options: ExportOptions(width: width))
      let output: Exporter.Output? =
        switch self {
        case .article(let article): exporter.save(AnnotatedArticle(article), as: .text)
        case .annotations(let article): exporter.export(article, as: .json)
        case .timeline(let timeline): exporter.export(timeline, as: .json)
        }
      return Array((output?.text ?? "").utf8)
    }
  }

  /// How it is named in messages.
  var name: String
  /// The program, then its arguments; no shell sees them unless the first is one.
  var arguments: [String]
  /// Variables of its environment beside the reader's own.
  var environment: [String: String] = [:]
  /// What it reads.
  var input: Input?
  /// Columns of the text that it reads.
  var width = 80
  /// Whether it has the terminal until it ends.
  var takesTerminal = true
  /// Whether the reader waits for Enter when it has ended.
  var waits = false

  /// The program, ready to be run.
  var program: ExternalProgram {
    var arguments = arguments
    if let name = arguments.first { arguments[0] = ProcessEnvironment.expandingTilde(name) }
    return ExternalProgram(arguments, environment: environment, input: input?.bytes(width: width))
  }

  /// Tells how it has ended; nil where it could not be started.
  func notice(of status: Int32?) -> Notice {
    guard let status else { return Notice(text: "\(arguments[0]) could not be started", isFailure: true) }
    return status == 0
      ? Notice(text: "Done: \(name)") : Notice(text: "\(name) ended with status \(status)", isFailure: true)
  }
}
