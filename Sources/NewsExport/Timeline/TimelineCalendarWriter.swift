import NewsModel

/// Writes a timeline as an iCalendar object (RFC 5545): an all-day event for each dated entry.
///
/// `DTSTAMP` is the publication of the first report, so that the same timeline gives the same bytes; `UID`
/// is made of where the event was reported, so that importing again replaces instead of doubling.
enum TimelineCalendarWriter {
  static func write(_ timeline: Timeline) -> Exporter.Output {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dateline//timeline 1//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(escaped(timeline.title))",
    ]
    var omitted = 0
    for entry in timeline.entries {
      if let event = event(entry) { lines += event } else { omitted += 1 }
    }
    lines.append("END:VCALENDAR")
    return Exporter.Output(text: lines.map { folded($0) + "\r\n" }.joined(), omittedEntries: omitted)
  }

  /// The lines of an entry; nil where it has no date that the format can write.
  private static func event(_ entry: TimelineEntry) -> [String]? {
    guard let interval = entry.interval, (1...9998).contains(interval.first.year),
      (1...9998).contains(interval.last.year)
    else { return nil }
    var lines = [
      "BEGIN:VEVENT", "UID:\(identifier(entry))@dateline", "DTSTAMP:\(stamp(entry))",
      "DTSTART;VALUE=DATE:\(compact(interval.first))",
      "DTEND;VALUE=DATE:\(compact(CalendarDate(dayNumber: interval.last.dayNumber + 1)))",
      "SUMMARY:\(escaped(summary(entry)))", "DESCRIPTION:\(escaped(description(entry)))",
    ]
    if let place = entry.place { lines.append("LOCATION:\(escaped(place))") }
    if let url = entry.reports.lazy.compactMap(\.articleURL).first(where: HTMLText.isWebAddress) {
      lines.append("URL:\(PlainText.line(url).split(separator: " ").joined())")
    }
    let isCertain = entry.status == .happened || entry.status == .ongoing
    lines += ["STATUS:\(isCertain ? "CONFIRMED" : "TENTATIVE")", "TRANSP:TRANSPARENT", "END:VEVENT"]
    return lines
  }

  private static func summary(_ entry: TimelineEntry) -> String {
    let headline = PlainText.line(entry.headline)
    return EntryText.status(entry).map { "\(headline) (\(PlainText.line($0)))" } ?? headline
  }

  private static func description(_ entry: TimelineEntry) -> String {
    let date = EntryText.date(entry)
    let reports = entry.reports.map { report in
      let source = [report.publisher, report.articleTitle].compactMap(\.self).filter { !$0.isEmpty }
      return PlainText.line("\(source.joined(separator: ", ")): \(report.sentenceText)")
    }
    return ([date] + reports).joined(separator: "\n")
  }

  /// A number made of article, event and sentence of the fullest report (FNV-1a, 64 bits).
  private static func identifier(_ entry: TimelineEntry) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let report = entry.reports.first
    let key =
      "\(report?.articleID ?? "")\u{0}\(report?.event ?? entry.id)\u{0}\(report?.sentenceText ?? entry.headline)"
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func stamp(_ entry: TimelineEntry) -> String {
    guard let published = entry.reports.lazy.compactMap(\.published).first else { return "19700101T000000Z" }
    let minutes = published.minutesSinceEpoch
    let day = Int((Double(minutes) / 1440).rounded(.down))
    let clock = ClockTime(minuteOfDay: minutes - day * 1440).description.split(separator: ":").joined()
    return "\(compact(CalendarDate(dayNumber: day)))T\(clock)00Z"
  }

  private static func compact(_ day: CalendarDate) -> String {
    day.description.split(separator: "-").joined()
  }

  /// A text value (section 3.3.11): backslash, semicolon, comma and line feed escaped.
  static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": output.append(contentsOf: ["\\", scalar])
      case "\n": output.append(contentsOf: ["\\", "n"])
      case _ where PlainText.isUnsafe(scalar): break
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// A content line folded at 75 octets (section 3.1), never inside a character.
  static func folded(_ line: String) -> String {
    var output: [UInt8] = []
    var column = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if column + bytes.count > 75 {
        output += [0x0D, 0x0A, 0x20]
        column = 1
      }
      output += bytes
      column += bytes.count
    }
    return String(decoding: output, as: UTF8.self)
  }
}
