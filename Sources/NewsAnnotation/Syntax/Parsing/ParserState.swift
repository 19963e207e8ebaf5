/// A configuration of the arc-hybrid transition system over one sentence, and the tree built so far.
///
/// Nodes 0..<count are the sentence's tokens, in order; node `count` is the artificial root, which stands at
/// the end of the buffer, so that a finished tree has exactly one root (Kuhlmann, Gómez-Rodríguez and Satta
/// 2011; Ballesteros and Nivre 2013). Node `count + 1` stands for "no such node" and answers every look-up.
package struct ParserState {
  /// The three moves.
  package enum Transition: UInt8, CaseIterable, Sendable {
    /// Pushes the front of the buffer.
    case shift
    /// Attaches the top of the stack to the front of the buffer, and pops it.
    case left
    /// Attaches the top of the stack to the node under it, and pops it.
    case right
  }

  /// What the state holds of a node.
  package struct Node {
    /// The head; the absent node while there is none.
    package var head: Int32
    /// Leftmost and second leftmost child.
    package var left: (Int32, Int32)
    /// Rightmost and second rightmost child.
    package var right: (Int32, Int32)
    /// How many children stand on either side.
    package var leftCount: UInt8
    package var rightCount: UInt8
    /// Index into ``Relation``'s cases, plus one; zero while there is no head.
    package var label: UInt8
    /// Which kinds of children the node has, by ``ParserFeatures/argumentKinds``, a bit each.
    package var arguments: UInt16
  }

  /// Number of tokens.
  package private(set) var count = 0
  /// The front of the buffer.
  package private(set) var front: Int32 = 0
  /// The stack, top last.
  package private(set) var stack: [Int32] = []
  /// The nodes: tokens, root, and the absent node.
  package private(set) var nodes: [Node] = []

  package init() {}

  /// Begins a sentence of `count` tokens, keeping the memory of the last.
  package mutating func begin(count: Int) {
    self.count = count
    front = 0
    stack.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    let absent = Int32(count + 1)
    let node = Node(
      head: absent, left: (absent, absent), right: (absent, absent), leftCount: 0, rightCount: 0, label: 0,
      arguments: 0)
    for _ in 0..<(count + 2) { nodes.append(node) }
  }

  /// The artificial root.
  package var root: Int32 { Int32(count) }
  /// The node that stands for none.
  package var absent: Int32 { Int32(count + 1) }
  /// Whether the tree is whole.
  package var isFinished: Bool { front == root && stack.isEmpty }

  /// The node `depth` below the top of the stack.
  @inline(__always)
  package func onStack(_ depth: Int) -> Int32 {
    depth < stack.count ? stack[stack.count - 1 - depth] : absent
  }

  /// The node `distance` behind the front of the buffer; the root is the buffer's last.
  @inline(__always)
  package func inBuffer(_ distance: Int) -> Int32 {
    let node = Int(front) + distance
    return node <= count ? Int32(node) : absent
  }

  /// Whether a transition may be taken: the root is never pushed, and takes a child only when that is the
  /// last token left.
  @inline(__always)
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: front < root
    case .left: !stack.isEmpty && (front < root || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  /// Takes a transition that is allowed; `label` counts ``Relation``'s cases from one.
  package mutating func take(_ transition: Transition, label: UInt8) {
    switch transition {
    case .shift:
      stack.append(front)
      front += 1
    case .left:
      let child = stack.removeLast()
      let head = Int(front)
      attach(child, to: front, label)
      // Later left children stand further left.
      nodes[head].left = (child, nodes[head].left.0)
      nodes[head].leftCount &+= nodes[head].leftCount < 255 ? 1 : 0
    case .right:
      let child = stack.removeLast()
      let head = stack[stack.count - 1]
      attach(child, to: head, label)
      nodes[Int(head)].right = (child, nodes[Int(head)].right.0)
      nodes[Int(head)].rightCount &+= nodes[Int(head)].rightCount < 255 ? 1 : 0
    }
  }

  @inline(__always)
  private mutating func attach(_ child: Int32, to head: Int32, _ label: UInt8) {
    nodes[Int(child)].head = head
    nodes[Int(child)].label = label
    nodes[Int(head)].arguments |= ParserFeatures.argumentBits[Int(label)]
  }
}
