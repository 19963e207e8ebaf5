import NewsLibrary
import TerminalUI

// Refreshes and subscriptions.
extension Reader {
  /// Gets what is new.
  ///
  /// - Parameter isAsked: whether the user asked for it, who is then told that nothing can be refreshed.
  func refresh(_ feeds: [FeedID]?, isAsked: Bool) {
    guard let refresher else {
      if isAsked { take(.notice(Notice(text: "These articles come from files; nothing is refreshed"))) }
      return
    }
    guard !isRefreshing else { return }
    isRefreshing = true
    Task.detached(priority: .utility) { [weak self] in
      // Unasked, nothing is shown until there is a feed to be asked.
      var isShown = isAsked
      for await step in refresher.refresh(feeds, force: isAsked) {
        switch step {
        case .started(let total):
          if isShown { await self?.take(.refreshed(.running(done: 0, total: total))) }
        case .finished(let result, let done, let total):
          if case .skipped = result.outcome {} else { isShown = true }
          if isShown { await self?.take(.refreshed(.running(done: done, total: total))) }
        case .ended(let report):
          if isShown {
            await self?.take(
              .refreshed(.ended(new: report.new, failed: report.failures.count, isAsked: isAsked)))
            if let account = report.accounts.first(where: { $0.problem != nil }),
              let problem = account.problem
            {
              await self?.take(.notice(Notice(text: "\(account.name): \(problem)", isFailure: true)))
            }
            await self?.annotateInBackground()
          }
        }
      }
      await self?.refreshEnded()
    }
  }

  func refreshEnded() { isRefreshing = false }

  /// Subscribes to what the user has typed, and reads the feed at once.
  func subscribe(to text: String) {
    guard refresher != nil else {
      take(.notice(Notice(text: "These articles come from files; there is nothing to subscribe to")))
      return
    }
    let subscriber = Subscriber(
      archive: archive, configuration: RefreshConfiguration(state.configuration))
    Task.detached(priority: .userInitiated) { [weak self] in
      do {
        let result = try await subscriber.subscribe(
          text, in: ProcessEnvironment.workingFolder, now: ProcessEnvironment.secondsSince1970)
        let told =
          result.wasKnown
          ? "Subscribed already to \(result.title)"
          : "Subscribed to \(result.title): \(result.articles) articles"
        await self?.take(.archiveChanged)
        await self?.take(.notice(Notice(text: told)))
        await self?.annotateInBackground()
      } catch {
        await self?.take(.notice(Notice(text: "No subscription: \(error)", isFailure: true)))
      }
    }
  }

  /// Ends a subscription; that to a feed of an account on its server too.
  func unsubscribe(from id: FeedID) {
    let manager = AccountManager(archive: archive)
    Task.detached(priority: .userInitiated) { [weak self] in
      do {
        try await manager.unsubscribe(id)
        await self?.take(.archiveChanged)
      } catch {
        await self?.take(.notice(Notice(text: "Still subscribed: \(error)", isFailure: true)))
      }
    }
  }

  /// Asks feeds as they come due, for as long as the reader runs.
  func refreshWhenDue() {
    Task.detached(priority: .utility) { [weak self] in
      while !Task.isCancelled {
        guard let self else { return }
        await self.refresh(nil, isAsked: false)
        try? await Task.sleep(for: .seconds(60))
      }
    }
  }
}
