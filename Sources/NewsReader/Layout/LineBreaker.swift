import NewsModel
import TerminalUI

/// Breaks a stretch of text into lines of at most so many columns, in time linear in its length.
///
/// A line may break after a space, a hyphen between letters, a dash or a zero-width space, and between
/// ideographs but not before closing or after opening punctuation: the part of Unicode's line breaking
/// algorithm (UAX #14) that news text needs. A word longer than a line is cut where the line ends.
struct LineBreaker {
  /// Columns of a line, at least 1.
  let width: Int
  /// What is written between the clusters of the text, in its order; it stays with the cluster before it.
  let insertions: [LineInsertion]

  /// A breaker for lines of `width` columns; less than one is taken as one.
  init(width: Int, insertions: [LineInsertion] = []) {
    self.width = max(1, width)
    self.insertions = insertions
  }

  /// Calls `emit` with each line of `span`, white space at its end left out; at least once.
  func lines(of utf8: [UInt8], in span: TextSpan, emit: (TextSpan) -> Void) {
    let end = min(span.end, utf8.count)
    let asciiClasses = BreakClass.ascii
    var line = Line(start: span.start)
    var previous = BreakClass.opening
    var index = span.start
    var insertion = insertions.partitioningIndex { $0.offset > span.start }
    while index < end {
      let current: BreakClass
      let next: Int
      var columns = 1
      if utf8[index] < 0x80, index + 1 == end || utf8[index + 1] < 0x80 {
        // Nothing joins an ASCII character that another follows.
        current = asciiClasses[Int(utf8[index])]
        next = index + 1
      } else {
        var clusters = DisplayClusters(utf8, in: index..<end)
        guard let cluster = clusters.next() else { break }
        current = BreakClass(UTF8Scalar.decode(utf8, at: index).0, width: cluster.width)
        next = cluster.range.upperBound
        columns = cluster.width
      }
      defer { index = next }
      while insertion < insertions.count, insertions[insertion].offset <= next {
        if insertions[insertion].offset == next { columns += insertions[insertion].columns }
        insertion += 1
      }
      if current == .lineFeed {
        emit(line.whole)
        line = Line(start: next)
        previous = .opening
        continue
      }
      if BreakClass.mayBreak(after: previous, before: current) { line.allowBreak(at: index) }
      previous = current
      if current == .space {
        line.columns += columns
        continue
      }
      while line.columns + columns > width, index > line.start {
        if line.breakOffset > line.start {
          emit(line.upToBreak)
          line.restartAtBreak()
        } else {
          emit(line.whole)
          line = Line(start: index)
        }
      }
      line.columns += columns
      line.inkEnd = next
    }
    if line.inkEnd > line.start || line.start == span.start { emit(line.whole) }
  }

  /// The line being filled.
  private struct Line {
    var start: Int
    var columns = 0
    /// Just past the last cluster that is no space.
    var inkEnd: Int
    /// Where the line may break; `start` where it may not yet.
    var breakOffset: Int
    private var inkEndAtBreak: Int
    private var columnsAtBreak = 0

    init(start: Int) {
      self.start = start
      inkEnd = start
      breakOffset = start
      inkEndAtBreak = start
    }

    var whole: TextSpan { TextSpan(start, inkEnd) }
    var upToBreak: TextSpan { TextSpan(start, inkEndAtBreak) }

    mutating func allowBreak(at offset: Int) {
      breakOffset = offset
      inkEndAtBreak = inkEnd
      columnsAtBreak = columns
    }

    mutating func restartAtBreak() {
      start = breakOffset
      columns -= columnsAtBreak
      columnsAtBreak = 0
      inkEnd = max(inkEnd, start)
      inkEndAtBreak = start
    }
  }
}

/// What a cluster means to line breaking.
enum BreakClass {
  case space, lineFeed, letter, digit, hyphen, dash, opening, closing, ideograph, zeroWidthSpace, other

  /// The classes of the ASCII characters.
  static let ascii = (0..<0x80).map { BreakClass(Unicode.Scalar(UInt8($0)), width: 1) }

  /// The class of a cluster, by its first scalar and the columns that it takes.
  init(_ scalar: Unicode.Scalar, width: Int) {
    switch scalar.value {
    case 0x0A: self = .lineFeed
    case 0x20, 0x09, 0x3000: self = .space
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x2D, 0x2010: self = .hyphen
    case 0x2013, 0x2014: self = .dash
    case 0x200B: self = .zeroWidthSpace
    case 0x28, 0x5B, 0x7B, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08: self = .opening
    case 0x201C, 0x2018, 0xAB: self = .opening
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2019, 0x201D, 0x2026, 0xBB,
      0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x30FB, 0x30FC,
      0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F:
      self = .closing
    case 0x80...:
      self = width == 2 ? .ideograph : scalar.properties.isAlphabetic ? .letter : .other
    default: self = .other
    }
  }

  /// Whether a line may end between two clusters.
  static func mayBreak(after previous: BreakClass, before current: BreakClass) -> Bool {
    if current == .space || current == .closing { return false }
    return switch previous {
    case .space, .dash, .zeroWidthSpace: true
    case .opening: false
    case .hyphen: current == .letter || current == .ideograph
    case .ideograph: true
    default: current == .ideograph
    }
  }
}
