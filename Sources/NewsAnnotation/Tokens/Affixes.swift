/// Word parts at which the treebanks split a word, or refuse to.
struct Affixes: Sendable {
  /// What follows the apostrophe of a clitic.
  let clitics: Set<PackedWord> = ["s", "m", "d", "re", "ve", "ll"]
  /// Words whose apostrophe stands for their elided beginning.
  let elided: Set<PackedWord> = ["em", "til", "cause", "tis", "twas", "bout"]
  /// Words that are two tokens, with the length of the first.
  let fused: [PackedWord: Int] = [
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
  ]
  /// Prefixes that a hyphen does not part from their word, because they are no words by themselves.
  let prefixes: Set<PackedWord> = [
    "anti", "co", "non", "pro", "re", "semi", "pre", "e", "mid", "ex", "sub", "post", "inter", "multi",
    "mini", "pan", "quasi", "ultra", "neo", "de", "un", "bi", "tri", "micro", "macro", "mega", "meta",
  ]
  /// Units that are parted from the number they are glued to.
  let units: Set<PackedWord> = [
    "am", "pm", "km", "kg", "mph", "bn", "kmh", "cm", "mm", "ft", "mw", "gw", "kw",
  ]
}
