import CGumbo

/// An HTML element's name, as the parser numbers them.
struct HTMLTag: Hashable, Sendable {
  /// The parser's number.
  var number: UInt8

  init(_ tag: GumboTag) { number = UInt8(truncatingIfNeeded: tag.rawValue) }

  /// An element that HTML does not know.
  static let unknown = HTMLTag(GUMBO_TAG_UNKNOWN)
  /// Stretches of text have this instead of a name.
  static let text = HTMLTag(GUMBO_TAG_LAST)

  static let html = HTMLTag(GUMBO_TAG_HTML)
  static let title = HTMLTag(GUMBO_TAG_TITLE)
  static let base = HTMLTag(GUMBO_TAG_BASE)
  static let link = HTMLTag(GUMBO_TAG_LINK)
  static let meta = HTMLTag(GUMBO_TAG_META)
  static let script = HTMLTag(GUMBO_TAG_SCRIPT)
  static let body = HTMLTag(GUMBO_TAG_BODY)
  static let article = HTMLTag(GUMBO_TAG_ARTICLE)
  static let h1 = HTMLTag(GUMBO_TAG_H1)
  static let h2 = HTMLTag(GUMBO_TAG_H2)
  static let p = HTMLTag(GUMBO_TAG_P)
  static let div = HTMLTag(GUMBO_TAG_DIV)
  static let span = HTMLTag(GUMBO_TAG_SPAN)
  static let a = HTMLTag(GUMBO_TAG_A)
  static let br = HTMLTag(GUMBO_TAG_BR)
  static let img = HTMLTag(GUMBO_TAG_IMG)
  static let figure = HTMLTag(GUMBO_TAG_FIGURE)
  static let figcaption = HTMLTag(GUMBO_TAG_FIGCAPTION)
  static let caption = HTMLTag(GUMBO_TAG_CAPTION)
  static let blockquote = HTMLTag(GUMBO_TAG_BLOCKQUOTE)
  static let pre = HTMLTag(GUMBO_TAG_PRE)
  static let code = HTMLTag(GUMBO_TAG_CODE)
  static let ul = HTMLTag(GUMBO_TAG_UL)
  static let ol = HTMLTag(GUMBO_TAG_OL)
  static let li = HTMLTag(GUMBO_TAG_LI)
  static let table = HTMLTag(GUMBO_TAG_TABLE)
  static let tr = HTMLTag(GUMBO_TAG_TR)
  static let td = HTMLTag(GUMBO_TAG_TD)
  static let th = HTMLTag(GUMBO_TAG_TH)
  static let form = HTMLTag(GUMBO_TAG_FORM)
  static let fieldset = HTMLTag(GUMBO_TAG_FIELDSET)
  static let input = HTMLTag(GUMBO_TAG_INPUT)
  static let time = HTMLTag(GUMBO_TAG_TIME)
  static let iframe = HTMLTag(GUMBO_TAG_IFRAME)
  static let object = HTMLTag(GUMBO_TAG_OBJECT)
  static let embed = HTMLTag(GUMBO_TAG_EMBED)
}

/// A set of element names that answers in a few instructions.
struct HTMLTagSet: Sendable {
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  init(_ tags: [GumboTag]) {
    for tag in tags { insert(HTMLTag(tag)) }
  }

  private mutating func insert(_ tag: HTMLTag) {
    let bit: UInt64 = 1 << UInt64(tag.number & 63)
    switch tag.number >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    default: words.2 |= bit
    }
  }

  func contains(_ tag: HTMLTag) -> Bool {
    let bit: UInt64 = 1 << UInt64(tag.number & 63)
    return switch tag.number >> 6 {
    case 0: words.0 & bit != 0
    case 1: words.1 & bit != 0
    case 2: words.2 & bit != 0
    default: false
    }
  }

  static let headings = HTMLTagSet([
    GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
  ])

  /// Elements that stand in running text without breaking it.
  static let inline = HTMLTagSet([
    GUMBO_TAG_A, GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B, GUMBO_TAG_BDI, GUMBO_TAG_BDO,
    GUMBO_TAG_BIG, GUMBO_TAG_CITE, GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DEL, GUMBO_TAG_DFN,
    GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I, GUMBO_TAG_INS, GUMBO_TAG_KBD, GUMBO_TAG_LABEL,
    GUMBO_TAG_MARK, GUMBO_TAG_NOBR, GUMBO_TAG_Q, GUMBO_TAG_RUBY, GUMBO_TAG_RB, GUMBO_TAG_S, GUMBO_TAG_SAMP,
    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB, GUMBO_TAG_SUP,
    GUMBO_TAG_TIME, GUMBO_TAG_TT, GUMBO_TAG_U, GUMBO_TAG_VAR, GUMBO_TAG_WBR, GUMBO_TAG_UNKNOWN,
    GUMBO_TAG_MATH, GUMBO_TAG_MI, GUMBO_TAG_MO, GUMBO_TAG_MN, GUMBO_TAG_MS, GUMBO_TAG_MTEXT,
  ])

  /// Elements whose content no page shows as text; the parser's tree leaves them out.
  static let unread = HTMLTagSet([
    GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_NOEMBED,
    GUMBO_TAG_NOFRAMES, GUMBO_TAG_CANVAS, GUMBO_TAG_APPLET,
  ])
}
