import NewsLibrary
import Testing

@testable import NewsLibrary

@Suite struct NewsboatFilterTests {
  @Test(arguments: [
    (#"unread = "yes""#, ArticleQuery(isUnread: true, limit: 1000)),
    (#"unread = "no""#, ArticleQuery(isUnread: false, limit: 1000)),
    (#"unread != "yes""#, ArticleQuery(isUnread: false, limit: 1000)),
    (#"unread="yes" and tags # "world news""#, ArticleQuery(tag: "world news", isUnread: true, limit: 1000)),
    (
      #"title =~ "harbour" and content =~ "two ferries""#,
      ArticleQuery(text: "\"two ferries\"", titleText: "\"harbour\"", limit: 1000)
    ),
    (#"age between 0:7"#, ArticleQuery(maximumAgeDays: 8, limit: 1000)),
    (#"(unread = "yes") and age < 3"#, ArticleQuery(maximumAgeDays: 3, isUnread: true, limit: 1000)),
    (#"age < 3 and flags # "s""#, ArticleQuery(maximumAgeDays: 3, isStarred: true, limit: 1000)),
  ])
  func whatASearchCanSayIsTakenOver(expression: String, query: ArticleQuery) throws {
    #expect(try NewsboatFilter.query(expression) == query)
  }

  @Test(arguments: [
    "", "unread", #"unread = "yes" or unread = "no""#, #"title =~ "^a.*b$""#,
    #"author = "Ann""#, #"age between 3:7"#, #"age > 3"#, #"title =~ "open"#, #"tags # "a" and tags # "b""#,
  ])
  func whatItCannotIsRefusedWithAReason(expression: String) {
    let refusal = #expect(throws: NewsboatFilter.Refusal.self) { try NewsboatFilter.query(expression) }
    #expect(refusal?.reason.isEmpty == false)
  }
}
