/// A command that the user has made of others, under a name: what other programs call a macro.
struct UserCommand: Sendable, Hashable {
  /// The name.
  var name: String
  /// What it does, one after the other; never empty.
  var steps: [Instruction]

  /// One line for the help.
  var summary: String { steps.map(\.line).joined(separator: "; ") }
}

/// What a key gives.
enum KeyTarget: Sendable, Hashable {
  case command(Command)
  case own(UserCommand)

  /// The name in a configuration file.
  var name: String {
    switch self {
    case .command(let command): command.name
    case .own(let own): own.name
    }
  }

  /// One line for the help.
  var summary: String {
    switch self {
    case .command(let command): command.summary
    case .own(let own): own.summary
    }
  }

  /// What is to be done.
  var steps: [Instruction] {
    switch self {
    case .command(let command): [Instruction(command)]
    case .own(let own): own.steps
    }
  }
}
