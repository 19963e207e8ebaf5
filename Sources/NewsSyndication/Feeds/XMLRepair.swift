/// Mends the commonest faults of XML that a strict parser refuses.
enum XMLRepair {
  /// `xml` with stray ampersands escaped, HTML's named characters written out and control characters
  /// dropped; CDATA sections, comments and processing instructions keep their ampersands.
  static func repaired(_ xml: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(xml.count + xml.count / 16)
    var known: [ArraySlice<UInt8>: [UInt8]] = [:]
    // What stands before the first `<` is no XML.
    var index = xml.firstIndex(of: UInt8(ascii: "<")) ?? 0
    while index < xml.count {
      let byte = xml[index]
      if byte == UInt8(ascii: "<"), let end = verbatimEnd(in: xml, at: index) {
        output.append(contentsOf: xml[index..<end].lazy.filter(isAllowed))
        index = end
      } else if byte == UInt8(ascii: "&") {
        let reference = HTMLEntities.reference(in: xml, at: index)
        if let reference, isXML(reference) {
          output.append(contentsOf: reference)
          index += reference.count
        } else if let reference, let text = known[reference] ?? HTMLEntities.character(named: reference) {
          known[reference] = text
          output.append(contentsOf: text)
          index += reference.count
        } else {
          output.append(contentsOf: "&amp;".utf8)
          index += 1
        }
      } else {
        if isAllowed(byte) { output.append(byte) }
        index += 1
      }
    }
    return output
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Past a CDATA section, comment or processing instruction that begins at `start`, the end where it does
  /// not end; nil for anything else.
  private static func verbatimEnd(in xml: [UInt8], at start: Int) -> Int? {
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")] {
      guard xml[start...].starts(with: opening.utf8) else { continue }
      let mark = Array(closing.utf8)
      var index = start + opening.utf8.count
      while index + mark.count <= xml.count {
        if xml[index] == mark[0], xml[index..<(index + mark.count)].elementsEqual(mark) {
          return index + mark.count
        }
        index += 1
      }
      return xml.count
    }
    return nil
  }

  /// Whether XML itself knows the reference, and its number, if it has one, is a character of XML.
  private static func isXML(_ reference: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return true }
    guard name.hasPrefix("#") else { return false }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let scalar = Unicode.Scalar(number) else { return false }
    return scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      || [0x09, 0x0A, 0x0D].contains(scalar.value)
  }
}
