/// Words for what people do and are called: offices, ranks, trades, forms of address.
enum RoleWords {
  /// Forms of address, which say nothing of an office.
  static let honorifics: WordList = """
    mr mr. mrs mrs. ms ms. miss mx sir dame lord lady madam mister dr dr. prof prof. rev rev. fr fr. hon hon. st st.
    """

  /// Nouns that name a person by an office, rank or trade, in the singular.
  static let persons: WordList = """
    academic accountant activist actor actress adjutant admiral adviser advisor advocate agent aide ambassador
    analyst anchor anchorman announcer apprentice archbishop architect artist assistant astronaut astronomer athlete
    attaché attorney auditor author ayatollah backbencher banker baron baroness biographer biologist bishop blogger
    boss boxer bricklayer brigadier broadcaster broker builder bureaucrat businessman businesswoman butcher campaigner
    candidate captain cardinal caretaker carpenter chair chairman chairperson chairwoman chancellor chef chemist chief
    citizen clergyman clerk climatologist coach colleague collector colonel columnist comedian commander commandant
    commentator commissioner commodore composer comptroller conductor congressman congresswoman consul consultant
    contractor convener coordinator coroner correspondent councillor councilman councilwoman counsel counsellor
    counselor countess courier critic curator dean defendant delegate demographer deputy designer detective developer
    dictator diplomat director doctor driver duchess duke earl ecologist economist editor educator electrician emir
    emperor employee employer engineer entrepreneur envoy epidemiologist executive expert farmer father fellow fighter
    filmmaker financier firefighter fisherman footballer foreman founder co-founder frontman general geologist governor
    grandfather grandmother guard guitarist head headteacher historian host husband imam informant inspector instructor
    investigator investor jeweller journalist judge jurist justice keeper king labourer laborer landlord lawmaker
    lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate major manager marshal master
    mathematician mayor mechanic medic member mercenary midwife millionaire billionaire miner minister moderator monarch
    mother mp musician naturalist negotiator neighbor neighbour nominee novelist nurse officer official ombudsman
    operator organiser organizer owner painter paramedic partner pastor patriarch patrolman pharmacist philanthropist
    philosopher photographer physician physicist pianist pilot player playwright plumber poet policeman policewoman
    politician pollster pope postmaster premier presenter president priest prime-minister prince princess principal
    prisoner producer professor programmer promoter prosecutor psychiatrist psychologist publicist publisher queen
    rabbi rapper rapporteur realtor receptionist rector referee registrar regulator representative reporter researcher
    resident reverend runner sailor scholar scientist sculptor secretary senator sergeant sheikh sheriff sherpa singer
    skipper sociologist soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman staffer
    statesman statistician stockbroker strategist striker student sultan superintendent supervisor surgeon surveyor
    survivor swimmer teacher technician theologian therapist trader trainer treasurer trustee tsar undersecretary
    veteran veterinarian vicar vice-chairman vice-president viceroy virologist volunteer waiter waitress warden whip
    whistleblower widow widower wife winner witness worker writer
    """

  /// Words that stand inside a title before its noun: "Vice President", "Army General".
  static let modifiers: WordList = """
    acting air army assistant associate attorney brigadier chief co-chief crown defence defense deputy economy
    education energy executive ex-president ex-prime finance first fleet foreign former general grand health high home
    housing incoming interim interior junior justice labor labour lead lieutenant major managing naval navy outgoing
    police press prime principal rear retired second senior state sub supreme trade transport treasury under union
    veteran vice
    """

  /// Roles borne by women alone.
  static let female: WordList = """
    actress anchorwoman baroness businesswoman chairwoman congresswoman councilwoman countess dame daughter duchess
    girl grandmother lady madam miss mother mrs mrs. ms ms. niece policewoman princess queen sister spokeswoman
    stateswoman waitress widow wife woman
    """

  /// Roles borne by men alone.
  static let male: WordList = """
    anchorman archbishop ayatollah baron boy brother businessman cardinal chairman clergyman congressman councilman
    duke earl emir emperor father fisherman grandfather husband imam king lord man mister mr mr. nephew policeman pope
    prince sheikh sir son spokesman statesman sultan tsar uncle waiter widower
    """

  /// Endings of a name that are no part of the surname.
  static let suffixes: WordList = "jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq esq. obe mbe cbe kc qc"
}
