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
  private var effects: ArchiveEffects
  private let annotator: ArchiveAnnotator
  private var refresher: Refresher?
  /// Reads the configuration file again.
  private let readConfiguration: @Sendable () -> (Configuration?, [LoadProblem])
  /// What is asked of the archive is done in the order in which it is asked.
  private let queue = DispatchQueue(label: "archive", qos: .userInitiated)
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
  ///   - readConfiguration: reads the configuration file, at the start and whenever the user wants it read again;
  ///     what of it could not be used comes with it. Nil where it cannot be read: then what held before holds.
  /// - Throws: ``TerminalError`` where there is no terminal to read on.
  public nonisolated static func run(
    _ archive: Archive, refresher: Refresher? = nil, problems: [LoadProblem] = [],
    readConfiguration: @escaping @Sendable () -> (Configuration?, [LoadProblem]) = { (Configuration(), []) }
  ) throws {
    try Terminal.run { terminal in
      Reader(
        archive, refresher: refresher, problems: problems, readConfiguration: readConfiguration,
        on: terminal)
    }
  }

  private init(
    _ archive: Archive, refresher: Refresher?, problems: [LoadProblem],
    readConfiguration: @escaping @Sendable () -> (Configuration?, [LoadProblem]),
    on terminal: Terminal
  ) {
    let (read, configurationProblems) = readConfiguration()
    let configuration = read ?? Configuration()
    self.terminal = terminal
    self.archive = archive
    annotator = ArchiveAnnotator(archive: archive, rules: configuration.rules)
    self.refresher = refresher
    self.readConfiguration = readConfiguration
    let desk = ArchiveDesk(archive)
    effects = ArchiveEffects(desk: desk, highlights: configuration.highlights)
    state = ReaderState(
      problems: problems, size: terminal.size,
      theme: terminal.colourDepth == .none ? .plain : Environment.theme,
      symbols: terminal.usesUnicode ? .unicode : .ascii)
    state.localeDates = LocaleDates.words
    _ = state.take(configuration, configurationProblems)
    state.notice = nil
    terminal.hyperlinks = configuration.hasHyperlinks
    queue.async { try? desk.settle(configuration.feeds) }
    let session = configuration.restoresSession ? (try? desk.session()).flatMap(Session.init(json:)) : nil
    run(state.start(session))
    watch()
    if refresher != nil, configuration.refreshesByItself { refreshWhenDue() }
  }

  /// Answers a key, the mouse, a paste or a new size.
  public func handle(_ event: InputEvent) { run(state.apply(.input(event))) }

  /// Draws the whole screen.
  public func draw(on canvas: inout Canvas) { ScreenPainter.paint(state, on: &canvas) }

  /// Keeps where the user was; what they did last is in the archive before the program ends, however it does.
  public func willEnd() {
    run(state.leave())
    queue.sync {}
  }

  /// Takes in what came of an effect.
  private func take(_ action: Action) {
    if case .configured(let configuration?, _) = action { take(configuration) }
    run(state.apply(action))
    terminal.setNeedsDisplay()
  }

  private func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case let effect where effect.isForArchive: ask(effect, on: queue)
      // A timeline of many articles takes its time, and nothing waits for it.
      case .buildTimeline: ask(effect, on: .global(qos: .userInitiated))
      case .annotate(let id): annotate(id)
      case .annotateInBackground: annotateInBackground()
      case .refresh(let feeds): refresh(feeds, isAsked: true)
      case .subscribe(let text): subscribe(to: text)
      case .unsubscribe(let id): unsubscribe(from: id)
      case .redate(let request): redate(request)
      case .export(let request): inBackground { .exported(ExportFile.write(request)) }
      case .saveAll(let request):
        let files = ArticleFiles(desk: self.effects.desk)
        inBackground { .notice(files.write(request)) }
      case .openInBrowser(let url):
        inBackground { [browser = state.configuration.browser] in .notice(Browser.open(url, command: browser))
        }
      case .openPages(let urls, let told):
        inBackground { [browser = state.configuration.browser] in
          .notice(urls.map { Browser.open($0, command: browser) }.first(where: \.isFailure) ?? told)
        }
      case .view(let url):
        let configuration = state.configuration
        inBackground { .notice(Browser.open(url, command: configuration.viewer ?? configuration.browser)) }
      case .run(let request): run(request)
      case .copy(let text):
        let isCopied = terminal.copyToClipboard(text)
        let told =
          isCopied ? "Handed to the terminal's clipboard" : "This terminal has no clipboard to copy to"
        take(.notice(Notice(text: told, isFailure: !isCopied)))
      case .reloadConfiguration: reloadConfiguration()
      case .editConfiguration:
        let path = ConfigurationFile.path
        let isEdited = terminal.suspended {
          (try? ConfigurationFile.create(path)) != nil && ConfigurationFile.edit(path)
        }
        if isEdited {
          reloadConfiguration()
        } else {
          take(.notice(Notice(text: "No editor could be started; set EDITOR", isFailure: true)))
        }
      // Giving the terminal back and taking it again draws every cell anew.
      case .redraw: terminal.suspended {}
      case .quit: terminal.stop()
      default: break
      }
    }
  }

  /// Has something done off the UI's thread, and takes in what came of it.
  ///
  /// Not in a task: a program that is waited for may run for hours, and tasks have few threads among them all.
  private func inBackground(_ work: @escaping @Sendable () -> Action) {
    DispatchQueue.global(qos: .userInitiated).async { [weak self] in
      let action = work()
      Task { @UIActor [weak self] in self?.take(action) }
    }
  }

  private func reloadConfiguration() {
    inBackground { [readConfiguration] in
      let (configuration, problems) = readConfiguration()
      return .configured(configuration, problems)
    }
  }

  /// Takes what of the configuration is not the state's.
  private func take(_ configuration: Configuration) {
    effects.highlights = configuration.highlights
    terminal.hyperlinks = configuration.hasHyperlinks
    refresher?.configuration = RefreshConfiguration(configuration)
    Task { [annotator] in await annotator.use(configuration.rules) }
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

  // MARK: Programs

  /// Runs a program: on the terminal, which it has until it ends, or beside it.
  private func run(_ request: ProgramRequest) {
    guard request.takesTerminal else {
      inBackground { .notice(Self.outcome(of: request) { try $0.runDetached() }) }
      return
    }
    let notice = terminal.suspended {
      let notice = Self.outcome(of: request) { try $0.run() }
      if request.waits { Pause.untilEnter() }
      return notice
    }
    take(.notice(notice))
  }

  private nonisolated static func outcome(
    of request: ProgramRequest, run: (ExternalProgram) throws -> Int32
  ) -> Notice {
    var arguments = request.arguments
    arguments[0] = Environment.expandingTilde(arguments[0])
    let program = ExternalProgram(
      arguments, environment: request.environment, input: request.input?.bytes(width: request.width))
    guard let status = try? run(program) else {
      return Notice(text: "\(arguments[0]) could not be started", isFailure: true)
    }
    return status == 0
      ? Notice(text: "Done: \(request.name)")
      : Notice(text: "\(request.name) ended with status \(status)", isFailure: true)
  }

  // MARK: Reading and refreshing

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

  private func refreshEnded() { isRefreshing = false }

  /// Subscribes to what the user has typed, and reads the feed at once.
  private func subscribe(to text: String) {
    guard refresher != nil else {
      take(.notice(Notice(text: "These articles come from files; there is nothing to subscribe to")))
      return
    }
    let subscriber = Subscriber(
      archive: archive, configuration: RefreshConfiguration(state.configuration))
    Task.detached(priority: .userInitiated) { [weak self] in
      do {
        let result = try await subscriber.subscribe(
          text, in: Environment.workingFolder, now: Environment.secondsSince1970)
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
  private func unsubscribe(from id: FeedID) {
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
