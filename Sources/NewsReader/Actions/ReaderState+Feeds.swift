import NewsLibrary

/// Something that the user settles for a feed while reading.
enum FeedChange: Sendable, Equatable {
  case title(String)
  /// A tag is put on, or taken off where it is on.
  case tag(String)
}

// What is done with feeds.
extension ReaderState {
  /// The feed that the user is on: the chosen row's, else that of the chosen article.
  var currentFeed: FeedSummary? {
    let id: FeedID? =
      if case .feed(let id) = chosenScope { id } else {
        (open?.key ?? chosenArticle).flatMap { shelf[$0]?.feed }
      }
    return shelf.overview.feeds.first { $0.id == id }
  }

  /// Goes to the row of a name, or of a part of one.
  mutating func goToFeed(named name: String) -> [Effect] {
    let titles = shelf.rows.map { $0.title.lowercased() }
    let wanted = name.lowercased()
    guard
      let row = titles.firstIndex(of: wanted) ?? titles.firstIndex(where: { $0.hasPrefix(wanted) })
        ?? titles.firstIndex(where: { $0.contains(wanted) })
    else {
      notice = Notice(text: "There is no feed “\(name)”", isFailure: true)
      return []
    }
    return chooseFeed(row) + focus(on: .articles)
  }

  /// Subscribes to an address.
  mutating func subscribe(to text: String) -> [Effect] {
    notice = Notice(text: "Looking for a feed at \(text) …")
    return [.subscribe(text)]
  }

  /// Asks whether the subscription to the present feed is to be ended.
  mutating func unsubscribe() -> [Effect] {
    guard let feed = currentFeed else {
      notice = Notice(text: "No feed is chosen")
      return []
    }
    let count = "\(feed.total) \(feed.total == 1 ? "article" : "articles")"
    dialogs.append(
      .confirmation(
        Confirmation(
          question: "End the subscription to \(feed.title)? Its \(count) go with it, starred ones too.",
          answer: "unsubscribe", effect: .unsubscribe(feed.id), done: "Unsubscribed from \(feed.title)")))
    return []
  }

  /// Settles something else for the present feed.
  mutating func settleFeed(_ change: FeedChange, told: (FeedSummary) -> String) -> [Effect] {
    guard let feed = currentFeed else {
      notice = Notice(text: "No feed is chosen")
      return []
    }
    notice = Notice(text: told(feed))
    return [.settleFeed(feed.id, change)] + requestList(isUpdate: true)
  }

  /// Does what the user has been asked about.
  mutating func confirm(_ confirmation: Confirmation) -> [Effect] {
    notice = Notice(text: confirmation.done)
    return [confirmation.effect] + requestList(isUpdate: true)
  }
}
