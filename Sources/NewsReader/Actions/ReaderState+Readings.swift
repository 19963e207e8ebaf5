import NewsLibrary
import NewsModel

/// An article whose dates are to be read anew.
struct RedatingRequest: Sendable, Equatable {
  var key: ArticleID
  /// The article as it is annotated now.
  var article: AnnotatedArticle
  /// All the dates, by their places, whose other reading holds.
  var choosing: Set<TextSpan>
  /// The date that was switched just now.
  var switched: TextSpan
}

// A date has one reading that holds and may have one that lost; the user can switch.
extension ReaderState {
  /// Switches the chosen date to its other reading; in the timeline, the date on which the chosen entry rests.
  ///
  /// The article's events are dated anew outside, and come back as ``Action/redated(_:_:)``.
  mutating func switchReading() -> [Effect] {
    guard var open, let marks = open.marks, let article = shelf.annotated(open.key) else {
      return stillReading()
    }
    guard let index = dateToSwitch() else {
      notice = Notice(text: "Choose a date first" + hint(for: .nextMark))
      return []
    }
    let expression = marks.annotations.timeExpressions[index]
    guard expression.alternative != nil else {
      notice = Notice(text: "“\(open.document.excerpt(expression.span))” has no other reading")
      return []
    }
    var choice = chosenReadings[open.key] ?? []
    if choice.remove(expression.span) == nil { choice.insert(expression.span) }
    chosenReadings[open.key] = choice
    // From the timeline too the user is on the date now: the entry may move, the date stays to switch back.
    open.selectedMark = .timeExpression(index)
    self.open = open
    return [
      .redate(
        RedatingRequest(key: open.key, article: article, choosing: choice, switched: expression.span))
    ]
  }

  /// Takes in an article that was dated anew, unless the user has switched again since.
  mutating func takeRedated(_ request: RedatingRequest, _ article: AnnotatedArticle) -> [Effect] {
    guard chosenReadings[request.key] == request.choosing else { return [] }
    // Marks on entries count events, which may be others now.
    if article.annotations.events.map(\.trigger) != request.article.annotations.events.map(\.trigger) {
      timeline.clearMarks()
    }
    let effects = takeAnnotations(of: request.key, article)
    guard open?.key == request.key,
      let expression = article.annotations.timeExpressions.first(where: { $0.span == request.switched })
    else { return effects }
    let day = expression.reading.interval.map(dates.full) ?? expression.reading.value
    let key = keyMap.label(for: .switchReading, in: [.article]).map { "; \($0) switches back" } ?? ""
    notice = Notice(text: "“\(article.text[expression.span])” is now \(day)\(key)")
    return effects
  }

  /// Index of the date that the user is on.
  private func dateToSwitch() -> Int? {
    guard let open, let marks = open.marks else { return nil }
    if focus == .timeline {
      guard let report = timeline.selected?.reports.first(where: { ArticleID($0) == open.key }),
        marks.annotations.events.indices.contains(report.event)
      else { return nil }
      return marks.annotations.events[report.event].timeExpression
    }
    guard case .timeExpression(let index) = open.selectedMark else { return nil }
    return index
  }
}
