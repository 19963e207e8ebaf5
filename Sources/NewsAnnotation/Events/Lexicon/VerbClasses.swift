/// Verbs by what they tell of the world, as far as it matters for a timeline. All are lemmas.
enum VerbClasses {
  /// Verbs of mere saying: that somebody says something is no event, what is said may be one.
  static let saying = words(
    """
    say note add tell explain state comment remark observe emphasize emphasise stress argue describe express \
    echo reiterate repeat mention suggest write report quote cite point recall insist respond reply answer \
    ask question wonder maintain contend believe speak talk refer indicate predict estimate conclude \
    elaborate continue think feel hope acknowledge concede joke read show according clarify underline \
    underscore highlight assure remind inform notify advise forecast opine assess tweet post theorize theorise speculate hint imply
    """)

  /// Verbs whose complement their subject asserts and the article does not.
  static let claiming = words("claim allege accuse purport contend assert maintain suspect")

  /// Verbs that deny their complement.
  static let denying = words("deny disprove refute rebut")

  /// Verbs that tell a fact by their complement; the complement is the news rather than they.
  static let reporting = saying.union(
    words(
      "announce confirm reveal admit declare disclose know learn find discover see hear claim allege assert"))

  /// Verbs whose infinitive is planned: "plans to open", "is expected to resign".
  static let planning = words(
    """
    plan intend aim prepare expect schedule set slate due arrange poise anticipate project tip
    """)

  /// Verbs that call for something that has not happened: "demanded that he resign", "threatened to sue".
  static let demanding = words(
    """
    demand call urge ask threaten propose suggest recommend request want wish warn consider require \
    encourage advise beg plead invite appeal insist offer try attempt seek allow
    """)

  /// Verbs whose infinitive tells what is to be done, or what somebody binds themselves to.
  static let directing = demanding.union(
    words(
      "order tell command instruct force compel oblige help agree vow pledge promise decide choose swear vote"
    ))

  /// Verbs of failing to do what their infinitive says.
  static let failing = words("fail refuse decline neglect omit forget refrain avoid")

  /// States, attitudes and relations: true over a stretch of time, and no happenings.
  static let stative = words(
    """
    be have know want need seem appear look remain stay contain include consist comprise represent mean own \
    possess belong cost depend exist like love hate consider deserve concern involve require matter owe \
    prefer understand realize realise resemble sound weigh live lie stand sit regard view see hear wish \
    intend plan aim desire doubt fear admire envy trust reflect constitute relate correspond differ equal \
    fit lack suit tend vary face enjoy work feature allow enable let help cause result lead use try attempt \
    support oppose favor favour expect await range span surround cover house host underlie stem derive \
    originate date total number average amount account focus rely base locate situate know dub title \
    entitle call name define characterize characterise treat link associate attribute base compare \
    coincide exceed follow precede accompany feel think believe hope make do get seek apply refer estimate
    """)

  /// Verbs that lend their object its verb: "held talks", "made an announcement".
  static let light = words(
    """
    hold have take make give conduct carry stage undergo suffer mount perform pay deliver launch begin start \
    host attend occur happen erupt see do get receive
    """)

  /// Verbs that tell nothing without an object or complement; where none was found, the tree has lost it.
  static let transitive = words(
    """
    accuse acquire announce appoint arrange blame bring buy carve condemn confirm contain create damage declare \
    deliver describe destroy disclose find give hold impose introduce make present propose publish put raise \
    receive reject release replace reveal seize send take thank threaten use want
    """)

  /// Verbs that newspapers build their stories on.
  static let newsworthy = words(
    """
    abandon abduct abolish accept accuse acquire acquit adjourn admit adopt agree airlift allocate ambush \
    amend announce annex apologize apologise appoint approve arrest arrive ask assassinate assault attack \
    attend award back ban beat begin block bomb boycott break breach broker build burn bury buy cancel \
    capsize capture cast cause celebrate charge clash clear close collapse collide compete complete concede \
    condemn confirm confiscate convict crack crash create criticize criticise cross crown cut damage declare \
    decide defeat defect delay deliver demand demolish demonstrate deny depart deploy deport derail destroy \
    detain detect detonate die discontinue discover discuss dismiss disrupt dissolve draw drop drown \
    earn ease elect eliminate emerge end enter erupt escape establish evacuate evict exchange execute expand \
    expel explode extend extradite fall file find fine finish fire flee flood found free freeze gain \
    grant grow halt hand hijack hire hit hold honor honour identify imprison impose improve increase indict \
    inaugurate injure inspect interview intercept introduce invade invest investigate issue jail join kidnap \
    kill land launch lay leave liberate lift lose loot lower march marry meet merge mobilize mobilise move \
    murder name negotiate nominate occupy offer open order organize organise oust outlaw overthrow overturn \
    parade pardon pass patrol pay pledge poison postpone praise present prevent probe promise promote \
    propose prosecute protest publish pull purchase qualify question quit raid rally ratify reach rebel \
    rebuild recall receive recover reduce refuse reject release relocate rename repeal replace reopen rescue \
    resign resume retire retreat return reveal revoke riot rise rob ruin rule sack sail sanction scrap seal \
    search seize sell send sentence separate settle shell shoot shut sign sink slash smash smuggle spread \
    stab start steal step stop storm strike sue suffer summon surrender survive suspend swear target tear \
    test thank threaten torch torture tour transfer transport travel trigger try unveil uphold urge vacate \
    veto visit vote vow warn welcome win withdraw witness wound wreck bear
    """)

  /// Splits a list of words.
  static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
