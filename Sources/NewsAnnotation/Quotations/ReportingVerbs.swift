/// Verbs that report what somebody says, writes, thinks or wants, by lemma.
enum ReportingVerbs {
  /// Verbs that may stand beside the very words: "…," she said.
  static let speech: WordList = """
    acknowledge add address admit advise affirm agree allege announce answer apologise apologize argue ask assert
    assure aver avow bark begin bellow bemoan bid blast blog boast brag caution chant charge chide claim clarify
    comment commend complain concede conclude concur confess confide confirm contend continue counter cry declare
    demand deny describe disclose echo elaborate email emphasise emphasize enthuse exclaim explain explode exhort
    fume gloat groan grumble gush hint howl implore indicate inform inquire insist instruct interject interrupt
    intone joke jest lament laugh lecture maintain marvel mention moan mumble murmur muse mutter note object observe
    offer opine plead pledge point post praise pray preach predict proclaim promise pronounce propose protest
    proceed question quip quote rant read reason reassure recall recite recommend recount reflect reiterate rejoin
    relate remark remember remind repeat reply report respond retort reveal rule scoff scold scream shout shriek sigh
    signal slam snap snarl sneer speculate state stress submit suggest summarise summarize swear talk tease tell
    testify text thank threaten thunder tweet urge utter venture voice volunteer vow wail warn whisper wonder write
    yell
    """

  /// Verbs of thinking, knowing, wishing and showing, whose clause is told as somebody's.
  static let thought: WordList = """
    accept anticipate appreciate assume believe calculate consider decide deem determine discover doubt dream estimate
    expect fear feel figure find forecast foresee guess hear hope imagine imply intend know learn plan prefer
    project realise realize recognise recognize regret say see sense show suspect think trust understand want wish
    worry
    """

  /// Verbs that give somebody a name or description: "called it a mistake".
  static let naming: WordList = """
    accuse blame brand call cast cite condemn criticise criticize decry denounce deride describe dismiss dub
    hail label lambast lambaste mock name paint portray rail refer reject ridicule slam tout
    """

  /// Verbs that ask, promise or order by an infinitive: "urged them to leave".
  static let directive: WordList = """
    advise agree ask beg call challenge command commit decline demand direct encourage forbid implore instruct invite
    offer oblige order persuade pledge plead press promise propose refuse request seek swear tell threaten urge vow want
    warn
    """

  /// Nouns for what somebody says, in the singular.
  static let nouns: WordList = """
    accusation advice announcement answer apology appeal argument assertion assessment boast charge claim comment
    complaint confession contention criticism declaration demand denial description explanation insistence message
    objection observation order pledge plea prediction promise proposal question quip rebuke remark reminder reply
    report request response slogan statement suggestion testimony threat tweet verdict vow warning word
    """

  /// Whether the verb reports anything at all.
  static func contains(_ lemma: String) -> Bool {
    lemma == "say" || speech.contains(lemma) || thought.contains(lemma) || naming.contains(lemma)
      || directive.contains(lemma)
  }

  /// Whether what the verb tells may be a clause, not a mere name for somebody or something.
  static func takesClause(_ lemma: String) -> Bool {
    introducesSpeech(lemma) || thought.contains(lemma)
      || directive.contains(lemma) && !naming.contains(lemma)
  }

  /// Whether the verb may introduce somebody's very words.
  static func introducesSpeech(_ lemma: String) -> Bool {
    lemma == "say" || speech.contains(lemma) || lemma == "think"
  }
}
