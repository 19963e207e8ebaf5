/// Command lines of newsboat's, as dateline runs programs.
enum NewsboatProgram {
  /// Why a command line cannot be taken over.
  struct Refusal: Error, Hashable {
    var reason: String
  }

  /// A program and its arguments, words with spaces between them, as dateline runs it without a shell. `%u` stays, `%f`
  /// goes, for a pager gets its text on standard input; what keeps output off newsboat's screen goes too.
  static func words(_ line: String) throws(Refusal) -> String {
    var line = line
    for quiet in ["> /dev/null", ">/dev/null", "2>&1", "2>/dev/null", "&>/dev/null", "%f"] {
      line = line.replacing(quiet, with: " ")
    }
    line = line.replacing("'%u'", with: "%u").replacing("\"%u\"", with: "%u")
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.last == "&" { words.removeLast() }
    line = words.joined(separator: " ")
    guard !line.isEmpty else { throw Refusal(reason: "no program is named") }
    guard !line.contains(where: { "|&;<>$`'\"\\*?()".contains($0) }) else {
      throw Refusal(reason: "it needs a shell; put it into a script, and name the script")
    }
    if ["%t", "%T", "%F"].contains(where: line.contains) {
      throw Refusal(reason: "programs are given the address (%u) and nothing else")
    }
    return line
  }

  /// A line for the shell that opens the article's page, as `exec` and `spawn` take it: what newsboat puts in the place
  /// of `%u` and `%T` is in variables there.
  static func shellLine(_ browser: String) throws(Refusal) -> (command: String, line: String) {
    var line = browser
    for (mark, variable) in [("%u", "DATELINE_URL"), ("%T", "DATELINE_TITLE")] {
      for written in ["'\(mark)'", "\"\(mark)\"", mark] {
        line = line.replacing(written, with: "\"$\(variable)\"")
      }
    }
    line = line.replacing("%t", with: "article")
    guard !line.contains("%F") else {
      throw Refusal(reason: "programs are not told the address of the feed's site (%F)")
    }
    if !line.contains("$DATELINE_URL") { line = withAddress(line) }
    let isBackground = line.hasSuffix("&")
    if isBackground {
      line.removeLast()
      while line.last == " " { line.removeLast() }
    }
    return (isBackground ? "spawn" : "exec", line)
  }

  /// The address comes last, but before what sends the program into the background.
  private static func withAddress(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    guard line.hasSuffix("&"), !line.hasSuffix("&&") else { return line + " \"$DATELINE_URL\"" }
    return line.dropLast() + "\"$DATELINE_URL\" &"
  }
}
