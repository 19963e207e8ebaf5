import NewsLibrary
import NewsModel

extension ReaderState {
  /// What is known of a timeline entry, and from where.
  func entryPage(_ entry: TimelineEntry) -> Page {
    var offersReadings = false
    var lines = [field("What", StyledRun(entry.headline, .heading))]
    lines.append(field("When", StyledRun(entry.interval.map(dates.full) ?? "undated", .date)))
    lines.append(field("Because", StyledRun(BasisText.of(entry.dateBasis))))
    if let (id, annotated, event) = event(of: entry) {
      if let index = event.timeExpression, annotated.annotations.timeExpressions.indices.contains(index) {
        let expression = annotated.annotations.timeExpressions[index]
        lines.append(
          field(
            "Dated by", StyledRun("“\(annotated.text[expression.span])”", .date),
            StyledRun(": " + BasisText.of(expression.reading.basis))))
        if let other = expression.alternative {
          offersReadings = id == open?.key
          lines.append(field("Or else", StyledRun(other.interval.map(dates.full) ?? other.value)))
        }
      }
      lines.append(field("Told by", StyledRun("“\(annotated.text[event.trigger])”")))
      lines.append(field("Confidence", StyledRun(percent(event.confidence))))
    }
    var status = symbols[entry.status] + " " + BasisText.of(entry.status)
    if let claimant = entry.claimant { status += ", by \(claimant)" }
    lines.append(field("Status", StyledRun(status, Role(entry.status))))
    if !entry.participants.isEmpty {
      lines.append(field("Who", StyledRun(entry.participants.joined(separator: ", "))))
    }
    if let place = entry.place { lines.append(field("Where", StyledRun(place, .place))) }
    lines += [[], [StyledRun(entry.reports.count == 1 ? "Reported in" : "Reports", .heading)]]
    for report in entry.reports {
      var source = [report.articleTitle]
      if let publisher = report.publisher { source.append(publisher) }
      if let published = report.published { source.append(dates.day(published.day)) }
      lines.append([StyledRun("  " + source.joined(separator: " · "))])
      lines.append([StyledRun("    “\(report.sentenceText)”", .faint)])
    }
    return Page(
      title: "Why does the timeline say this?", lines: lines, offersReadings: offersReadings)
  }

  /// The event of an entry's fullest report, where its article was open lately.
  private func event(of entry: TimelineEntry) -> (ArticleID, AnnotatedArticle, Event)? {
    guard let report = entry.reports.first, let id = ArticleID(report),
      let annotated = shelf.annotated(id), annotated.annotations.events.indices.contains(report.event)
    else { return nil }
    return (id, annotated, annotated.annotations.events[report.event])
  }
}

extension Role {
  /// The look of a timeline entry.
  init(_ status: Event.Status) {
    self =
      switch status {
      case .happened: .happened
      case .ongoing: .ongoing
      case .planned: .planned
      case .claimed: .claimed
      case .negated: .negated
      case .hypothetical: .hypothetical
      }
  }
}
