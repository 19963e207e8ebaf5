import NewsModel
import Testing

@testable import NewsExport

@Suite struct QuotationsExportTests {
  private let list = QuotationList(of: [Fixture().annotated], title: "Port opens")

  private func export(_ list: QuotationList, _ format: ExportFormat) -> String {
    Exporter().export(list, as: format)?.text ?? ""
  }

  @Test func textGroupsBySpeaker() {
    #expect(
      export(list, .text) == """
        Port opens
        1 quotation

        Zoë Reef
          “We will work,”
            direct, “said”; Port opens, Harbour News, Tue 4 Jul 2023 09:10 +02:00

        """)
  }

  @Test func markdownCitesTheArticle() {
    #expect(
      export(list, .markdown) == """
        # Port opens

        ## Zoë Reef

        > “We will work,”
        >
        > — [Port opens](<https://h.example/1>), Harbour News, Tue 4 Jul 2023 09:10 +02:00

        """)
  }

  @Test func csvHasARowForEach() {
    let rows = export(list, .csv).split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(
      rows.last
        == "Zoë Reef,,she,direct,said,\"“We will work,”\",pronoun,0.75,Port opens,Harbour News,2023-07-04T09:10+02:00,https://h.example/1"
    )
  }

  @Test func jsonNamesItsSchema() {
    let json = export(list, .json)
    #expect(json.contains(#""schema": "dateline.quotations/1""#))
    #expect(json.contains(#""namedAs": "she""#))
    #expect(json.contains(#""role": null"#))
  }

  @Test func aSpeakerIsFoundByPartOfTheNameInAnyCase() {
    #expect(list.selecting(speaker: "reef").items.count == 1)
    #expect(list.selecting(speaker: "Zoe").items.count == 1)
    #expect(list.selecting(speaker: "Ree").items.isEmpty)
  }

  @Test func aCitationNamesSpeakerSourceAndAddress() {
    #expect(
      list.items.first.map(QuotationText.citation) == """
        “We will work,”
        — Zoë Reef: Port opens, Harbour News, Tue 4 Jul 2023 09:10 +02:00
        https://h.example/1
        """)
  }

  @Test(arguments: ExportFormat.quotationFormats)
  func hostileTextStaysText(format: ExportFormat) {
    let evil = "=x\",\r\n\u{1B}[2J <b>a</b> [a](b) \u{202E}"
    let item = QuotedWords(
      words: evil, kind: .direct, cue: evil,
      speaker: .init(name: evil, role: evil, namedAs: evil, reason: evil, confidence: 1), articleID: evil,
      articleTitle: evil, articleURL: "javascript:alert(1)", publisher: evil, quotation: 0)
    let output = export(QuotationList(title: evil, items: [item]), format)
    #expect(!output.holdsControls)
    if format == .markdown { #expect(!output.contains("<b>") && !output.contains("[a](b)")) }
    if format == .csv { #expect(output.contains("'=x")) }
  }

  @Test func onlyItsFormatsAreWritten() {
    for format in ExportFormat.allCases {
      #expect((Exporter().export(list, as: format) != nil) == ExportFormat.quotationFormats.contains(format))
    }
  }
}
