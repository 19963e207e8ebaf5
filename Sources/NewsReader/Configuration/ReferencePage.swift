/// A page of documentation that holds tables between marks, `<!-- table: keys -->` and `<!-- end -->`.
public enum ReferencePage {
  /// The page with its tables made anew; a table of no known name stays as it is.
  public static func text(_ page: String, tables: [String: String]) -> String {
    var result = ""
    var rest = page[...]
    while let start = rest.firstRange(of: Self.start),
      let close = rest[start.upperBound...].firstRange(of: " -->"),
      let end = rest[close.upperBound...].firstRange(of: Self.end)
    {
      let name = String(rest[start.upperBound..<close.lowerBound])
      result += rest[..<close.upperBound]
      result += tables[name].map { "\n\n\($0)\n" } ?? String(rest[close.upperBound..<end.lowerBound])
      result += rest[end]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static let start = "<!-- table: "
  private static let end = "<!-- end -->"
}
