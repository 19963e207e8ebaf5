/// Words that say what sort of body an organisation is.
enum OrganizationWords {
  /// Nouns of public bodies of which each state, region or city has its own.
  static let institutions: WordList = """
    academy administration admiralty agency airforce ambassador army assembly authority bank board bundestag bureau
    cabinet chamber chancellery coastguard command commission committee congress consulate corps council court customs
    department directorate division duma embassy executive fleet force forces foundation government guard guards
    house inspectorate institute intelligence judiciary knesset legislature marines militia military ministry mission
    navy office parliament police presidency prosecutor regiment registry secretariat senate service services state
    treasury tribunal troops union university
    """

  /// Forms of a company at the end of its name, left out when names are compared.
  static let companyForms: WordList = """
    ab ag bv co co. company corp corp. corporation gmbh group holding holdings inc inc. incorporated limited llc llp
    lp ltd ltd. nv oy plc sa s.a. se spa s.p.a.
    """

  /// Common nouns that an organisation may be called by.
  static let nouns: WordList = """
    agency airline alliance association authority bank body brand broadcaster bureau business carrier chain charity
    club coalition commission committee company conglomerate corporation council court department enterprise firm
    force foundation government group institute institution lender maker manufacturer militia ministry network
    newspaper office operator organisation organization outfit outlet paper party platform producer publisher regulator
    retailer school startup supplier team union university watchdog
    """

  /// Those of ``nouns`` that name companies and other free associations, never an arm of a state.
  static let freeAssociations: WordList = """
    airline alliance association brand broadcaster business carrier chain charity club coalition company conglomerate
    corporation enterprise firm group lender maker manufacturer militia network newspaper outfit outlet paper party
    platform producer publisher retailer startup supplier team
    """

  /// Words that are too common in names to tell one organisation from another.
  static let common: WordList = """
    american and association british central centre center city club college commission committee company
    corporation council county department district east eastern federal first for foundation global great group
    high institute international league local movement museum national network new news north northern of office
    organisation organization park party project public regional research royal school society south southern state
    states supreme the times today united university west western world
    """

  /// Fields of public business, by which the bodies of one state are told apart.
  static let portfolios: WordList = """
    affairs agriculture air armed army aviation central commerce communications constitutional culture customs defence
    defense development economic economics economy education electoral emergencies emergency energy environment
    environmental external federal finance fisheries foreign general health high home housing immigration industry
    information interior internal investigative judicial justice labor labour land lower marine maritime migration
    military national naval navy police presidential prime public research royal science security state statistics
    supreme tax taxation tourism trade transport transportation treasury upper veterans water
    """
}
