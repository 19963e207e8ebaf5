import NewsLibrary
import NewsModel
import TOMLKit
import TerminalUI

/// Reads a configuration out of TOML.
///
/// What cannot be used is a ``ConfigurationProblem`` and leaves the default in place, so that a slip of the pen
/// never keeps the reader from starting.
public struct ConfigurationReader {
  /// What was read, defaults filled in.
  public internal(set) var configuration = Configuration()
  /// What could not be used, in the order of the lines.
  public private(set) var problems: [ConfigurationProblem] = []
  /// Whether the text is TOML at all; where it is not, nothing of it was read.
  public private(set) var isTOML = true
  private let lines: TOMLLines

  /// Reads the text of a configuration file.
  public init(_ text: String) {
    lines = TOMLLines(text)
    do {
      let table = try TOMLTable(string: text)
      readSections(of: table)
    } catch let error as TOMLParseError {
      isTOML = false
      problems.append(
        ConfigurationProblem(line: error.source.begin.line, message: "this is not TOML: \(error.description)")
      )
    } catch {
      isTOML = false
      problems.append(ConfigurationProblem(line: nil, message: "this is not TOML: \(error)"))
    }
    problems.sort { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
  }

  /// The sections of the file.
  private static let sections = [
    "reader", "lists", "layout", "refresh", "keep", "feeds", "rules", "highlights", "commands", "keys",
    "colours",
  ]

  private mutating func readSections(of table: TOMLTable) {
    // The commands first, for keys may be bound to them.
    let names = table.keys.filter { $0 == "commands" } + table.keys.filter { $0 != "commands" }
    for name in names {
      guard Self.sections.contains(name) else {
        complain([name], "there is no section “\(name)”" + Spelling.hint(for: name, among: Self.sections))
        continue
      }
      if Self.elements[name] != nil {
        readElements(of: table[name]?.array, name)
        continue
      }
      guard let section = table[name]?.table else {
        complain([name], "“\(name)” is a section: write [\(name)] on a line of its own")
        continue
      }
      switch name {
      case "keys": readKeys(section)
      case "commands": readCommands(section)
      case "colours": readColours(section)
      default: readSettings(section, name)
      }
    }
  }

  private mutating func readSettings(_ section: TOMLTable, _ name: String) {
    let settings = Setting.all.filter { $0.section == name }
    for key in section.keys {
      guard let setting = settings.first(where: { $0.key == key }) else {
        let known = settings.map(\.key)
        complain([name, key], "[\(name)] has no setting “\(key)”" + Spelling.hint(for: key, among: known))
        continue
      }
      guard let value = section[key] else { continue }
      if let problem = setting.apply(value, &configuration) {
        complain([name, key], "\(key): \(problem)")
      }
    }
  }

  private mutating func readColours(_ section: TOMLTable) {
    for name in section.keys {
      guard let role = Role(name: name) else {
        complain(
          ["colours", name],
          "nothing to colour is called “\(name)”" + Spelling.hint(for: name, among: Role.names))
        continue
      }
      do throws(StyleNotation.Problem) {
        guard let text = section[name]?.string else {
          throw StyleNotation.Problem(message: StyleNotation.hint)
        }
        configuration.colours[role] = try StyleNotation.change(text)
      } catch {
        complain(["colours", name], "\(name): \(error.message)")
      }
    }
  }

  /// Notes what is wrong at a key.
  mutating func complain(_ path: [String], _ message: String) {
    problems.append(ConfigurationProblem(line: lines.line(of: path), message: message))
  }
}
