import NewsLibrary
import NewsModel

/// An article of links, pictures, files and a table, and some of it hostile.
enum LinkFixture {
  static let text = "The harbour office published its figures and a plan."

  static let harbour = Article(
    id: "harbour", title: "Harbour counts its ships", publisher: "Quay Times",
    url: "https://example.org/harbour", published: PublicationTime(day: Fixture.day(2023, 7, 4)),
    enclosures: [Enclosure(url: "https://example.org/talk.mp3", type: "audio/mpeg", length: 12_300_000)],
    commentsURL: "https://example.org/harbour/comments",
    blocks: [
      Block(
        .paragraph, text,
        links: [
          Link(span: TextSpan(33, 40), url: "https://example.org/figures"),
          Link(span: TextSpan(45, 51), url: "https://example.org/plan"),
        ]),
      Block(
        .paragraph, "Read the figures again, or run this.",
        links: [
          Link(span: TextSpan(9, 16), url: "https://example.org/figures"),
          Link(span: TextSpan(31, 35), url: "javascript:alert(1)"),
        ]),
      Block(.caption, "Ships at the quay", images: ["https://example.org/quay.jpg"]),
      Block(
        .table,
        "Port     | Ships in the year | Note\nWestport | 40                | busy\nAyr      | 2                 | the quay is being built anew"
      ),
    ])

  static let library = Library(feeds: [Feed(id: "quay", title: "Quay Times", articles: [harbour])])
}
