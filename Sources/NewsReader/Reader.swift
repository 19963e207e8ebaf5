import Dispatch
import NewsLibrary
import NewsModel
import TerminalUI

/// The reader on a terminal: feeds, articles, the article with its marks, and the timeline.
///
/// It only carries messages: events go into a ``ReaderState``, what the state asks for is done off the UI's
/// thread, and what comes of that goes into the state again.
@UIActor public final class Reader: TerminalApplication {
  private var state: ReaderState
  private let terminal: Terminal
  private let archive: Archive
  private let effects: ArchiveEffects
  private let annotator: ArchiveAnnotator
  private let refresher: Refresher?
  /// The browser's command, where the user has settled one.
  private let browser: [String]?
  /// What is asked of the archive is done in the order in which it is asked.
  private let queue: DispatchQueue
  /// Whether the background is at work on annotations, and whether there is more to do afterwards.
  private var isAnnotating = false
  private var hasMoreToAnnotate = false
  private var isRefreshing = false

  /// Reads an archive on the terminal until the user quits.
  ///
  /// Must be called from synchronous code on the main thread.
  ///
  /// - Parameters:
  ///   - refresher: gets what is new; nil for an archive of files, whose feeds are not refreshed.
  ///   - problems: what could not be loaded, which the reader lists.
  /// - Throws: ``TerminalError`` where there is no terminal to read on.
  public nonisolated static func run(
    _ archive: Archive, refresher: Refresher? = nil, problems: [LoadProblem] = [],
    configuration: Configuration = Configuration()
  ) throws {
    let queue = DispatchQueue(label: "archive", qos: .userInitiated)
    // What the user did last is in the archive before the program ends.
    defer { queue.sync {} }
    try Terminal.run { terminal in
      Reader(
        archive, refresher: refresher, problems: problems, configuration: configuration,
        queue: queue, on: terminal)
    }
  }

  private init(
    _ archive: Archive, refresher: Refresher?, problems: [LoadProblem], configuration: Configuration,
    queue: DispatchQueue, on terminal: Terminal
  ) {
    self.terminal = terminal
    self.archive = archive
    annotator = ArchiveAnnotator(archive: archive)
    self.refresher = refresher
    self.queue = queue
    effects = ArchiveEffects(desk: ArchiveDesk(archive))
    browser = configuration.browser
    let hasColour = terminal.colourDepth != .none
    state = ReaderState(
      problems: problems, size: terminal.size,
      theme: (hasColour ? configuration.theme ?? Environment.theme : .plain).changed(
        by: configuration.colours),
      symbols: terminal.usesUnicode ? .unicode : .ascii, keyMap: configuration.keyMap)
    state.shownMarks = configuration.shownMarks
    run(state.start())
    watch()
    if refresher != nil, configuration.refreshesByItself { refreshWhenDue() }
  }

  /// Answers a key, the mouse, a paste or a new size.
  public func handle(_ event: InputEvent) { run(state.apply(.input(event))) }

  /// Draws the whole screen.
  public func draw(on canvas: inout Canvas) { ScreenPainter.paint(state, on: &canvas) }

  /// Takes in what came of an effect.
  private func take(_ action: Action) {
    run(state.apply(action))
    terminal.setNeedsDisplay()
  }

