import Foundation
import NewsModel
import Testing

@testable import NewsExport

@Suite struct AnnotationsExportTests {
  private let annotated = Fixture().annotated

  private func export(_ format: ExportFormat, width: Int = 80, colour: Bool = false) -> String {
    Exporter(options: ExportOptions(width: width, colour: colour)).export(annotated, as: format)?.text
      ?? "nil"
  }

  @Test func textMarksEverythingInPlace() {
    #expect(
      export(.text) == """
        Harbour News · by Ada Quay · Tue 4 Jul 2023 09:10 +02:00

        Port opens

        [Zoë Reef]ᴾ met the dockers on {Monday = 2023-07-03}. ⟦“We will work,”⟧¹ [she
        =Zoë Reef]ᴾ said.

        → Read more: Tides

        Quotations
          ¹ direct: Zoë Reef (pronoun)

        Events
          ● Mon 3 Jul 2023: Zoë Reef meets the dockers

        Marks: […]ᴾ person, ⟦…⟧¹ quotation, {… = value} time

        """)
  }

  @Test func whyThereIsNotTheFullTextStandsUnderTheHeading() throws {
    func export(_ format: ExportFormat) -> String {
      Exporter().export(annotated, as: format, fullTextProblem: "the page <answered> 404\u{1B}")?.text
        ?? "nil"
    }
    let note = "The full text could not be had: the page <answered> 404"
    let heading = "Harbour News · by Ada Quay · Tue 4 Jul 2023 09:10 +02:00"
    #expect(export(.text).hasPrefix("\(heading)\n\(note)\n\nPort opens"))
    #expect(export(.html).contains("<em>\(HTMLText.escaped(note))</em>"))
    for format in [ExportFormat.json, .ndjson] {
      let json = export(format)
      #expect(json.contains("\"fullTextProblem\""))
      #expect(json.contains("the page <answered> 404"))
      #expect(!json.contains("\u{1B}"))
    }
    let root = try JSONSerialization.jsonObject(with: Data(self.export(.json).utf8)) as? [String: Any]
    #expect((root?["article"] as? [String: Any])?["fullTextProblem"] is NSNull)
  }

  @Test func colourOnlyAddsToTheText() {
    let coloured = export(.text, colour: true)
    #expect(coloured.contains("\u{1B}[36m[Zoë Reef]ᴾ\u{1B}[0m"))
    var plain = ""
    var isInEscape = false
    for scalar in coloured.unicodeScalars {
      if scalar == "\u{1B}" { isInEscape = true }
      if !isInEscape { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isInEscape = false }
    }
    #expect(plain == export(.text))
    #expect(!export(.text).contains("\u{1B}"))
  }

  @Test func offsetsAreCodePointsThatFindTheirText() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(export(.json).utf8)) as? [String: Any])
    #expect(root["schema"] as? String == "dateline.annotations/1")
    let text = Array((root["text"] as? String ?? "").unicodeScalars)
    var checked = 0
    func check(_ value: Any) {
      if let object = value as? [String: Any] {
        if let start = object["start"] as? Int, let end = object["end"] as? Int,
          let words = object["text"] as? String
        {
          #expect(String(String.UnicodeScalarView(text[start..<end])) == words)
          checked += 1
        }
        object.values.forEach(check)
      } else if let array = value as? [Any] {
        array.forEach(check)
      }
    }
    check(root)
    // Two mentions, a quotation with cue and speaker, a time expression, an event's trigger and sentence.
    #expect(checked == 8)
    let quotation = try #require((root["quotations"] as? [[String: Any]])?.first)
    let speaker = try #require(quotation["speaker"] as? [String: Any])
    #expect(speaker["name"] as? String == "Zoë Reef")
    #expect(speaker["confidence"] as? Double == 0.75)
    let sections = try #require(root["sections"] as? [[String: Any]])
    #expect(sections.map { $0["kind"] as? String } == ["title", "paragraph", "relatedLink"])
    #expect(sections.map { $0["analysed"] as? Bool } == [true, true, false])
  }

  @Test func linesCarryOneAnnotationEach() throws {
    let lines = export(.ndjson).split(separator: "\n")
    let types = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["type"] as? String
    }
    #expect(
      types == [
        "article", "sentence", "entity", "mention", "mention", "quotation", "timeExpression", "event",
      ])
  }

  @Test func htmlNestsWhateverCrosses() {
    let fixture = Fixture()
    var annotations = fixture.annotated.annotations
    annotations.quotations.append(
      Quotation(span: TextSpan(fixture.span("Reef").start, fixture.span("Monday").start + 3), kind: .indirect)
    )
    let crossed = AnnotatedArticle(article: fixture.article, text: fixture.text, annotations: annotations)
    let page = Exporter().export(crossed, as: .html)?.text ?? ""
    #expect(
      page.contains(
        "<span class=\"person\" title=\"Zoë Reef (person)\">Zoë </span><span class=\"person quotation\""))
    #expect(page.components(separatedBy: "<span").count == page.components(separatedBy: "</span>").count)
  }

  @Test(arguments: ExportFormat.articleFormats)
  func hostileTextStaysText(format: ExportFormat) {
    let evil = "<script>alert(1)</script>\u{1B}[2J\u{9B}2J\u{202E}"
    let article = Article(
      id: evil, title: evil, byline: evil, publisher: evil,
      blocks: [Block(.paragraph, evil), Block(.preformatted, evil)])
    let text = ArticleText(article)
    let span = TextSpan(0, text.string.utf8.count)
    let annotated = AnnotatedArticle(
      article: article, text: text,
      annotations: Annotations(
        modelVersion: "x", mentions: [Mention(span: span, entity: 0, form: .nominal)],
        entities: [Entity(id: 0, name: evil, kind: .other, mentions: [0])],
        timeExpressions: [
          TimeExpression(span: span, kind: .date, reading: .init(value: evil, interval: nil, basis: .none))
        ]))
    let output = Exporter().export(annotated, as: format)?.text ?? ""
    #expect(!output.isEmpty)
    #expect(!output.holdsControls)
    if format == .html { #expect(!output.contains("<script")) }
  }

  @Test func spansOutsideTheTextDoNoHarm() {
    let fixture = Fixture()
    var annotations = fixture.annotated.annotations
    annotations.mentions.append(Mention(span: TextSpan(10_000, 10_005), entity: 9, form: .name))
    annotations.mentions.append(Mention(span: TextSpan(10_000, 10_005), entity: 0, form: .name))
    let odd = AnnotatedArticle(article: fixture.article, text: fixture.text, annotations: annotations)
    for format in ExportFormat.articleFormats { #expect(Exporter().export(odd, as: format) != nil) }
  }
}
