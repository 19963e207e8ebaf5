/// Character references (`&eacute;`, `&#233;`), as the HTML parser knows them.
enum HTMLEntities {
  /// `text` with its character references replaced; markup in it stays as it is.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var known: [ArraySlice<UInt8>: [UInt8]] = [:]
    var index = 0
    while let ampersand = text[index...].firstIndex(of: UInt8(ascii: "&")) {
      output.append(contentsOf: text[index..<ampersand])
      let name = reference(in: text, at: ampersand)
      if let name, let characters = known[name] ?? character(named: name) {
        known[name] = characters
        output.append(contentsOf: characters)
        index = ampersand + name.count
      } else {
        output.append(text[ampersand])
        index = ampersand + 1
      }
    }
    output.append(contentsOf: text[index...])
    return output
  }

  /// The reference at an ampersand, from `&` to `;`; nil where there is none.
  static func reference(in text: [UInt8], at ampersand: Int) -> ArraySlice<UInt8>? {
    let name = text[(ampersand + 1)...].prefix(33).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#")
    }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";") else {
      return nil
    }
    return text[ampersand...name.endIndex]
  }

  /// The characters that a reference, `&` to `;`, stands for; nil where HTML does not know it.
  static func character(named reference: ArraySlice<UInt8>) -> [UInt8]? {
    switch reference.count {
    case 4 where reference.elementsEqual("&lt;".utf8): return [UInt8(ascii: "<")]
    case 4 where reference.elementsEqual("&gt;".utf8): return [UInt8(ascii: ">")]
    case 5 where reference.elementsEqual("&amp;".utf8): return [UInt8(ascii: "&")]
    default:
      // A letter before it keeps a reference to white space from being skipped as indentation.
      let tree = HTMLTree(utf8: [UInt8(ascii: "x")] + reference)
      let parsed = tree.subtree(of: 0).filter { tree[$0].isText }.flatMap { tree.text(of: $0) }.dropFirst()
      return parsed.elementsEqual(reference) || parsed.isEmpty ? nil : Array(parsed)
    }
  }
}
