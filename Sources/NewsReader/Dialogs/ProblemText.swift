import NewsLibrary

/// Load problems as lines of a page.
enum ProblemText {
  /// Each file once, and under it what is wrong with it.
  static func lines(_ problems: [LoadProblem]) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, problem) in problems.enumerated() {
      if index == 0 || problems[index - 1].path != problem.path {
        lines.append([StyledRun(problem.path, problem.kind == .partial ? .heading : .failure)])
      }
      lines.append([StyledRun("  " + problem.message)])
    }
    return lines
  }
}
