import TerminalUI

extension KeyMap {
  /// The user's own keys for a command in a context, in place of the standard ones; none takes the command's
  /// keys away.
  struct Override: Sendable {
    var context: KeyContext
    var target: KeyTarget
    var sequences: [[KeyPress]]
  }

  /// A key sequence that two overrides give to different commands.
  struct Clash: Equatable {
    var context: KeyContext
    var target: KeyTarget
    var sequence: String
  }

  /// The key map with the user's keys. A standard binding loses the keys that the user has given to another
  /// command of the same context.
  func overridden(by overrides: [Override]) -> KeyMap {
    var bindings = bindings
    for override in overrides {
      let taken = Set(override.sequences)
      for index in bindings.indices where bindings[index].context == override.context {
        bindings[index].sequences.removeAll(where: taken.contains)
      }
      let own = KeyBinding(
        context: override.context, sequences: override.sequences, target: override.target)
      if let index = bindings.firstIndex(where: {
        $0.context == override.context && $0.target == override.target
      }) {
        bindings[index] = own
      } else if let last = bindings.lastIndex(where: { $0.context == override.context }) {
        bindings.insert(own, at: last + 1)
      } else {
        bindings.append(own)
      }
    }
    return KeyMap(bindings: bindings.filter { !$0.sequences.isEmpty })
  }

  /// The sequences that are given to more than one command of a context.
  static func clashes(among overrides: [Override]) -> [Clash] {
    var owners: [KeyContext: [[KeyPress]: KeyTarget]] = [:]
    var clashes: [Clash] = []
    for override in overrides {
      for sequence in override.sequences {
        if let owner = owners[override.context]?[sequence], owner != override.target {
          let label = sequence.map(\.label).joined(separator: " ")
          clashes.append(Clash(context: override.context, target: override.target, sequence: label))
        }
        owners[override.context, default: [:]][sequence] = override.target
      }
    }
    return clashes
  }
}
