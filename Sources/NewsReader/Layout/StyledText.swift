import NewsModel
import TerminalUI

/// Breaking and cutting of styled lines.
enum StyledText {
  /// The text of a line without its looks.
  static func plain(_ line: StyledLine) -> String { line.map(\.text).joined() }

  /// Breaks a line into lines of at most `width` columns; all but the first are set in by `indent`.
  static func wrap(_ line: StyledLine, width: Int, indent: Int = 0) -> [StyledLine] {
    let bytes = Array(plain(line).utf8)
    guard DisplayWidth.of(bytes) > width else { return [line] }
    // What stands beside a label has the room beside it on every line, the first among them.
    if let label = line.first, line.count > 1, indent <= width / 2, DisplayWidth.of(label.text) == indent {
      let beside = wrap(Array(line.dropFirst()), width: width - indent)
      return beside.enumerated().map { number, part in
        [number == 0 ? label : StyledRun(String(repeating: " ", count: indent))] + part
      }
    }
    var spans: [TextSpan] = []
    let breaker = LineBreaker(width: width - min(indent, width / 2))
    breaker.lines(of: bytes, in: TextSpan(0, bytes.count)) { spans.append($0) }
    return spans.enumerated().map { number, span in
      let prefix = number == 0 ? [] : [StyledRun(String(repeating: " ", count: min(indent, width / 2)))]
      return prefix + slice(line, span)
    }
  }

  /// The part of a line under `span`, in UTF-8 bytes of its plain text.
  private static func slice(_ line: StyledLine, _ span: TextSpan) -> StyledLine {
    var offset = 0
    var result: StyledLine = []
    for run in line {
      let bytes = Array(run.text.utf8)
      let range = (max(0, span.start - offset)..<max(0, span.start - offset, span.end - offset))
        .clamped(to: 0..<bytes.count)
      if !range.isEmpty { result.append(StyledRun(String(decoding: bytes[range], as: UTF8.self), run.role)) }
      offset += bytes.count
    }
    return result
  }
}
