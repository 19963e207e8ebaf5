import TerminalUI

extension KeyMap {
  /// The user's own keys for a command in a context, in place of the standard ones; none takes the command's
  /// keys away.
  struct Override: Sendable {
    var context: KeyContext
    var target: KeyTarget
    var sequences: [[KeyPress]]
  }

  /// A key sequence that two overrides give to different commands, or that begins one of another's: then one of the
  /// two could never be typed.
  struct Clash: Equatable {
    var context: KeyContext
    var target: KeyTarget
    var sequence: String
  }

  /// The key map with the user's keys. A standard binding loses the keys that the user has given to another
  /// command of the same context, and those that begin the user's or go on from them.
  func overridden(by overrides: [Override]) -> KeyMap {
    var bindings = bindings
    for override in overrides {
      for index in bindings.indices where bindings[index].context == override.context {
        bindings[index].sequences.removeAll { sequence in
          override.sequences.contains { Self.cannotStandBeside($0, sequence) }
        }
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

  /// The sequences of which two commands of a context cannot have both.
  static func clashes(among overrides: [Override]) -> [Clash] {
    var clashes: [Clash] = []
    for (index, override) in overrides.enumerated() {
      let others = overrides[..<index].filter {
        $0.context == override.context && $0.target != override.target
      }.flatMap(\.sequences)
      for sequence in override.sequences where others.contains(where: { cannotStandBeside($0, sequence) }) {
        let label = sequence.map(\.label).joined(separator: " ")
        clashes.append(Clash(context: override.context, target: override.target, sequence: label))
      }
    }
    return clashes
  }

  /// Whether two sequences are the same or one is the beginning of the other.
  private static func cannotStandBeside(_ one: [KeyPress], _ other: [KeyPress]) -> Bool {
    one.starts(with: other) || other.starts(with: one)
  }
}
