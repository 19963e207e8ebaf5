import NewsLibrary
import NewsModel

// The timeline and its links with the article.
extension ReaderState {
  /// Asks for the timeline of the present scope.
  mutating func requestTimeline() -> [Effect] {
    let source: TimelineRequest.Source
    let title: String
    switch timeline.scope {
    case .article:
      guard let open, let annotated = shelf.annotated(open.key) else { return [] }
      source = .article(annotated)
      title = open.document.article.title
    case .feed:
      source = .scope(chosenScope, limit: Self.timelineLimit)
      title = shelf.title(ofRow: feeds.selection)
    }
    timelineRequest += 1
    isBuildingTimeline = true
    return [.buildTimeline(TimelineRequest(number: timelineRequest, title: title, source: source))]
  }

  /// A feed's timeline is made of its newest articles, so many at most.
  static let timelineLimit = 1000

  /// Asks for the feed's timeline again when enough articles have been annotated since: a tenth more, or all.
  /// So the whole work stays proportional to the number of articles, however many there are.
  mutating func extendTimeline(done: Int, of total: Int) -> [Effect] {
    guard timeline.scope == .feed, !isBuildingTimeline else { return [] }
    let wanted = min(listedArticles.count, Self.timelineLimit)
    let isEnough = done >= total || done >= timelineDone + max(1, timelineDone / 10)
    guard isEnough, timelineArticles < wanted, done > timelineDone else { return [] }
    timelineDone = done
    return requestTimeline()
  }

  /// Shows a timeline that was asked for, and keeps the chosen entry where it still is one.
  mutating func takeTimeline(_ new: Timeline, request: Int, articles: Int) -> [Effect] {
    guard request == timelineRequest else { return [] }
    isBuildingTimeline = false
    timelineArticles = articles
    let chosen = timeline.selected?.reports.first
    timeline.show(new)
    let kept = timeline.entries.firstIndex { entry in
      entry.reports.contains { $0.articleID == chosen?.articleID && $0.event == chosen?.event }
    }
    timeline.position.selection = kept ?? 0
    return []
  }

  /// Lays the timeline out for the screen and keeps the chosen entry in sight.
  mutating func settleTimeline(_ screen: ScreenLayout) {
    let content = TimelinePane.list(in: screen.content(of: .timeline), showsLag: timeline.showsLag)
    let options = TimelineLayout.Options(zoom: timeline.zoom, showsLag: timeline.showsLag, dates: dates)
    if let built = timeline.timeline,
      timeline.layout.width != content.width || timeline.layout.options != options
    {
      timeline.layout = TimelineLayout(built, width: content.width, options: options)
    }
    let count = timeline.layout.rows.count
    let rows = timeline.layout.rows(of: timeline.position.selection)
    var top = timeline.position.top
    if rows.upperBound > top + content.height { top = rows.upperBound - content.height }
    // The heading over the first entry comes into sight with it.
    let first = timeline.position.selection == 0 ? 0 : rows.lowerBound
    if first < top { top = first }
    timeline.position.top = max(0, min(top, count - content.height))
  }

  /// Chooses an entry; its sentence lights up where it stands in the open article.
  mutating func chooseEntry(_ index: Int) {
    timeline.position.select(index, count: timeline.entries.count)
    guard let entry = timeline.selected, var open else { return }
    if let report = entry.reports.first(where: { ArticleID($0) == open.key }) {
      open.focusedSentence = report.sentence
      open.reveal(report.sentence, height: articleHeight)
    } else {
      open.focusedSentence = nil
    }
    self.open = open
  }

  /// Goes to the sentence that reports the chosen entry, in another article if need be.
  mutating func jumpToSentence() -> [Effect] {
    guard let entry = timeline.selected else { return [] }
    leaveTrail()
    var effects: [Effect] = []
    let here = entry.reports.first { ArticleID($0) == open?.key }
    guard let report = here ?? entry.reports.first, let id = ArticleID(report) else { return [] }
    if here == nil {
      if let row = listedArticles.firstIndex(of: id) { articles.select(row, count: listedArticles.count) }
      effects = show(id, sentence: report.sentence)
    }
    effects += focus(on: .article)
    // In one pane at a time the article has another height than the timeline had.
    settle()
    let height = articleHeight
    if open?.key == id {
      open?.focusedSentence = report.sentence
      open?.reveal(report.sentence, height: height)
    }
    if entry.reports.count > 1 {
      notice = Notice(text: "1 of \(entry.reports.count) reports of this" + hint(for: .back))
    }
    return effects
  }

