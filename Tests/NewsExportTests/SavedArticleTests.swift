import NewsModel
import Testing

@testable import NewsExport

@Suite struct SavedArticleTests {
  private let article = Article(
    id: "a", title: "Harbour [counts] its ships", standfirst: "More than ever.", byline: "Ada Quay",
    publisher: "Quay Times", url: "https://example.org/a",
    published: PublicationTime(day: CalendarDate(2023, 7, 4) ?? CalendarDate(dayNumber: 0)),
    enclosures: [Enclosure(url: "https://example.org/talk.mp3", title: "The talk")],
    blocks: [
      Block(
        .paragraph, "The office published figures and a plan, and figures again.",
        links: [
          Link(span: TextSpan(21, 28), url: "https://example.org/f"),
          Link(span: TextSpan(35, 39), url: "javascript:alert(1)"),
          Link(span: TextSpan(45, 52), url: "https://example.org/f"),
        ]),
      Block(.heading, "Numbers"), Block(.listItem, "one"), Block(.listItem, "two"),
      Block(.quotation, "The sea *is* wide."), Block(.preformatted, "a  <b>\n  ```"),
      Block(.table, "Port     | Ships\nWestport | 40"), Block(.caption, "Ships"),
      Block(.relatedLink, "Read more", links: [Link(span: TextSpan(0, 9), url: "https://example.org/m")]),
    ])

  private func saved(_ format: ExportFormat, width: Int = 80) -> String {
    let annotated = AnnotatedArticle(
      article: article, text: ArticleText(article), annotations: Annotations(modelVersion: ""))
    return Exporter(options: ExportOptions(width: width)).save(annotated, as: format)?.text ?? "nil"
  }

  @Test func plainTextIsReadAsItStands() {
    #expect(
      saved(.text) == """
        Harbour [counts] its ships
        Quay Times · by Ada Quay · Tue 4 Jul 2023
        https://example.org/a

        More than ever.

        The office published figures[1] and a plan, and figures[1] again.

        Numbers

        • one
        • two

        > The sea *is* wide.

            a <b>
              ```

            Port | Ships
            Westport | 40

        Ships

        → Read more[2]

        Links
        [1] https://example.org/f
        [2] https://example.org/m
            https://example.org/talk.mp3

        """)
  }

  @Test func noLineOfPlainTextIsWiderThanAsked() {
    for line in saved(.text, width: 30).split(separator: "\n") where !line.contains("://") {
      #expect(PlainText.width(line) <= 30, "\(line)")
    }
  }

  @Test func markdownKeepsLinksTablesAndCode() {
    #expect(
      saved(.markdown) == """
        # [Harbour \\[counts\\] its ships](<https://example.org/a>)

        Quay Times · by Ada Quay · Tue 4 Jul 2023

        **More than ever.**

        The office published [figures](<https://example.org/f>) and a plan, and [figures](<https://example.org/f>) again.

        ## Numbers

        - one
        - two

        > The sea \\*is\\* wide.

        ````
        a <b>
          ```
        ````

        | Port | Ships |
        | --- | --- |
        | Westport | 40 |

        *Ships*

        → [Read more](<https://example.org/m>)

        [The talk](<https://example.org/talk.mp3>)

        """)
  }

  @Test func pagesAndAnnotationsAreThoseOfTheOtherExports() {
    #expect(saved(.html).contains("<td>Westport</td>"))
    #expect(saved(.html).hasPrefix("<!DOCTYPE html>"))
    #expect(saved(.json).contains("dateline.annotations"))
    for format in ExportFormat.allCases where !ExportFormat.savedFormats.contains(format) {
      #expect(saved(format) == "nil")
    }
  }
}