  private func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .list, .summarize, .open, .findArticles, .findUnread, .setRead, .setAllRead, .setStarred,
        .saveSearch,
        .removeSavedSearch:
        ask(effect, on: queue)
      // A timeline of many articles takes its time, and nothing waits for it.
      case .buildTimeline: ask(effect, on: .global(qos: .userInitiated))
      case .annotate(let id): annotate(id)
      case .annotateInBackground: annotateInBackground()
      case .refresh(let feeds): refresh(feeds, isAsked: true)
      case .redate(let request): redate(request)
      case .export(let request):
        Task.detached(priority: .userInitiated) { [weak self] in
          await self?.take(.exported(ExportFile.write(request)))
        }
      case .openInBrowser(let url):
        Task.detached { [weak self, browser] in
          await self?.take(.notice(Browser.open(url, command: browser)))
        }
      case .copy(let text):
        let isCopied = terminal.copyToClipboard(text)
        let told =
          isCopied ? "Handed to the terminal's clipboard" : "This terminal has no clipboard to copy to"
        _ = state.apply(.notice(Notice(text: told, isFailure: !isCopied)))
      // Giving the terminal back and taking it again draws every cell anew.
      case .redraw: terminal.suspended {}
      case .quit: terminal.stop()
      }
    }
  }

  /// Has the archive answer, off the UI's thread.
  private func ask(_ effect: Effect, on queue: DispatchQueue) {
    queue.async { [weak self, effects] in
      let actions = effects.answer(effect)
      guard !actions.isEmpty else { return }
      Task { @UIActor [weak self] in
        for action in actions { self?.take(action) }
      }
    }
  }

  /// Annotates the article that the user has opened; a failure to load the models is told.
  private func annotate(_ id: ArticleID) {
    Task.detached(priority: .userInitiated) { [weak self, annotator] in
      do {
        guard let annotated = try await annotator.annotated(id) else { return }
        await self?.take(.annotated(id, ArchiveEffects.numbered(annotated, id)))
      } catch {
        await self?.take(.annotationFailed("\(error)"))
      }
    }
  }

  /// Reads an article's dates anew, as the user has chosen among their readings.
  private func redate(_ request: RedatingRequest) {
    Task.detached(priority: .userInitiated) { [weak self, annotator] in
      do {
        let article = try await annotator.redated(request.article, choosing: request.choosing)
        await self?.take(.redated(request, article))
      } catch {
        await self?.take(.notice(Notice(text: "Not dated anew: \(error)", isFailure: true)))
      }
    }
  }

  /// Annotates whatever is new in the archive, after everything else.
  private func annotateInBackground() {
    guard !isAnnotating else {
      hasMoreToAnnotate = true
      return
    }
    isAnnotating = true
    let desk = effects.desk
    Task.detached(priority: .utility) { [weak self, annotator] in
      do {
        let (before, total) = try desk.annotationCounts()
        await self?.take(.annotatedInBackground(done: before, of: total))
        let (steps, progress) = AsyncStream.makeStream(
          of: Int.self, bufferingPolicy: .bufferingNewest(1))
        let work = Task(priority: .utility) {
          defer { progress.finish() }
          return try await annotator.annotateAll { progress.yield($0) }
        }
        for await done in steps {
          await self?.take(.annotatedInBackground(done: min(total, before + done), of: total))
        }
        _ = try await work.value
        await self?.take(.annotatedInBackground(done: total, of: total))
      } catch {
        await self?.take(.annotationFailed("\(error)"))
      }
      await self?.annotationEnded()
    }
  }

  private func annotationEnded() {
    isAnnotating = false
    guard hasMoreToAnnotate else { return }
    hasMoreToAnnotate = false
    annotateInBackground()
  }

  /// Gets what is new.
  ///
  /// - Parameter isAsked: whether the user asked for it, who is then told that nothing can be refreshed.
  private func refresh(_ feeds: [FeedID]?, isAsked: Bool) {
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
            await self?.annotateInBackground()
          }
        }
      }
      await self?.refreshEnded()
    }
  }

  private func refreshEnded() { isRefreshing = false }

  /// Asks feeds as they come due, for as long as the reader runs.
  private func refreshWhenDue() {
    Task.detached(priority: .utility) { [weak self] in
      while !Task.isCancelled {
        guard let self else { return }
        await self.refresh(nil, isAsked: false)
        try? await Task.sleep(for: .seconds(60))
      }
    }
  }

  /// Follows changes that other processes, and this one's refreshes, make in the archive.
  private func watch() {
    Task.detached(priority: .utility) { [weak self, archive] in
      for await _ in archive.changes() { await self?.take(.archiveChanged) }
    }
  }
}
