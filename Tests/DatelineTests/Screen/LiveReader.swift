import Foundation
import TerminalHarness
import Testing

/// The reader on a terminal, in a home of its own that holds no program to run, driven event by event: what sends
/// one returns when the frame that answers it has been written.
final class LiveReader {
  let session: TerminalSession
  /// The home of the reader; also where it works.
  let home: URL
  private let log: FrameLogPipe

  /// Starts the reader.
  ///
  /// - Parameter home: a folder that the caller keeps; by default one that goes with the reader.
  init(
    _ arguments: [String], home: URL, environment: [String: String?] = [:], rows: Int = 30, columns: Int = 130
  ) throws {
    self.home = home
    log = try FrameLogPipe(in: home)
    let own: [String: String?] = [
      "HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config", "XDG_DATA_HOME": home.path + "/data",
      "PATH": home.path, "BROWSER": "true", "DATELINE_FRAME_LOG": log.path,
    ]
    session = try TerminalSession(
      "/bin/sh", ["-c", "cd \"$HOME\" && exec \"$0\" \"$@\"", BuiltProgram.path("dateline")] + arguments,
      environment: own.merging(environment) { $1 }, rows: rows, columns: columns)
  }

  deinit { session.end() }

  /// Waits for the end of so many events' frames; false when there were fewer by the deadline.
  func answers(_ count: Int) -> Bool {
    let areAnswered = log.next(count).count == count
    session.catchUp()
    return areAnswered
  }

  /// Waits for the end of so many keys' frames, whatever other events there are between.
  func answersKeys(_ count: Int) -> Bool {
    var left = count
    while left > 0, let event = log.next(1).first {
      if event.kind == "key" { left -= 1 }
    }
    session.catchUp()
    return left == 0
  }

  /// Waits for the answer to an event of a kind, whatever others there are before; false where the reader ends
  /// instead, or does not answer by the deadline.
  func answersOrEnds(to kind: String = "key", within seconds: TimeInterval = TerminalSession.deadline) -> Bool
  {
    let end = Date(timeIntervalSinceNow: seconds)
    while session.isRunning, Date() < end {
      if log.next(1, within: 0.1).first?.kind == kind { return true }
    }
    return false
  }

  /// Types characters, each when the one before has been answered.
  func type(_ text: String) {
    for character in text {
      session.send(String(character))
      #expect(answers(1), "\(character.debugDescription) was not answered: \(session.lines)")
    }
  }

  /// Presses a key.
  func press(_ key: TerminalKey) {
    session.press(key)
    #expect(answers(1), "\(key) was not answered: \(session.lines)")
  }

  /// Gives the terminal a new size.
  func resize(rows: Int, columns: Int) { session.resize(rows: rows, columns: columns) }

  /// Waits until nothing is read in the background any more.
  func settles() -> Bool {
    session.wait { lines in !lines.contains { $0.contains("analysing ") || $0.contains("eading …") } }
  }

  /// Has the whole screen written anew, and gives the rows that do not look as they did before; without the last,
  /// whose messages go with the next key.
  func rowsThatDifferDrawnAnew() -> [String] {
    session.fallQuiet()
    let (before, clears) = (session.lines.dropLast(), session.fullClears)
    press(.control("l"))
    let isSame = session.wait(within: 15) { session.fullClears > clears && $0.dropLast() == before }
    return isSame ? [] : zip(before, session.lines).filter { $0 != $1 }.map { "\($0) became \($1)" }
  }

  /// The number beside "All" in the list of feeds; nought where there is none.
  func unread() -> Int {
    let line = session.lines.first { $0.contains(" All ") } ?? ""
    return line.split(separator: "│").first.flatMap { $0.split(separator: " ").last.flatMap { Int($0) } } ?? 0
  }

  /// Quits from wherever the reader is.
  func quits() -> Bool {
    session.press(.control("c"))
    return session.exitStatus() == .code(0)
  }
}

extension TerminalSession {
  /// How often the whole screen has been cleared.
  var fullClears: Int { count(of: ["\u{1B}[2J", "\u{1B}[H\u{1B}[J"]) }
}
