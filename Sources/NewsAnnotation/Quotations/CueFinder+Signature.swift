import NewsModel

extension CueFinder {
  /// A dash and a name behind the words, in the same paragraph or on a line of their own: "…" — Ana Holm, sailor.
  ///
  /// The cue is the dash. Nothing but the name and what describes it may follow: a clause that goes on behind a
  /// dash is no signature.
  func signature(behind stretch: Int) -> Cue? {
    let text = quoted.text
    guard let last = quoted.tokens[stretch].last else { return nil }
    let dash = quoted.tokens[stretch].upperBound
    guard dash + 1 < text.tokens.count, isDash(dash), !quoted.isQuoted(dash + 1) else { return nil }
    let section = quoted.section(of: dash)
    guard section - quoted.section(of: last) <= 1 else { return nil }
    let name = dash + 1
    guard quoted.section(of: name) == section, quoted.index.isCapitalized(name),
      text.tokens[name].category != .det
    else { return nil }
    var head = name
    var end = name
    while end < text.tokens.count, end - name < 16, quoted.section(of: end) == section, !quoted.isQuoted(end)
    {
      switch text.tokens[end].tag {
      case .vbd, .vbz, .vbp, .md: return nil
      default: break
      }
      if end == head + 1, text.tokens[end].category == .propn { head = end }
      end += 1
    }
    guard end - name < 16, text.tokens[head].category == .propn else { return nil }
    return Cue(tokens: dash..<(dash + 1), speaker: head, verb: nil)
  }

  /// Whether a token is a dash: -, --, –, —, ―.
  private func isDash(_ token: Int) -> Bool {
    switch quoted.index.lower[token] {
    case "-", "--", "\u{2013}", "\u{2014}", "\u{2015}": true
    default: false
    }
  }
}
