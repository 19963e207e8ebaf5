import NewsExport
import NewsModel

/// What is asked before a timeline or a list of quotations is exported.
struct ExportForm: Sendable, Equatable {
  /// Which entries or quotations go out.
  enum Choice: Sendable, Hashable {
    case whole, shown, marked, entity
  }

  /// A line of the form.
  enum Field: Int, Sendable, CaseIterable {
    case choice, format, file
  }

  /// A way to choose, and how much that gives.
  struct Option: Sendable, Equatable {
    var choice: Choice
    var label: String
    var content: ExportContent
  }

  /// The ways to choose that there are just now, all of one kind of content; never empty.
  let options: [Option]
  /// The chosen way: index into `options`.
  var option = 0
  /// The format.
  var format = ExportFormat.markdown
  /// The file's path as typed.
  var path: String
  /// The line that the keys go to.
  var field = Field.choice
  /// Whether the file is there already, so that Enter now means "overwrite".
  var asksToOverwrite = false
  /// Why the last try failed.
  var failure: String?

  /// A form whose file is named after `stem`.
  init(options: [Option], stem: String) {
    self.options = options
    path = stem + "." + ExportFormat.markdown.fileExtension
  }

  /// Goes to the next line, or the one before.
  mutating func moveField(by delta: Int) {
    let count = Field.allCases.count
    field = Field(rawValue: (field.rawValue + delta + count) % count) ?? .choice
  }

  /// Takes the next choice of the present line; the file's extension follows the format.
  mutating func change(by delta: Int) {
    asksToOverwrite = false
    switch field {
    case .choice: option = (option + delta + options.count) % options.count
    case .format:
      let formats = options[option].content.formats
      let old = "." + format.fileExtension
      let index = (formats.firstIndex(of: format) ?? 0) + delta + formats.count
      format = formats[index % formats.count]
      if path.hasSuffix(old) { path = path.dropLast(old.count) + "." + format.fileExtension }
    case .file: break
    }
  }

  /// Adds what was typed to the file's name.
  mutating func type(_ text: String) {
    path += text
    asksToOverwrite = false
  }

  /// Takes the last character of the file's name away.
  mutating func deleteBackward() {
    path = String(path.dropLast())
    asksToOverwrite = false
  }
}
