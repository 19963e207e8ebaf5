/// The attributes that something is read from; the tree leaves all others out.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case `class`, id, href, src, alt, title, rel, type, style, hidden, role, itemprop, itemtype, content, name,
    property, datetime, lang, start, value, colspan, rowspan, summary, datatable, reversed, data, charset,
    ariaHidden, ariaModal, httpEquiv, xmlLang, pubdate, width, height

  /// The name as HTML writes it.
  var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaModal: "aria-modal"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    default: "\(self)"
    }
  }

  /// The attribute of this name, which is in lower case; nil where nothing is read from it.
  init?(named name: UnsafeBufferPointer<UInt8>) {
    guard name.count < Self.byLength.count,
      let found = Self.byLength[name.count].first(where: { name.elementsEqual($0.spelling) })
    else { return nil }
    self = found.attribute
  }

  private static let byLength: [[(spelling: [UInt8], attribute: HTMLAttribute)]] = {
    let all = allCases.map { (spelling: Array($0.spelling.utf8), attribute: $0) }
    let longest = all.map(\.spelling.count).max() ?? 0
    return (0...longest).map { length in all.filter { $0.spelling.count == length } }
  }()
}
