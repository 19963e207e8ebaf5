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
  private let annotations: AnnotationService

  /// Reads `library` on the terminal until the user quits.
  ///
  /// Must be called from synchronous code on the main thread.
  ///
  /// - Throws: ``TerminalError`` where there is no terminal to read on.
  public nonisolated static func run(
    _ library: Library, annotations: AnnotationService = AnnotationService()
  ) throws {
    try Terminal.run { terminal in Reader(library, annotations: annotations, on: terminal) }
  }

  private init(_ library: Library, annotations: AnnotationService, on terminal: Terminal) {
    self.terminal = terminal
    self.annotations = annotations
    let hasColour = terminal.colourDepth != .none
    state = ReaderState(
      library: library, size: terminal.size, theme: hasColour ? Environment.theme : .plain,
      symbols: terminal.usesUnicode ? .unicode : .ascii)
    run(state.start())
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
      case .annotate(let key): annotate([key], priority: .userInitiated)
      case .annotateInBackground(let keys): annotate(keys, priority: .utility)
      case .buildTimeline(let request):
        Task.detached(priority: .userInitiated) { [weak self] in
          let timeline = Timeline(of: request.articles, title: request.title)
          await self?.take(.timelineBuilt(request: request.number, timeline))
        }
      case .export(let request):
        Task.detached(priority: .userInitiated) { [weak self] in
          await self?.take(.exported(ExportFile.write(request)))
        }
      case .openInBrowser(let url):
        Task.detached { [weak self] in await self?.take(.notice(Browser.open(url))) }
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

  /// Annotates articles one after the other; a failure to load the models is told once.
  private func annotate(_ keys: [ArticleKey], priority: TaskPriority) {
    let articles = keys.compactMap { key in state.shelf[key].map { (key, $0) } }
    let service = annotations
    Task.detached(priority: priority) { [weak self] in
      for (key, article) in articles {
        do {
          let annotated = try await service.annotate(article, key: key)
          await self?.take(.annotated(key, annotated))
        } catch {
          await self?.take(.annotationFailed("\(error)"))
          return
        }
      }
    }
  }
}
