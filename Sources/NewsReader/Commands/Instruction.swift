import NewsModel

/// A command with what it is given.
struct Instruction: Sendable, Hashable {
  /// The command.
  var command: Command
  /// What stood after its name; nil where nothing did.
  var argument: String?

  /// Creates an instruction.
  init(_ command: Command, _ argument: String? = nil) {
    self.command = command
    self.argument = argument
  }

  /// Why a line is no instruction.
  struct Mistake: Error, Equatable {
    /// What is wrong, and what would be right.
    var message: String
  }

  /// Reads `name argument`; all that follows the first space is the argument.
  init(line: some StringProtocol) throws(Mistake) {
    let line = line.drop { $0.isWhitespace }
    let name = String(line.prefix { !$0.isWhitespace })
    let rest = line.dropFirst(name.count).drop { $0.isWhitespace }
    let argument = String(rest.reversed().drop { $0.isWhitespace }.reversed())
    guard let command = Command(name: name) else {
      let nearest = Spelling.nearest(to: name, among: Command.names)
      throw Mistake(
        message: "there is no command “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    }
    if command.argument == nil, !argument.isEmpty {
      throw Mistake(message: "\(name) takes nothing after it, but has “\(argument)”")
    }
    self.init(command, argument.isEmpty ? nil : argument)
  }

  /// The line that reads so.
  var line: String { command.name + (argument.map { " " + $0 } ?? "") }

  /// Reads instructions with semicolons between them; a program's line goes on to the end, semicolons and all.
  static func sequence(_ text: String) throws(Mistake) -> [Instruction] {
    var steps: [Instruction] = []
    var rest = text[...]
    while !rest.isEmpty {
      let head = try Instruction(line: rest.prefix { $0 != ";" })
      if head.command.argument?.kind == .program {
        steps.append(try Instruction(line: rest))
        return steps
      }
      steps.append(head)
      rest = rest.drop { $0 != ";" }.dropFirst()
    }
    guard !steps.isEmpty else { throw Mistake(message: "there is no command in it") }
    return steps
  }
}
