import Foundation
import NewsModel
import Testing

@testable import NewsExport

@Suite struct TimelineExportTests {
  private func export(_ timeline: Timeline, _ format: ExportFormat, width: Int = 80) -> String {
    Exporter(options: ExportOptions(width: width)).export(timeline, as: format)?.text ?? "nil"
  }

  @Test func text() {
    #expect(
      export(smallTimeline, .text) == """
        Port strike
        3 entries

        Mon 3 Jul 2023  ● Dockers end their strike
                          — Harbour News; Sea Post
        about Aug 2023  ◇ The port opens a new quay (planned)
                          — Harbour News
        undated         ○ Ships were damaged (claimed by the owners)
                          — Harbour News

        """)
  }

  @Test func textKeepsWithinItsWidth() {
    for width in 20...60 {
      let lines = export(smallTimeline, .text, width: width).split(separator: "\n")
      for line in lines { #expect(PlainText.width(line) <= width, "\(line)") }
    }
  }

  @Test func markdown() {
    #expect(
      export(smallTimeline, .markdown) == """
        # Port strike

        - **Mon 3 Jul 2023**: Dockers end their strike
          - [Port opens](<https://h.example/1>), Harbour News, Tue 4 Jul 2023 09:10 +02:00: “The dockers ended their strike on Monday.”
          - [Port opens](<https://h.example/1>), Sea Post, Tue 4 Jul 2023 09:10 +02:00: “It is over.”
        - **about Aug 2023**: The port opens a new quay *(planned)*
          - [Port opens](<https://h.example/1>), Harbour News, Tue 4 Jul 2023 09:10 +02:00: “A quay is to open around August.”
        - **undated**: Ships were damaged *(claimed by the owners)*
          - [Port opens](<https://h.example/1>), Harbour News, Tue 4 Jul 2023 09:10 +02:00: “Ships were damaged, the owners say.”

        """)
  }

  @Test func json() throws {
    let text = export(smallTimeline, .json)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["schema"] as? String == "dateline.timeline/1")
    let entries = try #require(root["entries"] as? [[String: Any]])
    #expect(entries.count == 3)
    let date = try #require(entries[1]["date"] as? [String: Any])
    #expect(date["first"] as? String == "2023-08-01")
    #expect(date["last"] as? String == "2023-08-31")
    #expect(date["granularity"] as? String == "month")
    #expect(date["approximate"] as? Bool == true)
    #expect(entries[2]["date"] is NSNull)
    #expect(entries[2]["claimant"] as? String == "the owners")
    let reports = try #require(entries[0]["reports"] as? [[String: Any]])
    #expect(reports.map { $0["publisher"] as? String } == ["Harbour News", "Sea Post"])
    #expect(reports[0]["published"] as? String == "2023-07-04T09:10+02:00")
    #expect(text == export(smallTimeline, .json))
  }

  @Test func csv() {
    let rows = export(smallTimeline, .csv).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(rows.count == 6)
    #expect(
      rows[0]
        == "entry,date,first,last,granularity,approximate,date_basis,status,claimant,headline,participants,place,publisher,published,article,url,sentence"
    )
    #expect(
      rows[1]
        == "0,2023-07-03,2023-07-03,2023-07-03,day,false,clause,happened,,Dockers end their strike,Dockers; Zoë Reef,Westport,Harbour News,2023-07-04T09:10+02:00,Port opens,https://h.example/1,The dockers ended their strike on Monday."
    )
    #expect(
      rows[4]
        == "2,,,,,,none,claimed,the owners,Ships were damaged,,,Harbour News,2023-07-04T09:10+02:00,Port opens,https://h.example/1,\"Ships were damaged, the owners say.\""
    )
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "'=1+1"),
    ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("a\r\nb", "a b"), ("\t=1", "'=1"), ("", ""),
  ])
  func csvFields(text: String, expected: String) {
    #expect(CSVText.field(text) == expected)
  }

  @Test func iCalendar() throws {
    let output = try #require(Exporter().export(smallTimeline, as: .iCalendar))
    #expect(output.omittedEntries == 1)
    let lines = output.text.components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(lines.contains("DTSTAMP:20230704T071000Z"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20230703"))
    #expect(lines.contains("DTEND;VALUE=DATE:20230704"))
    #expect(lines.contains("DTEND;VALUE=DATE:20230901"))
    #expect(lines.contains("SUMMARY:The port opens a new quay (planned)"))
    #expect(lines.contains("STATUS:TENTATIVE"))
    #expect(lines.contains("LOCATION:Westport"))
    let identifiers = Set(lines.filter { $0.hasPrefix("UID:") })
    #expect(identifiers.count == 2)
    #expect(try #require(Exporter().export(smallTimeline, as: .iCalendar)) == output)
  }

  @Test func calendarLinesAreFoldedAtCharacters() {
    let folded = TimelineCalendarWriter.folded("SUMMARY:" + String(repeating: "é漢😀", count: 40))
    let lines = folded.components(separatedBy: "\r\n")
    #expect(lines.count > 3)
    for line in lines { #expect(line.utf8.count <= 75) }
    #expect(
      lines.enumerated().map { String($0.offset == 0 ? Substring($0.element) : $0.element.dropFirst()) }
        .joined() == "SUMMARY:" + String(repeating: "é漢😀", count: 40))
  }

  @Test func html() {
    let page = export(smallTimeline, .html)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<time datetime=\"2023-07-03\">Mon 3 Jul 2023</time> Dockers end their strike"))
    #expect(page.contains("<a href=\"https://h.example/1\">Port opens</a>"))
    #expect(page.components(separatedBy: "<li class=\"entry").count == 4)
    #expect(!page.contains("src="))
  }

  @Test(arguments: ExportFormat.timelineFormats)
  func hostileTextStaysText(format: ExportFormat) {
    let output = export(hostileTimeline, format)
    #expect(!output.holdsControls)
    switch format {
    case .html:
      #expect(!output.contains("<script"))
      #expect(!output.contains("javascript:"))
    case .iCalendar:
      let lines = output.components(separatedBy: "\r\n")
      #expect(lines.count { $0.hasPrefix("END:VCALENDAR") } == 1)
      #expect(lines.filter { $0.hasPrefix("END:VEVENT") }.count == 1)
    case .csv: #expect(output.components(separatedBy: "\r\n").count == 3)
    case .markdown:
      #expect(!output.contains("<script"))
      #expect(output.contains("\\[a\\](b)"))
      #expect(!output.contains("javascript:"))
    case .json: #expect((try? JSONSerialization.jsonObject(with: Data(output.utf8))) != nil)
    case .text, .ndjson: break
    }
  }

  @Test func everyFormatIsWrittenOrRefused() {
    for format in ExportFormat.allCases {
      #expect(
        (Exporter().export(smallTimeline, as: format) != nil) == ExportFormat.timelineFormats.contains(format)
      )
      #expect(
        (Exporter().export(Fixture().annotated, as: format) != nil)
          == ExportFormat.articleFormats.contains(format))
    }
  }

  @Test func emptyTimelinesAreWritten() {
    let empty = Timeline(title: "Nothing", entries: [])
    #expect(export(empty, .text) == "Nothing\n0 entries\n\n")
    #expect(export(empty, .csv).hasSuffix("sentence\r\n"))
    #expect(export(empty, .json).contains("\"entries\": []"))
  }

  @Test(arguments: [
    ("md", ExportFormat.markdown), ("markdown", .markdown), ("ICS", .iCalendar), ("txt", .text),
    ("jsonl", .ndjson), ("htm", .html),
  ])
  func formatsHaveNames(name: String, format: ExportFormat) {
    #expect(ExportFormat(name: name) == format)
    #expect(ExportFormat(name: format.name) == format)
    #expect(ExportFormat(name: format.fileExtension) == format)
  }

  @Test func unknownNamesAreRefused() { #expect(ExportFormat(name: "docx") == nil) }
}
