import Testing

@testable import NewsLibrary

@Suite struct NewsboatConfigReaderTests {
  private func reader(_ files: [String: String], _ path: String = "/n/config") throws -> NewsboatConfigReader
  {
    try NewsboatConfigReader(path, home: "/home/ida") { path throws(BoundedFile.Failure) in
      guard let text = files[path] else { throw .system(errno: 2) }
      return Array(text.utf8)
    }
  }

  @Test func linesCommentsAndContinuations() throws {
    let read = try reader([
      "/n/config": """
      # a comment
      max-items 100 # as many

        browser "lynx \\"%u\\"" # the "best"
      macro p open; \\
      reload; \\
      quit
      bind-key \\# help
      """
    ])
    #expect(read.directives.map(\.name) == ["max-items", "browser", "macro", "bind-key"])
    #expect(read.directives.map(\.line) == [2, 4, 7, 8])
    #expect(read.directives[0].words == ["100"])
    #expect(read.directives[1].words == ["lynx \"%u\""])
    #expect(
      NewsboatWord.words(read.directives[2].rest, separator: 0x3B).map(\.text) == [
        "p", "open", ";", "reload", ";", "quit",
      ])
    #expect(read.directives[3].words == ["#", "help"])
    #expect(read.notTaken.isEmpty)
  }

  @Test func includedFilesAreReadInTheirPlace() throws {
    let read = try reader([
      "/n/config": "reload-time 1\ninclude colours\ninclude ~/keys\ninclude /etc/more\nreload-time 2",
      "/n/colours": "color article red default\ninclude config",
      "/home/ida/keys": "bind-key j down",
    ])
    #expect(read.directives.map(\.name) == ["reload-time", "color", "bind-key", "reload-time"])
    #expect(read.directives.map(\.path) == ["/n/config", "/n/colours", "/home/ida/keys", "/n/config"])
    #expect(read.notTaken.map(\.what) == ["/n/config, line 4: include"])
    #expect(read.notTaken.first?.why.contains("/etc/more: no such file") == true)
  }

  @Test func filesThatIncludeOthersWithoutEndEnd() throws {
    let read = try NewsboatConfigReader("/n/0", home: "") { path throws(BoundedFile.Failure) in
      let number = Int(path.split(separator: "/").last ?? "") ?? 0
      return Array("include \(number + 1)\nreload-time \(number)".utf8)
    }
    #expect(read.directives.count == 64)
    #expect(read.notTaken.map(\.why) == ["more than 64 files are included"])
  }

  @Test func noCommandIsRun() throws {
    let read = try reader(["/n/config": "browser `touch /tmp/x`\nbrowser \"a\\`b\""])
    #expect(read.directives.map(\.line) == [2])
    #expect(read.notTaken.first?.why.contains("backticks") == true)
  }

  @Test func aFileThatIsNotThereIsAFailure() {
    #expect(throws: ImportFailure.self) { try reader([:]) }
  }
}
