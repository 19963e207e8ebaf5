import Dispatch
import NewsLibrary
import NewsModel
import TerminalUI

/// The reader on a terminal: feeds, articles, the article with its marks, and the timeline.
///
/// It only carries messages: events go into a ``ReaderState``, what the state asks for is done off the UI's
/// thread, and what comes of that goes into the state again.
@UIActor public final class Reader: TerminalApplication {
  var state: ReaderState
  let terminal: Terminal
  let archive: Archive
  var effects: ArchiveEffects
  let annotator: ArchiveAnnotator
  var refresher: Refresher?
  /// Reads the configuration file again.
  private let readConfiguration: @Sendable () -> (Configuration?, [LoadProblem])
  /// What is asked of the archive is done in the order in which it is asked.
  private let queue = DispatchQueue(label: "archive", qos: .userInitiated)
  /// Whether the background is at work on annotations, and whether there is more to do afterwards.
  var isAnnotating = false
  var hasMoreToAnnotate = false
  var isRefreshing = false

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
  func take(_ action: Action) {
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
  func inBackground(_ work: @escaping @Sendable () -> Action) {
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

  /// Follows changes that other processes, and this one's refreshes, make in the archive.
  private func watch() {
    Task.detached(priority: .utility) { [weak self, archive] in
      for await _ in archive.changes() { await self?.take(.archiveChanged) }
    }
  }
}