  /// Marks the chosen entry for export, or takes its mark away, and goes on to the next.
  mutating func markEntry() -> [Effect] {
    guard let entry = timeline.selected else { return [] }
    timeline.toggleMark(entry)
    tellMarks()
    chooseEntry(timeline.position.selection + 1)
    return []
  }

  private mutating func tellMarks() {
    let count = timeline.markedEntries.count
    notice = Notice(text: "\(count) marked" + (count > 0 ? hint(for: .export) : ""))
  }

  /// Marks every entry from the last one marked to the chosen one; without one, the chosen one begins.
  mutating func markRange() -> [Effect] {
    guard timeline.selected != nil else { return [] }
    timeline.markRange()
    tellMarks()
    return []
  }

  /// Takes every mark away.
  mutating func clearMarks() -> [Effect] {
    timeline.clearMarks()
    notice = Notice(text: "No entry is marked")
    return []
  }

  // MARK: Zoom and facets

  /// Shows a shorter stretch of time around the chosen entry, or a longer one.
  mutating func zoom(in nearer: Bool) -> [Effect] {
    guard timeline.whole != nil else { return stillReading() }
    guard let zoom = timeline.zoom.stepped(in: nearer) else {
      notice = Notice(text: nearer ? "Nearer than a day there is nothing" : "This is all the time there is")
      return []
    }
    guard let day = timeline.selected?.interval?.first ?? timeline.window?.first else {
      notice = Notice(text: "The chosen entry is undated")
      return []
    }
    timeline.show(zoom, around: day)
    tellWindow()
    return []
  }

  /// Goes to the next stretch of time in which something happened, or the one before.
  mutating func moveWindow(forward: Bool) -> [Effect] {
    guard let window = timeline.window else {
      notice = Notice(text: "All the time is shown" + hint(for: .zoomIn))
      return []
    }
    let days = timeline.admitted.compactMap(\.interval?.first)
    let next = forward ? days.filter { $0 > window.last }.min() : days.filter { $0 < window.first }.max()
    guard let next else {
      notice = Notice(text: forward ? "Nothing after this" : "Nothing before this")
      return []
    }
    timeline.show(timeline.zoom, around: next)
    chooseEntry(0)
    tellWindow()
    return []
  }

  private mutating func tellWindow() {
    guard let window = timeline.window else {
      notice = Notice(text: "All the time")
      return
    }
    notice = Notice(
      text: "\(dates.label(window)): \(timeline.entries.count) of \(timeline.admitted.count) entries")
  }

  /// Lists what the timeline can be narrowed to.
  mutating func pickFacets() -> [Effect] {
    guard let whole = timeline.whole else { return stillReading() }
    guard !whole.entries.isEmpty else {
      notice = Notice(text: "The timeline is empty")
      return []
    }
    dialogs.append(.picker(Picker(kind: .facets)))
    return []
  }

  /// Switches a facet of the list on or off.
  mutating func toggleFacet(_ index: Int) -> [Effect] {
    guard let whole = timeline.whole else { return [] }
    let offered = TimelineFacets.offered(by: whole)
    guard offered.indices.contains(index) else { return [] }
    timeline.toggle(offered[index].facet)
    notice = Notice(text: "\(timeline.entries.count) of \(whole.entries.count) entries")
    return []
  }

  /// Compares each event's day with that of its report, or ceases to.
  mutating func toggleLag() -> [Effect] {
    timeline.showsLag.toggle()
    notice = Notice(
      text: timeline.showsLag ? "How long after each event it was reported" : "Days of the events alone")
    return []
  }

  /// Turns from the article's timeline to the feed's, and back.
  mutating func toggleScope() -> [Effect] {
    timeline.scope = timeline.scope == .article ? .feed : .article
    timeline.position = ListPosition()
    timeline.widen()
    timeline.clearMarks()
    isBuildingTimeline = false
    timelineDone = background?.done ?? 0
    let name = shelf.title(ofRow: feeds.selection)
    notice = Notice(
      text: timeline.scope == .article ? "Timeline of this article" : "Timeline of all articles: \(name)")
    return requestTimeline()
  }
}

extension ArticleID {
  /// The article of a report: the reader gives articles the archive's numbers as their ids, for a feed's own ids
  /// do not tell feeds apart.
  init?(_ report: TimelineEntry.Report) {
    guard let number = Int64(report.articleID) else { return nil }
    self.init(rawValue: number)
  }
}
