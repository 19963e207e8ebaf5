/// What is still to be done of a sequence of commands, of which some wait for the archive to answer the one before.
struct PendingSteps: Sendable, Equatable {
  /// The steps, the next first.
  var steps: [Instruction] = []
  /// Whether the archive has been asked something on which the next step rests.
  var isWaiting = false
}

extension Effect {
  /// Whether the next step of a sequence of commands rests on what comes of this.
  var isAwaited: Bool {
    switch self {
    case .findUnread, .list, .open: true
    default: false
    }
  }
}

extension ReaderState {
  /// Does one thing after the other, each when what the one before has asked for is there.
  mutating func perform(_ steps: [Instruction]) -> [Effect] {
    pendingSteps = PendingSteps(steps: steps)
    guard !steps.isEmpty else { return [] }
    // The first rests on nothing that was asked before.
    return performNext() + performPending()
  }

  /// Does what can be done of the steps that are left.
  mutating func performPending() -> [Effect] {
    var effects: [Effect] = []
    while awaited == nil, !pendingSteps.isWaiting, !pendingSteps.steps.isEmpty {
      effects += performNext()
    }
    return effects
  }

  private mutating func performNext() -> [Effect] {
    let step = pendingSteps.steps.removeFirst()
    let effects = perform(step)
    pendingSteps.isWaiting = effects.contains(where: \.isAwaited)
    settle()
    return effects
  }
}
