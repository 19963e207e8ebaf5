import Testing

@testable import NewsLibrary

@Suite struct NewsboatKeyTests {
  @Test(arguments: [
    ("j", "j"), ("J", "J"), ("^R", "Ctrl-r"), ("ENTER", "Enter"), ("ESC", "Esc"), ("TAB", "Tab"),
    ("SPACE", "Space"),
    ("PPAGE", "PgUp"), ("NPAGE", "PgDn"), ("UP", "↑"), ("F12", "F12"), ("$", "$"), ("^", "^"), ("é", "é"),
  ])
  func oneKey(text: String, label: String) { #expect(NewsboatKey.label(text) == label) }

  @Test(arguments: ["", "F13", "FF", "^1", "jj", "HOMER", "^^"])
  func whatIsNoKey(text: String) { #expect(NewsboatKey.label(text) == nil) }

  @Test(arguments: [
    ("gg", "g g"), ("^O<ENTER>", "Ctrl-o Enter"), ("<C-a>x", "Ctrl-a x"), ("<S-a>", "A"), ("<LT><GT>", "< >"),
    ("<^>g", "^ g"), ("^", "^"), ("^1", "^ 1"), ("<", "<"), ("<F1>", "F1"),
  ])
  func sequences(text: String, labels: String) { #expect(NewsboatKey.labels(ofSequence: text) == labels) }

  @Test(arguments: ["", "<NONE>", "a<F13>"])
  func whatIsNoSequence(text: String) { #expect(NewsboatKey.labels(ofSequence: text) == nil) }
}
