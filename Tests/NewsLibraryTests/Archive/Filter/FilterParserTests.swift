import Foundation
import NewsModel
import Testing

@testable import NewsLibrary

@Suite struct FilterParserTests {
  @Test(arguments: [
    ("", "all"), ("  \t\n", "all"),
    ("ferry", "ferry"), ("a b c", "(a & b & c)"), ("a and b AND c", "(a & b & c)"), ("a or b", "(a | b)"),
    // Or binds least, then and, then not.
    ("a b or c d", "((a & b) | (c & d))"), ("a or b and c", "(a | (b & c))"), ("not a b", "(!a & b)"),
    ("not a or b", "(!a | b)"), ("-a -b", "(!a & !b)"), ("a (b or c)", "(a & (b | c))"),
    ("not (a or b)", "!(a | b)"), ("-(a b)", "!(a & b)"), ("not not a", "!!a"), ("- a", "!a"),
    ("((a))", "a"), ("a(b)c", "(a & b & c)"), ("a or b or c", "(a | b | c)"),
    // What joins in one place is a word in another.
    ("\"and\"", "and"), ("title:or", "title:or"), ("well-known", "well-known"), ("android", "android"),
    ("12:30", "12:30"), ("it's", "it's"),
    ("\"two words\" three", "(two words & three)"), ("rail*", "rail*"), ("\"new yor\"*", "new yor*"),
    (#""say \"yes\" \\ no""#, #"say "yes" \ no"#),
    ("/a b/ c", "(/a b/ & c)"), ("/a\\/b/i", "/a\\/b/i"), ("title:/^The/", "title:/^The/"),
    ("TITLE:x text:y author:z url:w feed:v tag:u", "(title:x & text:y & author:z & url:w & feed:v & tag:u)"),
    ("url:example.org/path/", "url:example.org/path/"),
    (
      "entity:a person:b org:c place:d speaker:e event:f",
      "(entity:a & person:b & org:c & place:d & speaker:e & event:f)"
    ),
    ("is:unread is:STARRED status:planned", "(is:unread & is:starred & status:planned)"),
    ("age:<3d", "age<4320"), ("age:>=2w", "age>=20160"), ("age:1h", "age<=60"), ("age:<=1y", "age<=525600"),
    ("date:2023", "date:2023-01-01..2023-12-31"), ("date:2024-02", "date:2024-02-01..2024-02-29"),
    ("date:2023-07-03", "date:2023-07-03..2023-07-03"), ("date:>2023", "date:2024-01-01.."),
    ("date:<2023-07", "date:..2023-06-30"), ("date:>=2023-07", "date:2023-07-01.."),
    ("date:<=2023-07", "date:..2023-07-31"), ("date:2023-06-24..2023-07-03", "date:2023-06-24..2023-07-03"),
    ("date:2022..2023-06", "date:2022-01-01..2023-06-30"), ("date:2023..", "date:2023-01-01.."),
    ("happened:..2023", "happened:..2023-12-31"),
  ])
  func reads(text: String, shape: String) throws {
    #expect(try ArticleFilter(text).expression.shape == shape)
  }

  /// `^` stands where the error is told.
  @Test(arguments: [
    ("^fed:world", "did you mean feed:?"), ("a ^sttus:planned", "did you mean status:?"),
    ("ä ^nonsense:x", "quotation marks"), ("^http://example.org", "quotation marks"),
    ("is:^unred", "did you mean is:unread?"), ("is:^new", "unread, read, starred"),
    ("status:^plan", "did you mean status:planned?"),
    ("title:^", "has no value"), ("title:^ word", "has no value"), ("(title:^)", "has no value"),
    ("title:^(a or b)", "(title:one or title:two)"),
    ("^\"never", "never closed"), ("a title:^\"b", "never closed"), ("^/ab", "never closed"),
    ("/ab/^x", "only i"), ("/a/^b/", "only i"), ("^/(/", "cannot be read"), ("title:^//", "is empty"),
    ("^(a or b", "never closed"), ("a^)", "closes nothing"), ("^)", "closes nothing"), ("(^)", "nothing in"),
    ("^and a", "before it"), ("a or ^or b", "behind “or”"), ("a and^", "behind “and”"),
    ("not^", "behind “not”"),
    ("a -^", "behind “-”"), ("(a or ^)", "behind “or”"),
    ("^!!!", "no word"), ("title:^...", "no word"), ("^*", "no word"), ("^\"\"", "no word"),
    ("tag:^\" \"", "no word"),
    ("age:^soon", "is no age"), ("age:^<3", "is no age"), ("age:^<-3d", "is no age"),
    ("age:^99999999d", "is no age"),
    ("date:^yesterday", "is no date"), ("date:^23-07", "is no date"), ("date:^2023-02-30", "calendar has no"),
    ("date:2023..^2023-13", "calendar has no"), ("date:^2024..2023", "ends before"), ("date:^..", "neither"),
    ("date:>^2023-7", "is no date"), ("date:^/2023/", "no regular expression"),
    ("is:^/un/", "no regular expression"),
  ])
  func tellsWhatIsWrongAndWhere(marked: String, message: String) throws {
    let text = marked.replacing("^", with: "")
    let offset = marked.utf8.firstIndex(of: UInt8(ascii: "^")).map {
      marked.utf8.distance(from: marked.startIndex, to: $0)
    }
    let error = try #require(throws: FilterError.self) { try ArticleFilter(text) }
    #expect(error.offset == offset, "\(error.message)")
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func sizeIsBounded() throws {
    func error(_ text: String) throws -> String {
      try #require(throws: FilterError.self) { try ArticleFilter(text) }.message
    }
    #expect(try error(String(repeating: "x", count: 5000)).contains("4096"))
    #expect(try error(String(repeating: "x ", count: 129)).contains("128"))
    #expect(try error(String(repeating: "(", count: 2000)).contains("32 deep"))
    #expect(try error(String(repeating: "-", count: 2000)).contains("32 deep"))
    _ = try ArticleFilter(String(repeating: "x ", count: 128))
    _ = try ArticleFilter(String(repeating: "(", count: 32) + "x" + String(repeating: ")", count: 32))
  }

  @Test func noBytesStopIt() {
    var state = UInt64(7)
    let pieces = [
      "a", "\"", "/", "(", ")", "-", "title:", "is:", "date:2023", "..", "*", "\\", "é", "\u{0}", " ", "or",
      "not",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      do throws(FilterError) {
        #expect(try ArticleFilter(text).text == text)
      } catch {
        #expect((0...text.utf8.count).contains(error.offset), "\(text)")
      }
    }
  }

  @Test func isKeptAsItsText() throws {
    let filter = try ArticleFilter("ferry -title:\"time table\"")
    let data = try JSONEncoder().encode(ArticleQuery(filter: filter))
    #expect(try JSONDecoder().decode(ArticleQuery.self, from: data).filter == filter)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ArticleFilter.self, from: Data("\"fed:x\"".utf8))
    }
  }

  @Test(arguments: ["plain", "two words", "a \"b\" \\", "(", "/x/", "not"])
  func anyValueCanBeQuoted(value: String) throws {
    let filter = try ArticleFilter("feed:" + ArticleFilter.quoted(value + " x"))
    #expect(filter.expression == .term(.text(.feed, .words(value + " x", isPrefix: false))))
  }
}

extension FilterExpression {
  /// The tree as brackets.
  var shape: String {
    switch self {
    case .term(let term): term.shape
    case .not(let inner): "!" + inner.shape
    case .and(let parts) where parts.isEmpty: "all"
    case .and(let parts): "(" + parts.map(\.shape).joined(separator: " & ") + ")"
    case .or(let parts): "(" + parts.map(\.shape).joined(separator: " | ") + ")"
    }
  }
}

extension FilterTerm {
  fileprivate var shape: String {
    switch self {
    case .text(let field, let test):
      let name = FilterField.allCases.first { $0.textField == field }.map { $0.name + ":" } ?? ""
      switch test {
      case .words(let words, let isPrefix): return name + words + (isPrefix ? "*" : "")
      case .regex(let regex): return name + "/\(regex.pattern)/" + (regex.ignoresCase ? "i" : "")
      }
    case .published(let days): return "date:" + days.shape
    case .happened(let days): return "happened:" + days.shape
    case .age(let comparison, let minutes): return "age\(comparison.rawValue)\(minutes)"
    case .state(let state): return "is:" + state.rawValue
    case .status(let status): return "status:" + status.rawValue
    }
  }
}

extension DayRange {
  fileprivate var shape: String {
    [first, last].map { $0.map { "\(CalendarDate(dayNumber: $0))" } ?? "" }.joined(separator: "..")
  }
}
