import NewsLibrary
import NewsModel
import TerminalUI

@testable import NewsReader

/// A reader used from the keyboard, without a terminal: keys go in, a screen comes out.
struct ReaderDriver {
  private(set) var state: ReaderState
  private let archive: Archive
  private let effectsOfArchive: ArchiveEffects
  /// What the outside was asked for, but for annotations and timelines, which the driver makes.
  private(set) var effects: [Effect] = []
  /// Whether articles are annotated as soon as they are asked for.
  let annotates: Bool

  init(
    _ library: Library = Fixture.library, width: Int = 130, height: Int = 30, theme: Theme = .plain,
    annotates: Bool = true, configuration: Configuration = Configuration(), session: Session? = nil
  ) {
    self.annotates = annotates
    state = ReaderState(
      problems: library.problems, size: Size(width: width, height: height), theme: theme,
      configuration: configuration)
    do {
      archive = try Archive.temporary()
      try archive.load(library)
      effectsOfArchive = ArchiveEffects(desk: ArchiveDesk(archive), highlights: configuration.highlights)
    } catch {
      fatalError("no archive: \(error)")
    }
    run(state.start(session))
  }

  /// Presses keys, by their names in the help.
  mutating func press(_ labels: String...) {
    for label in labels {
      guard let key = KeyPress(label: label) else { fatalError("no key is called \(label)") }
      apply(.input(.key(key)))
    }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { apply(.input(.key(.character(character)))) }
  }

  /// Gives a command on the command line.
  mutating func command(_ line: String) {
    press(":")
    type(line)
    press("Enter")
  }

  mutating func resize(_ width: Int, _ height: Int) {
    apply(.input(.resize(Size(width: width, height: height))))
  }

  mutating func mouse(_ action: MouseEvent.Action, _ x: Int, _ y: Int) {
    apply(.input(.mouse(MouseEvent(action, at: Point(x: x, y: y)))))
  }

  /// Clicks on the first place on screen where `words` stand.
  mutating func click(on words: String) {
    for (y, line) in canvas.lines.enumerated() {
      guard let column = line.column(of: words) else { continue }
      mouse(.press(.left), column, y)
      return
    }
    fatalError("“\(words)” is not on the screen:\n\(screen)")
  }

  mutating func apply(_ action: Action) { run(state.apply(action)) }

  /// What has been asked of the outside since the last look.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  var canvas: Canvas {
    var canvas = Canvas(size: state.size)
    ScreenPainter.paint(state, on: &canvas)
    return canvas
  }
  /// The screen's rows, white space at their ends left out.
  var screen: String { canvas.lines.joined(separator: "\n") }
  var statusLine: String { canvas.lines.last ?? "" }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .annotate(let id): if annotates { annotate(id) }
      case .annotateInBackground: if annotates { annotateAll() }
      case .buildTimeline: if isHolding { held.append(effect) } else { answer(effect) }
      case let effect where effect.isForArchive:
        if isHolding { held.append(effect) } else { answer(effect) }
      default: self.effects.append(effect)
      }
    }
  }

  // MARK: The archive

  /// Stores an article as a refresh of the first feed would, behind the reader's back.
  func store(_ article: Article) throws {
    try archive.load(Library(feeds: [Feed(id: "Reports", title: "Reports", articles: [article])]))
  }

  /// Whether questions to the archive wait, as they do on a slow disk.
  var isHolding = false
  private var held: [Effect] = []

  /// Answers what has waited.
  mutating func release() {
    isHolding = false
    let waiting = held
    held = []
    for effect in waiting { answer(effect) }
  }

  /// The ids that the feeds give the open article and the listed ones.
  var openedID: String? { state.open.flatMap { id(of: $0.key) } }
  var chosenID: String? { state.chosenArticle.flatMap { id(of: $0) } }
  var listedIDs: [String] { state.listedArticles.compactMap(id) }

  private func id(of id: ArticleID) -> String? { (try? desk.article(id))??.article.id }

  /// The archive that the reader reads from.
  var desk: ArchiveDesk { effectsOfArchive.desk }

  private mutating func answer(_ effect: Effect) {
    for action in effectsOfArchive.answer(effect) { apply(action) }
  }

  /// Annotates an article as the fixture has it, and keeps that in the archive.
  mutating func annotate(_ id: ArticleID) {
    guard let article = try? desk.article(id)?.article else { return }
    let annotated = Fixture.annotated(article)
    try? desk.store([(id, annotated)])
    apply(.annotated(id, ArchiveEffects.numbered(annotated, id)))
  }

  private mutating func annotateAll() {
    guard let ids = try? desk.unannotated(limit: 100) else { return }
    for id in ids { annotate(id) }
    apply(.annotatedInBackground(done: ids.count, of: ids.count))
  }
}

extension String {
  /// The screen column at which `words` begin.
  func column(of words: String) -> Int? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return DisplayWidth.of(String(self[..<start])) }
      start = index(after: start)
    }
    return nil
  }
}
