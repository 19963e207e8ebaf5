import NewsModel
import TOMLKit
import TerminalUI

// Commands of the user's own, and keys.
extension ConfigurationReader {
  /// Reads the commands that the user has made of others.
  mutating func readCommands(_ section: TOMLTable) {
    for name in section.keys {
      let path = ["commands", name]
      guard Command(name: name) == nil, !name.contains(where: { $0.isWhitespace || $0 == ";" }) else {
        complain(path, "“\(name)” cannot be the name of a command of yours; choose another")
        continue
      }
      guard let lines = section[name].flatMap({ Setting.strings($0) }), !lines.isEmpty else {
        complain(path, "\(name): give commands, such as \"open-in-browser; next-unread\"")
        continue
      }
      do throws(Instruction.Mistake) {
        var steps: [Instruction] = []
        for line in lines { steps += try Instruction.sequence(line) }
        configuration.ownCommands.append(UserCommand(name: name, steps: steps))
      } catch {
        complain(path, "\(name): \(error.message)")
      }
    }
    configuration.ownCommands.sort { $0.name < $1.name }
  }

  /// Reads the keys of every context.
  mutating func readKeys(_ section: TOMLTable) {
    var overrides: [KeyMap.Override] = []
    for name in section.keys {
      let contexts = KeyContext.allCases.map(\.rawValue)
      guard let context = KeyContext(rawValue: name), let table = section[name]?.table else {
        complain(
          ["keys", name],
          "there are no keys “\(name)”; write [keys.CONTEXT]" + Spelling.hint(for: name, among: contexts))
        continue
      }
      for key in table.keys {
        guard let value = table[key] else { continue }
        if let override = readOverride(context, key, value) { overrides.append(override) }
      }
    }
    configuration.keyMap = configuration.keyMap.overridden(by: overrides)
    for clash in KeyMap.clashes(among: overrides) {
      complain(
        ["keys", clash.context.rawValue, clash.target.name],
        "“\(clash.sequence)” is bound twice in [keys.\(clash.context.rawValue)], or begins a longer sequence there; keep one of them"
      )
    }
  }

  private mutating func readOverride(
    _ context: KeyContext, _ name: String, _ value: any TOMLValueConvertible
  ) -> KeyMap.Override? {
    let path = ["keys", context.rawValue, name]
    guard let target = target(named: name) else {
      let names = Command.names + configuration.ownCommands.map(\.name)
      complain(path, "there is no action “\(name)”" + Spelling.hint(for: name, among: names))
      return nil
    }
    guard let labels = Setting.strings(value) else {
      complain(path, "\(name): give a key, such as \"J\", or several, such as [\"J\", \"Ctrl-n\", \"g n\"]")
      return nil
    }
    var sequences: [[KeyPress]] = []
    for label in labels {
      let keys = label.split(separator: " ").map { KeyPress(label: String($0)) }
      let known = keys.compactMap { $0 }
      guard !known.isEmpty, known.count == keys.count else {
        complain(
          path,
          "\(name): “\(label)” names no key; write a character, or \(KeyPress.nameList), with a space between the keys of a sequence"
        )
        return nil
      }
      sequences.append(known)
    }
    return KeyMap.Override(context: context, target: target, sequences: sequences)
  }

  private func target(named name: String) -> KeyTarget? {
    Command(name: name).map { .command($0) }
      ?? configuration.ownCommands.first { $0.name == name }.map { .own($0) }
  }
}
