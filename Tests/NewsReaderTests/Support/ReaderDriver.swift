import NewsLibrary
import NewsModel
import TerminalUI

@testable import NewsReader

/// A reader used from the keyboard, without a terminal: keys go in, a screen comes out.
struct ReaderDriver {
  private(set) var state: ReaderState
  /// What the outside was asked for, but for annotations and timelines, which the driver makes.
  private(set) var effects: [Effect] = []
  /// Whether articles are annotated as soon as they are asked for.
  let annotates: Bool

  init(
    _ library: Library = Fixture.library, width: Int = 130, height: Int = 30, theme: Theme = .plain,
    annotates: Bool = true
  ) {
    self.annotates = annotates
    state = ReaderState(library: library, size: Size(width: width, height: height), theme: theme)
    run(state.start())
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
      case .annotate(let key): annotate(key)
      case .annotateInBackground(let keys): for key in keys { annotate(key) }
      case .buildTimeline(let request):
        apply(
          .timelineBuilt(request: request.number, Timeline(of: request.articles, title: request.title)))
      default: self.effects.append(effect)
      }
    }
  }

  private mutating func annotate(_ key: ArticleKey) {
    guard annotates, let article = state.shelf[key] else { return }
    apply(.annotated(key, Fixture.annotated(article)))
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
