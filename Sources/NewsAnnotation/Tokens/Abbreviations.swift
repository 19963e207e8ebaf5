/// Abbreviations that keep their full stop, by how they stand to the end of a sentence.
struct Abbreviations: Sendable {
  /// Stand before a name or a number, so they never end a sentence.
  let leading: Set<PackedWord> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "sgt", "lt", "capt", "cmdr", "cpl", "adm", "maj", "brig",
    "rev", "hon", "sen", "rep", "gov", "pres", "st", "mt", "ft", "messrs", "mme", "mlle", "supt", "insp",
    "det", "pvt", "amb", "atty", "fr", "sec", "fig", "figs", "vol", "vols", "pp", "cf", "vs", "eg", "ie",
    "approx", "ca", "viz", "ste", "asst", "dist", "e.g", "i.e",
  ]
  /// Are taken as abbreviations only when they begin with a capital; may end a sentence.
  let capitalised: Set<PackedWord> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "inc", "corp", "ltd", "llc", "co", "bros", "plc", "jr",
    "sr", "esq", "ave", "blvd", "rd", "dept", "univ", "assn", "calif", "fla", "ariz", "ark", "colo",
    "conn", "kan", "ky", "mich", "minn", "okla", "tenn", "tex", "wis", "wyo", "neb", "nev", "pa", "va",
    "vt", "ga", "intl", "natl", "govt", "ph.d",
  ]
  /// Stand after what they qualify; may end a sentence.
  let trailing: Set<PackedWord> = ["etc", "al", "est", "dept", "bros", "ed", "eds", "repr"]
  /// Abbreviate "number" when a digit follows; otherwise plain words.
  let beforeNumber: Set<PackedWord> = ["no", "nos", "art", "para", "ch", "p"]
}

/// Words that commonly open a sentence and rarely follow an abbreviation inside a name.
let sentenceOpeners: Set<PackedWord> = [
  "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his",
  "her", "its", "their", "our", "my", "in", "on", "at", "for", "from", "after", "before", "when", "while",
  "as", "if", "but", "and", "so", "yet", "or", "however", "there", "then", "to", "by", "with", "who",
  "what", "why", "how", "where", "some", "many", "most", "all", "both", "no", "not", "also", "since",
  "although", "though", "because", "during", "under", "now", "last", "more", "one", "two", "several",
  "other", "others", "another", "such", "earlier", "later",
]
