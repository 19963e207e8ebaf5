#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a page says of its article in JSON-LD (schema.org).
struct LinkedData {
  private(set) var headline: String?
  private(set) var description: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var published: String?
  private(set) var url: String?
  /// The article's text, as plain text or HTML.
  private(set) var body: String?

  /// Larger scripts are data, not metadata.
  private static let largestScript = 1 << 20
  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting",
    "TechArticle", "ScholarlyArticle", "Report",
  ]

  /// Reads the first article that any script of the page describes.
  init(_ tree: HTMLTree) {
    // The tree keeps no scripts but these.
    for index in tree.elements(.script) {
      let script = Self.withoutSection(tree.children(of: index).flatMap { tree.text(of: $0) })
      guard script.count <= Self.largestScript,
        let value = try? JSONDecoder().decode(JSONValue.self, from: Data(script)),
        let article = Self.article(in: value, depth: 0)
      else { continue }
      read(article)
      return
    }
  }

  /// Without the marks of a CDATA section, in which XML's habits put scripts.
  private static func withoutSection(_ script: [UInt8]) -> ArraySlice<UInt8> {
    var content = script.trimmed
    if content.startsIgnoringCase("//") { content = content.dropFirst(2).trimmed }
    guard content.startsIgnoringCase("<![cdata[") else { return content }
    content = content.dropFirst(9)
    if content.suffix(3).elementsEqual("]]>".utf8) { content = content.dropLast(3) }
    content = content.trimmed
    return content.suffix(2).elementsEqual("//".utf8) ? content.dropLast(2) : content
  }

  private mutating func read(_ article: [String: JSONValue]) {
    func line(_ value: JSONValue?) -> String? {
      guard let text = value?.string else { return nil }
      let decoded = String(decoding: HTMLEntities.decoded(Array(text.utf8)), as: UTF8.self)
      let line = TextSanitizer.line(decoded).bounded(toUTF8Count: 1000)
      return line.isEmpty ? nil : line
    }
    headline = line(article["headline"]) ?? line(article["name"])
    description = line(article["description"])
    published = line(article["datePublished"])
    url =
      line(article["url"]) ?? line(article["mainEntityOfPage"]) ?? line(article["mainEntityOfPage"]?["@id"])
    body = article["articleBody"]?.string
    publisher = line(article["publisher"]) ?? line(article["publisher"]?["name"])
    let creators = article["author"] ?? article["creator"]
    authors = (creators?.elements ?? []).prefix(20).compactMap { line($0) ?? line($0["name"]) }
  }

  private static func article(in value: JSONValue, depth: Int) -> [String: JSONValue]? {
    guard depth < 8 else { return nil }
    switch value {
    case .array(let values):
      return values.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    case .object(let object):
      let types = (object["@type"]?.elements ?? []).compactMap(\.string)
      if types.contains(where: articleTypes.contains) { return object }
      return ["@graph", "mainEntity", "mainEntityOfPage"].lazy.compactMap { object[$0] }
        .compactMap { article(in: $0, depth: depth + 1) }.first
    default: return nil
    }
  }
}

/// Any JSON value.
enum JSONValue: Decodable {
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// A number, a truth value or null: of no use here.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else {
      self = .other
    }
  }

  /// The value where it is a string.
  var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The elements of an array; any other value counts as an array of one.
  var elements: [JSONValue] { if case .array(let values) = self { values } else { [self] } }
  /// The member of an object, or of an array's first object.
  subscript(key: String) -> JSONValue? {
    switch self {
    case .object(let object): object[key]
    case .array(let values): values.first?[key]
    default: nil
    }
  }
}
