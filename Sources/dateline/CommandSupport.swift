import ArgumentParser
import NewsAnnotation
import NewsExport
import NewsModel
import NewsSyndication

extension ExportFormat: ExpressibleByArgument {
  /// Reads the name of a format.
  public init?(argument: String) { self.init(name: argument) }

  /// Throws a usage error unless the command writes this format.
  func require(among formats: [ExportFormat], for command: String) throws {
    guard formats.contains(self) else {
      let names = formats.map(\.name).joined(separator: ", ")
      throw ValidationError("\(command) does not write \(name); it writes \(names)")
    }
  }
}

extension Annotator {
  /// The annotator with the models that are installed; where there are none, says so and ends.
  static func forCommand() throws -> Annotator {
    do {
      return try Annotator(models: .located())
    } catch {
      StandardOutput.complain("\(error)")
      throw ExitCode(ExitStatus.software)
    }
  }
}

extension Article {
  /// Tells the user that relative dates stay unresolved where an article has no date of its own.
  func warnIfUndated() {
    guard published == nil else { return }
    let name = TextSanitizer.line(id)
    StandardOutput.complain(
      "\(name): no publication date; relative dates such as “Monday” stay unresolved (give --published)")
  }
}
