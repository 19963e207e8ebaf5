import Foundation
import Testing

/// The import from newsboat, run as a user runs it.
@Suite struct ImportNewsboatTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
    for folder in [".newsboat", "more"] {
      try FileManager.default.createDirectory(
        at: fixture.folder.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try fixture.write(
      "https://one.example/feed world \"~One Desk\"\n\"query:Unread:unread = \\\"yes\\\"\"\n",
      to: ".newsboat/urls")
    try fixture.write(
      "reload-time 30\nbind-key ^R reload-all\ninclude ../more/colours\nproxy localhost:3128\n",
      to: ".newsboat/config")
    try fixture.write("color listfocus yellow blue bold\n", to: "more/colours")
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, environment: ["HOME": fixture.folder.path])
  }

  private var configurationPath: String { fixture.folder.path + "/.config/dateline/config.toml" }

  @Test func theConfigurationIsWrittenWhereThereIsNone() throws {
    let imported = try run("import", "newsboat")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.text.hasPrefix("Feeds: 1 new, 0 subscribed already\nQuery feeds: 1 kept as searches\n"))
    #expect(imported.text.contains("Configuration: 3 lines taken over, written to \(configurationPath)\n"))
    #expect(imported.text.contains("config, line 4: proxy: By the environment"))
    let text = try String(contentsOfFile: configurationPath, encoding: .utf8)
    #expect(text.contains("[refresh]\ninterval = 30\n"))
    #expect(text.contains("selection = \"bold yellow on blue\"\n"))
    #expect(try run("config", "check").status == 0)
    // A second time there is nothing to do.
    #expect(try run("import", "newsboat").text.contains("has them already"))
  }

  @Test func aConfigurationOfTheUsersStaysAndTheNewOneIsPrinted() throws {
    #expect(try run("config", "init").status == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: configurationPath))
    let imported = try run("import", "newsboat")
    #expect(imported.status == 0)
    #expect(imported.text.contains("stays as it is, and what follows is for you to merge into it\n"))
    #expect(imported.text.contains("\n[refresh]\ninterval = 30\n"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: configurationPath)) == before)
  }

  @Test func aDryRunChangesNothing() throws {
    let printed = try run("import", "newsboat", "--dry-run")
    #expect(printed.status == 0)
    #expect(printed.text.contains("[refresh]\ninterval = 30\n"))
    #expect(printed.text.contains("\n# Not taken: 1\n"))
    #expect(!FileManager.default.fileExists(atPath: configurationPath))
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.path + "/.local"))
    // What is printed is a configuration, comments and all.
    try FileManager.default.createDirectory(
      atPath: (configurationPath as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(printed.output).write(to: URL(fileURLWithPath: configurationPath))
    #expect(try run("config", "check").status == 0)
  }

  @Test func asJSON() throws {
    let imported = try run("import", "newsboat", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(imported.output)) as? [String: Any])
    #expect(object["schema"] as? String == "dateline.import/1")
    let configuration = try #require(object["configuration"] as? [String: Any])
    #expect(configuration["written"] as? String == configurationPath)
    #expect((configuration["text"] as? String)?.contains("interval = 30") == true)
  }

  @Test func filesThatAreNamedAreTaken() throws {
    let config = try fixture.write("reload-time 45\n", to: "more/config")
    let urls = fixture.folder.path + "/.newsboat/urls"
    #expect(try run("import", "newsboat", "--dry-run", "--config", config).text.contains("interval = 45"))
    // A configuration that belongs to another urls file is not guessed.
    #expect(try run("import", "newsboat", "--dry-run", "--urls", urls).text.isEmpty)
    let missing = try run("import", "newsboat", "--config", config + ".missing")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("config.missing: no such file"))
  }
}
