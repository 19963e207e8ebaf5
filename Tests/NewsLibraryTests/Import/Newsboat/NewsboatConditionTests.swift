import Testing

@testable import NewsLibrary

@Suite struct NewsboatConditionTests {
  @Test(arguments: [
    (#"title =~ "sponsored|advert""#, "title:/sponsored|advert/i"),
    (#"title !~ "a/b""#, #"not title:/a\/b/i"#),
    (#"title = "What? (1/2)""#, #"title:/^What\? \(1\/2\)$/"#),
    (#"content =~ 'x\\.y'"#, #"text:/x\.y/i"#),
    (#"author =~ "Ida" and unread = "yes""#, "author:/Ida/i and is:unread"),
    (#"link =~ "example" or feedtitle =~ "desk""#, "url:/example/i or feed:/desk/i"),
    (
      #"(unread = "no" or flags # "s") and tags # "two words""#,
      #"(is:read or tag:flag-s) and tag:"two words""#
    ),
    (#"tags !# "a\"b""#, #"not tag:"a\"b""#),
    ("age < 3", "age:<3d"), ("age <= 3", "age:<4d"), ("age > 3", "age:>=4d"), ("age >= 3", "age:>=3d"),
    ("age between 2:5", "(age:>=2d and age:<6d)"), ("age == 0", "(age:>=0d and age:<1d)"),
    (#"flags != """#, "is:starred"), (#"flags =~ "ab""#, "is:starred"), (#"flags !# "A""#, "not tag:flag-A"),
    // Neither joint binds tighter in newsboat.
    (#"unread = "yes" and age < 3 or flags # "x""#, "is:unread and (age:<3d or tag:flag-x)"),
    (#"unread = "yes" and age < 3 and flags # "x""#, "is:unread and age:<3d and tag:flag-x"),
    (#"age < 3 or (unread = "yes" and flags # "x")"#, "age:<3d or (is:unread and tag:flag-x)"),
  ])
  func becomeFilters(expression: String, filter: String) throws {
    #expect(try NewsboatCondition(expression).filter().text == filter)
  }

  @Test(arguments: [
    "", "unread", #"title =~ "open"#, #"(unread = "yes""#, #"unread = "yes") "#,
    #"unread = "yes" unread = "no""#,
    "guid = \"x\"", "unread_count > 3", "age < many", "age between 3", "title > \"a\"",
    "enclosure_url # \"x\"",
    "age between 1:2:3", "age < -1", #"title =~ "(open""#, #"title =~ """#,
  ])
  func whatHasNoCounterpartIsRefused(expression: String) {
    let refusal = #expect(throws: NewsboatCondition.Refusal.self) {
      try NewsboatCondition(expression).filter()
    }
    #expect(refusal?.reason.isEmpty == false)
  }

  @Test func nestingHasAnEnd() {
    let expression = String(repeating: "(", count: 100_000) + #"unread = "yes""#
    #expect(throws: NewsboatCondition.Refusal(reason: "it is nested too deep")) {
      try NewsboatCondition(expression)
    }
  }
}
