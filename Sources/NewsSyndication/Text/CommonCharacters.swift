/// The commonest characters of news in the languages of East Asia.
///
/// Bytes read in the wrong encoding give characters of the right scripts too, and in plenty: but seldom those that
/// every text is full of.
enum CommonCharacters {
  /// Whether news in Chinese, Japanese or Korean is full of `scalar`.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { all.contains(scalar) }

  private static let all = Set((chinese + traditional + japanese + korean).unicodeScalars)

  /// Chinese in simplified characters.
  private static let chinese = """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也对生能而子得于下自之年过发后作里用道行\
    所然家种事成方多经去法学如都同现当没动面起定天分还进好小部其些主样理心本前开但因只从实日军者意无力与\
    长机十民第公此已工使情明性全三关点正业外将两高间由问最重并手应战向头文体政美相被利二等产或新制加西月\
    合回特代内信表化给世位次度任常先海通教原东提立及比员解水名论处各入平系更女变四总电数安报结反受建务场\
    件计管期市直资金指统区保至队社决治展五基非达强权设路记南求据程北边死交规万领共确院导争运首央银股党委\
    议选举警伤灾
    """

  /// What traditional characters write otherwise.
  private static let traditional = """
    這個們來為國說時會對於過發後裡種經學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體產給東員論\
    處係變總電數報結務場計資統區隊決達強權設記據邊規萬領確導爭運銀黨議選舉傷災
    """

  /// Japanese, beside kana.
  private static let japanese = """
    日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回\
    新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法\
    不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女\
    初北指権心界支第産結百派点教報済書府活原先共解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利\
    組知案道信策集在件団別物側任引使求所次水半品論計死官増係感特情投示変打基各始島直両朝革価式確提運終果\
    西勢減広容必応電住争談能無再位企流格有疑口過局少放税検
    """

  /// Korean syllables.
  private static let korean = """
    이다는에의을가고하한지로기사인대도리어를시은자스나있해서정들과으라보그부원일수장전주제조만상구년관국\
    아했여게면공동중경성오선소였세연회안비방개분진적미유위산화업무것신문행학계모용생치재히울단마요역때등\
    결반표않러임간합월후통권말없당우바음금본내외심식발차품물현체민법총강남북교육양약속영달천
    """
}
