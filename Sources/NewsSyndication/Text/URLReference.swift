/// Addresses as documents give them: cleaned, and made absolute (RFC 3986, section 5.2).
enum URLReference {
  /// An address longer than this is no address.
  private static let longest = 8192

  /// `reference` as an absolute address where `base` allows it; nil for what cannot be followed from a
  /// reader: an empty reference, a place in the same page, a script or embedded data.
  static func resolve(_ reference: String, against base: String?) -> String? {
    guard let reference = cleaned(reference), !reference.hasPrefix("#") else { return nil }
    if let scheme = scheme(of: reference) {
      return ["http", "https", "mailto", "ftp", "gemini", "tel"].contains(scheme) ? reference : nil
    }
    guard let base = base.flatMap(cleaned), let scheme = scheme(of: base), base.hasPrefix("\(scheme)://")
    else { return reference }
    if reference.hasPrefix("//") { return "\(scheme):\(reference)" }

    let afterScheme = base.dropFirst(scheme.count + 3)
    let authority = afterScheme.prefix { !"/?#".contains($0) }
    let basePath = afterScheme.dropFirst(authority.count).prefix { !"?#".contains($0) }
    let root = "\(scheme)://\(authority)"
    if reference.hasPrefix("?") { return root + (basePath.isEmpty ? "/" : String(basePath)) + reference }
    let path = reference.prefix { !"?#".contains($0) }
    let rest = reference.dropFirst(path.count)
    if path.hasPrefix("/") { return root + withoutDotSegments(String(path)) + rest }
    let folder = basePath.lastIndex(of: "/").map { basePath[...$0] } ?? "/"
    return root + withoutDotSegments(String(folder) + String(path)) + rest
  }

  /// `reference` as an absolute address where `base` allows it, whatever its scheme: for identifiers and bases, which
  /// nobody follows.
  static func absolute(_ reference: String, against base: String?) -> String? {
    guard let clean = cleaned(reference) else { return base }
    return scheme(of: clean) != nil ? clean : resolve(clean, against: base) ?? clean
  }

  /// Without white space around it or line breaks inside, spaces escaped; nil where nothing is left.
  private static func cleaned(_ reference: String) -> String? {
    let clean = TextSanitizer.line(reference)
    guard !clean.isEmpty, clean.utf8.count <= longest else { return nil }
    guard clean.utf8.contains(0x20) else { return clean }
    return clean.split(separator: " ").joined(separator: "%20")
  }

  /// The scheme in lower case, where there is one.
  private static func scheme(of reference: String) -> String? {
    let utf8 = reference.utf8
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first, first.isASCIILetter
    else { return nil }
    let scheme = utf8[..<colon]
    let isScheme = scheme.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    return isScheme ? String(decoding: scheme, as: UTF8.self).asciiLowercased : nil
  }

  private static func withoutDotSegments(_ path: String) -> String {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (position, segment) in segments.enumerated() {
      let isLast = position == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}
