// A condition of newsboat's in dateline's filter language.
extension NewsboatCondition {
  /// The filter that lets the same articles through; throws where there is none.
  func filter() throws(Refusal) -> ArticleFilter {
    let text = try text()
    do throws(FilterError) {
      return try ArticleFilter(text)
    } catch {
      throw Refusal(reason: "as a filter of dateline's, \(text), it cannot be used: \(error.message)")
    }
  }

  private func text() throws(Refusal) -> String {
    switch self {
    case .comparison(let attribute, let sign, let value): try Self.term(attribute, sign, value)
    case .and(let left, let right): try "\(left.text(within: true)) and \(right.text(within: true))"
    case .or(let left, let right): try "\(left.text(within: false)) or \(right.text(within: false))"
    }
  }

  /// The text as a part of a conjunction or of a disjunction: in brackets where it is the other of the two.
  private func text(within isConjunction: Bool) throws(Refusal) -> String {
    switch self {
    case .and where !isConjunction, .or where isConjunction: "(" + (try text()) + ")"
    default: try text()
    }
  }

  /// Fields that hold a text, by newsboat's attributes.
  private static let textFields = [
    "title": "title", "content": "text", "author": "author", "link": "url", "feedtitle": "feed",
  ]

  private static func term(_ attribute: String, _ sign: String, _ value: String) throws(Refusal) -> String {
    if let field = textFields[attribute] { return try text(field, attribute, sign, value) }
    switch (attribute, sign) {
    case ("unread", "="), ("unread", "!="): return (value == "yes") == (sign == "=") ? "is:unread" : "is:read"
    case ("flags", "#"), ("flags", "=~"): return flag(value).map { "tag:" + $0 } ?? "is:starred"
    case ("flags", "!#"), ("flags", "!~"): return flag(value).map { "not tag:" + $0 } ?? "is:unstarred"
    // Whatever its flags, what was flagged there is starred here.
    case ("flags", "!="): return "is:starred"
    case ("flags", "="): return "is:unstarred"
    case ("tags", "#"): return "tag:" + ArticleFilter.quoted(value)
    case ("tags", "!#"): return "not tag:" + ArticleFilter.quoted(value)
    case ("tags", "=~"): return "tag:" + expression(value)
    case ("tags", "!~"): return "not tag:" + expression(value)
    case ("age", _): return try age(sign, value)
    default: throw Refusal(reason: "“\(attribute) \(sign)” has no counterpart in dateline's filters")
    }
  }

  /// The tag that stands for a flag; nil where more than one is asked for.
  private static func flag(_ value: String) -> String? {
    value.count == 1 ? value.first.flatMap(NewsboatFlag.tag) : nil
  }

  private static func text(
    _ field: String, _ attribute: String, _ sign: String, _ value: String
  ) throws(Refusal) -> String {
    switch sign {
    case "=~": return "\(field):\(expression(value))"
    case "!~": return "not \(field):\(expression(value))"
    case "=": return "\(field):/^\(escaped(value))$/"
    case "!=": return "not \(field):/^\(escaped(value))$/"
    default: throw Refusal(reason: "“\(attribute) \(sign)” has no counterpart in dateline's filters")
    }
  }

  /// Days count whole in newsboat: an article of three days and some hours is of age 3.
  private static func age(_ sign: String, _ value: String) throws(Refusal) -> String {
    func days(_ text: some StringProtocol) throws(Refusal) -> Int {
      guard let days = Int(text), (0..<100_000).contains(days) else {
        throw Refusal(reason: "“\(text)” is no number of days")
      }
      return days
    }
    if sign == "between" {
      let bounds = value.split(separator: ":")
      guard bounds.count == 2 else { throw Refusal(reason: "“\(value)” is no range of days") }
      return try "(age:>=\(days(bounds[0]))d and age:<\(days(bounds[1]) + 1)d)"
    }
    let number = try days(value)
    switch sign {
    case "<": return "age:<\(number)d"
    case "<=": return "age:<\(number + 1)d"
    case ">": return "age:>=\(number + 1)d"
    case ">=": return "age:>=\(number)d"
    case "=": return "(age:>=\(number)d and age:<\(number + 1)d)"
    case "!=": return "(age:<\(number)d or age:>=\(number + 1)d)"
    default: throw Refusal(reason: "“age \(sign)” has no counterpart in dateline's filters")
    }
  }

  /// newsboat's regular expressions ignore case.
  static func expression(_ pattern: String) -> String {
    var text = ""
    var isEscaped = false
    for character in pattern {
      if character == "/", !isEscaped { text.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      text.append(character)
    }
    return "/\(text)/i"
  }

  private static func escaped(_ value: String) -> String {
    value.reduce(into: "") { text, character in
      if #"\/.*+?()[]{}^$|"#.contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
