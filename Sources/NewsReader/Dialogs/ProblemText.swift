import NewsLibrary

/// Load problems as lines of a page.
enum ProblemText {
  static func lines(_ problem: LoadProblem) -> [StyledLine] {
    [
      [StyledRun(problem.path, problem.kind == .partial ? .heading : .failure)],
      [StyledRun("  " + problem.message)],
    ]
  }
}
