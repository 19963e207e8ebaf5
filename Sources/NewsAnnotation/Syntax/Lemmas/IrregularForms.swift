/// What the spelling rules of ``Inflection`` cannot derive.
enum IrregularForms {
  /// Forms of "be", "have", "do" and the modals, clitics among them.
  static let auxiliary = table(
    """
    be am is are was were been being 's 're 'm s re m ai wase
    have has had having 've ve 'd hath
    do does did done doing doth
    will 'll wo ll
    can ca
    shall sha
    """)

  /// Inflected forms of irregular verbs.
  static let verb = table(
    """
    abide abode
    arise arose arisen
    awake awoke awoken
    bear bore borne born
    beat beaten
    become became
    befall befell befallen
    beget begot begat begotten
    begin began begun
    behold beheld
    bend bent
    bereave bereft
    beseech besought
    beset beset
    bestride bestrode bestridden
    bet bet
    bid bade bidden
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    burst burst
    buy bought
    cast cast
    catch caught
    choose chose chosen choosing
    cleave cleft clove cloven
    cling clung
    come came
    cost cost
    creep crept
    cut cut
    deal dealt
    die dying
    dig dug
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt
    dye dyed dyeing
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    forbear forbore forborne
    forbid forbade forbad forbidden
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    freeze froze frozen
    get got gotten
    give gave given
    go went gone goes gon
    grind ground
    grow grew grown
    hang hung
    hear heard
    hew hewn
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    keep kept
    kneel knelt
    knit knit
    know knew known
    lay laid
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    let let
    lie lain lying lay
    light lit
    lose lost
    make made
    mean meant
    meet met
    mow mown
    panic panicked panicking
    partake partook partaken
    pay paid
    plead pled
    prove proven
    put put putting
    quit quit
    read read
    rend rent
    rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    saw sawn
    say said sayin
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    sew sewn
    shake shook shaken
    shear shorn
    shed shed
    shine shone
    shit shat
    shoe shod shoeing
    shoot shot
    show shown
    shrink shrank shrunk shrunken
    shut shut
    sing sang sung
    sink sank sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    sling slung
    slink slunk
    slit slit
    smell smelt
    smite smote smitten
    sneak snuck
    sow sown
    speak spoke spoken
    speed sped
    spell spelt
    spend spent
    spill spilt
    spin spun
    spit spat
    split split
    spoil spoilt
    spread spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    strew strewn
    stride strode stridden
    strike struck stricken
    string strung
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    thrive throve thriven
    throw threw thrown
    thrust thrust
    tie tying
    tread trod trodden
    undergo underwent undergone
    vie vying
    wake woke woken
    wear wore worn
    weave wove woven
    wed wed
    weep wept
    wet wet
    win won
    wind wound
    wring wrung
    write wrote written
    belie belying
    untie untying
    underlie underlying underlay underlain
    singe singeing
    age ageing
    eye eyeing
    bus bussed bussing busing bused
    gas gassed gassing gases
    quiz quizzed quizzing quizzes
    want wan wanna
    """)

  /// Prefixes that an irregular verb keeps its forms under: "rebuilt", "overthrew", "withdrawn".
  private static let verbPrefixes = [
    "re", "over", "under", "out", "un", "mis", "with", "fore", "up", "broad", "cross", "inter", "re-", "co-",
    "pre-",
  ]
  /// Words that look like a prefix and an irregular form, and are not.
  private static let notPrefixed = words("relying recast recost delay relay decent")

  /// The lemma of a prefixed irregular form.
  static func prefixedVerb(_ word: String) -> String? {
    guard !notPrefixed.contains(word) else { return nil }
    for prefix in verbPrefixes where word.utf8.count > prefix.utf8.count + 2 && word.hasPrefix(prefix) {
      let rest = word.utf8.dropFirst(prefix.utf8.count)
      if let lemma = verb[String(decoding: rest, as: UTF8.self)] { return prefix + lemma }
      if rest.elementsEqual("did".utf8) || rest.elementsEqual("done".utf8) { return prefix + "do" }
    }
    return nil
  }

  /// Irregular plurals, and plurals that are their own lemma.
  static let noun = table(
    """
    man men
    woman women
    child children childrens
    people people peoples
    foot feet
    tooth teeth
    goose geese
    mouse mice
    louse lice
    ox oxen
    die dice
    penny pence
    criterion criteria
    phenomenon phenomena
    automaton automata
    medium media
    datum data
    bacterium bacteria
    memorandum memoranda
    stratum strata
    erratum errata
    curriculum curricula
    alumnus alumni
    fungus fungi
    nucleus nuclei
    stimulus stimuli
    cactus cacti
    radius radii
    focus foci
    syllabus syllabi
    bacillus bacilli
    alga algae
    larva larvae
    formula formulae
    antenna antennae
    vertebra vertebrae
    appendix appendices
    index indices
    matrix matrices
    vertex vertices
    vortex vortices
    analysis analyses
    crisis crises
    thesis theses
    hypothesis hypotheses
    synthesis syntheses
    parenthesis parentheses
    diagnosis diagnoses
    prognosis prognoses
    emphasis emphases
    oasis oases
    axis axes
    paralysis paralyses
    catalysis catalyses
    ellipsis ellipses
    neurosis neuroses
    metamorphosis metamorphoses
    basis bases
    knife knives
    life lives
    wife wives
    housewife housewives
    midwife midwives
    leaf leaves
    thief thieves
    sheaf sheaves
    loaf loaves
    wolf wolves
    werewolf werewolves
    shelf shelves
    bookshelf bookshelves
    elf elves
    self selves
    half halves
    calf calves
    hoof hooves
    scarf scarves
    wharf wharves
    dwarf dwarves
    afterlife afterlives
    money monies
    troops troops
    arrears arrears
    lens lenses
    series series
    species species
    headquarters headquarters
    means means
    news news
    barracks barracks
    crossroads crossroads
    gallows gallows
    politics politics
    economics economics
    mathematics mathematics maths
    goods goods
    regards regards
    savings savings
    specifics specifics
    physics physics
    ethics ethics
    athletics athletics
    mechanics mechanics
    linguistics linguistics
    genetics genetics
    electronics electronics
    logistics logistics
    gymnastics gymnastics
    thanks thanks
    clothes clothes
    odds odds
    pants pants
    jeans jeans
    trousers trousers
    shorts shorts
    scissors scissors
    glasses glasses
    sunglasses sunglasses
    binoculars binoculars
    premises premises
    surroundings surroundings
    outskirts outskirts
    whereabouts whereabouts
    proceedings proceedings
    remains remains
    belongings belongings
    congratulations congratulations
    condolences condolences
    tidings tidings
    pajamas pajamas
    pyjamas pyjamas
    tens tens
    passerby passersby
    """)

  /// Irregular comparatives and superlatives.
  static let comparison = table(
    """
    good better best
    bad worse worst
    far further farther furthest farthest
    little littler littlest
    more more
    most most
    less less lesser
    least least
    late latter latest later
    old elder eldest
    gentle gentler gentlest
    free freer freest
    """)

  /// Case forms, clitics and variants of function words.
  static let function = table(
    """
    not n't nt not n’t
    i me
    he him
    she her
    we us 's
    they them 'em em
    a an
    this these
    that those
    """)

  /// Words that end in "ie" before a plural or past ending.
  static let endsInIE = words(
    """
    movie cookie zombie calorie rookie selfie hippie brownie smoothie veggie prairie genie eerie goalie
    junkie newbie foodie freebie indie auntie birdie hoodie pixie magpie eyrie coterie sortie menagerie
    lingerie camaraderie bourgeoisie aerie cutie sweetie oldie kiddie talkie walkie doggie yuppie boogie
    untie belie underlie necktie lie die pie tie vie hogtie townie techie budgie collie laddie lassie bogie
    reverie boutonniere patisserie rotisserie charcuterie brasserie organdie groupie bookie roadie
    """)

  /// Words that end in "oe" before "-s".
  static let endsInOE = words(
    "shoe toe foe canoe hoe oboe woe doe roe tiptoe aloe horseshoe sloe floe mistletoe throe")

  /// Words in x, ss, zz that keep an e before "-s".
  static let endsInXE = words("axe pickaxe deluxe posse impasse mousse crevasse finesse lacrosse fosse")

  /// Words that end in "che" or "she" before "-s".
  static let endsInCHE = words(
    """
    ache headache toothache heartache backache stomachache cache niche quiche creche psyche moustache mustache
    avalanche cliche brioche pastiche douche porsche apache panache microfiche
    """)

  /// Words that end in "s" before "-es", those in "us" apart.
  static let endsInS = words(
    "gas bus plus lens bias atlas canvas alias pancreas christmas iris pelvis clitoris trellis metropolis yes summons mass bass chaos cosmos"
  )

  /// Words that end in "use", less the e.
  static let endsInUSE = words(
    "us abus excus fus mus rus refus hypotenus reus misus disus defus profus recus peruse accus amus")

  /// Stems that end in "c" and take a k before "-ed" and "-ing".
  static let endsInC = words("panic mimic traffic picnic frolic politic magic havoc bivouac garlic")

  /// Endings of verbs of several syllables in "ll".
  static let endsInLL: [StaticString] = [
    "install", "recall", "enroll", "fulfill", "instill", "distill", "enthrall", "appall", "forestall",
    "stonewall",
    "snowball", "refill", "overspill", "foretell", "backfill", "landfill", "unroll", "scroll", "pistachio",
    "misspell",
    "farewell", "overkill", "eyeball", "catcall",
  ]

  /// Stems that lost a silent e, against the rule.
  static let takesSilentE = words(
    """
    creat recreat procreat breath bath cloth loath sooth seeth sheath wreath teeth swath lath
    unit invit excit ignit recit incit reunit expedit extradit rewrit underwrit definit polit
    compet complet delet deplet excret secret concret obsolet adher interfer persever rever sever sincer austere
    cohere coher conven interven contraven superven postpon dethron condon aton telephon
    explor ignor restor ador implor deplor underscor welcom becom overcom inhal exhal impal regal upscal
    telescop elop tast past hast wast bast ach cach ax argu misquot quot arrang chang rang exchang challeng
    cring ting sing hing infring fring imping syring tring extrem suprem
    requir acquir inquir enquir esquir whin unforgiv ey dy ow ag wheedl
    analys paralys catalys diagnos licens sens condens dispens recompens
    """)

  /// Stems that end as if they had lost an e, and have not.
  static let keepsStem = words(
    """
    bias canvas focus refocus chorus caucus bus gas ski taxi combat format debut collar dollar pillar altar
    bring sing ring wing ping ding sting cling fling sling swing string wring king spring bang hang clang gang
    twang fang slang whang overhang boomerang harangue outing hamstring
    gossip worship pencil council consul symbol petrol vacuum orphan bulletin margin orphan
    pilot pivot ballot riot murmur sulfur butt putt add odd egg err purr ebb dialog catalog
    fuel duel dial trial vial diet quiet poet cruel dual equal
    thin young strong long edit visit audit threaten
    combat format wombat caveat ski
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Reads lines of a lemma and its forms; a form listed twice keeps its first lemma.
  private static func table(_ lines: String) -> [String: String] {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for form in words.dropFirst() where table[form] == nil { table[form] = words[0] }
    }
    return table
  }
}
