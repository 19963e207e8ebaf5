/// The features of a parser state: what stands on the stack and in the buffer, and what hangs on it.
///
/// A feature is a template with its values, hashed to 32 bits.
package enum ParserFeatures {
  /// The most features a state may have.
  package static let limit = 96

  /// Writes the features of `state` to `keys`, which has room for ``limit``; returns how many there are.
  ///
  /// - Parameter words: the tokens, then the root, then the absent word.
  package static func extract(
    _ state: ParserState, _ words: UnsafePointer<ParserWord>, into keys: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var sink = Sink(keys: keys)
    state.nodes.withUnsafeBufferPointer { nodes in
      let (s0, s1, s2, s3) = (state.onStack(0), state.onStack(1), state.onStack(2), state.onStack(3))
      let (b0, b1, b2, b3) = (state.inBuffer(0), state.inBuffer(1), state.inBuffer(2), state.inBuffer(3))
      @inline(__always) func word(_ node: Int32) -> ParserWord { words[Int(node)] }
      @inline(__always) func node(_ index: Int32) -> ParserState.Node { nodes[Int(index)] }
      let (n0, n1, n2, nb) = (node(s0), node(s1), node(s2), node(b0))
      let (w0, w1, w2, wb) = (word(s0), word(s1), word(s2), word(b0))
      let (wb1, wb2) = (word(b1), word(b2))

      sink.add(0, 0)
      // Forms.
      sink.add(1, w0.form)
      sink.add(2, w1.form)
      sink.add(3, w2.form)
      sink.add(4, wb.form)
      sink.add(5, wb1.form)
      sink.add(6, wb2.form)
      sink.add(7, w0.suffix)
      sink.add(8, wb.suffix)
      sink.add(9, w1.suffix)
      // Tags.
      sink.add(10, UInt32(w0.tag))
      sink.add(11, UInt32(w1.tag))
      sink.add(12, UInt32(w2.tag))
      sink.add(13, UInt32(word(s3).tag))
      sink.add(14, UInt32(wb.tag))
      sink.add(15, UInt32(wb1.tag))
      sink.add(16, UInt32(wb2.tag))
      sink.add(17, UInt32(word(b3).tag))
      sink.add(18, UInt32(w0.category) << 1 | (w0.isCapitalized ? 1 : 0))
      sink.add(19, UInt32(w1.category) << 1 | (w1.isCapitalized ? 1 : 0))
      sink.add(20, UInt32(wb.category) << 1 | (wb.isCapitalized ? 1 : 0))
      sink.add(21, UInt32(wb1.category) << 1 | (wb1.isCapitalized ? 1 : 0))

      // Children: tag with label, and the forms of the outermost.
      var template: UInt32 = 22
      func child(_ index: Int32) {
        sink.add(template, UInt32(word(index).tag) << 8 | UInt32(node(index).label))
        template += 1
      }
      child(n0.left.0)
      child(n0.left.1)
      child(n0.right.0)
      child(n0.right.1)
      child(n1.left.0)
      child(n1.left.1)
      child(n1.right.0)
      child(n1.right.1)
      child(n2.left.0)
      child(n2.right.0)
      child(nb.left.0)
      child(nb.left.1)
      child(node(n0.left.0).left.0)
      child(node(n0.right.0).right.0)
      child(node(n1.right.0).right.0)
      sink.add(40, word(n0.left.0).form)
      sink.add(41, word(n0.right.0).form)
      sink.add(42, word(n1.left.0).form)
      sink.add(43, word(n1.right.0).form)
      sink.add(44, word(nb.left.0).form)
      sink.add(45, word(n0.left.1).form)

      // How many children, how far apart.
      let counts0 = UInt32(min(n0.leftCount, 4)) << 4 | UInt32(min(n0.rightCount, 4))
      let counts1 = UInt32(min(n1.leftCount, 4)) << 4 | UInt32(min(n1.rightCount, 4))
      let countsB = UInt32(min(nb.leftCount, 4))
      sink.add(46, counts0 << 8 | UInt32(w0.tag))
      sink.add(47, counts1 << 8 | UInt32(w1.tag))
      sink.add(48, countsB << 8 | UInt32(wb.tag))
      let far = distance(s0, b0)
      let under = distance(s1, s0)
      sink.add(49, far)
      sink.add(50, under)
      sink.add(51, UInt32(min(state.stack.count, 8)) << 4 | UInt32(min(state.count - Int(state.front), 8)))

      // Tags together.
      let (t0, t1, t2) = (UInt32(w0.tag), UInt32(w1.tag), UInt32(w2.tag))
      let (tb, tb1, tb2) = (UInt32(wb.tag), UInt32(wb1.tag), UInt32(wb2.tag))
      sink.add(52, t0 << 8 | tb)
      sink.add(53, t1 << 8 | t0)
      sink.add(54, t1 << 16 | t0 << 8 | tb)
      sink.add(55, t2 << 16 | t1 << 8 | t0)
      sink.add(56, t0 << 16 | tb << 8 | tb1)
      sink.add(57, tb << 16 | tb1 << 8 | tb2)
      sink.add(58, t0 << 16 | tb << 8 | far)
      sink.add(59, t1 << 16 | t0 << 8 | under)
      let label0 = UInt32(node(n0.left.0).label)
      let labelB = UInt32(node(nb.left.0).label)
      sink.add(60, t1 << 16 | t0 << 8 | label0)
      sink.add(61, t0 << 16 | tb << 8 | labelB)
      sink.add(62, t1 << 16 | t0 << 8 | UInt32(node(n1.right.0).label))
      sink.add(63, t0 << 16 | tb << 8 | UInt32(node(n0.right.0).label))

      // Forms together, and with tags.
      let first = word(n0.left.0).form
      sink.add(64, w0.form, wb.form)
      sink.add(65, w1.form, w0.form)
      sink.add(66, w0.form, tb)
      sink.add(67, wb.form, t0)
      sink.add(68, w1.form, t0)
      sink.add(69, w0.form, t1)
      sink.add(70, w1.form, first)
      sink.add(71, w2.form, first)
      sink.add(72, first, t1 << 8 | t2)
      sink.add(73, wb.form, wb1.form)
      sink.add(74, wb1.form, t0 << 8 | tb)
      sink.add(75, w0.form, tb << 8 | tb1)
      sink.add(76, w1.form, tb << 8 | t0)
      sink.add(77, w0.form, UInt32(node(n0.right.0).label) << 8 | tb)

      // Which arguments and function words a node has already.
      let (a0, a1) = (UInt32(n0.arguments), UInt32(n1.arguments))
      let aB = UInt32(nb.arguments)
      sink.add(78, a0, t0)
      sink.add(79, a1, t1)
      sink.add(80, UInt32(n2.arguments), t2)
      sink.add(81, aB, tb)
      sink.add(82, a0, t0 << 8 | tb)
      sink.add(83, a1, t1 << 8 | t0)
      sink.add(84, aB, tb << 8 | t0)
      sink.add(85, a1 << 12 ^ a0, t1 << 8 | t0)
      sink.add(86, w0.form, first ^ t1)
    }
    return sink.count
  }

  /// Relations whose presence tells what a node still lacks, in kinds.
  private static let argumentKinds: [[Relation]] = [
    [.nsubj, .nsubjPassive, .csubj, .expl], [.obj, .iobj], [.ccomp, .xcomp], [.cop], [.aux, .auxPassive],
    [.mark], [.case], [.det, .nmodPossessive], [.cc], [.conj], [.punct], [.advcl, .parataxis],
    [.oblAgent, .obl], [.aclRelative, .acl], [.nmod], [.appos],
  ]

  /// The bit of the kind that each label belongs to; none for the labels of no kind.
  static let argumentBits: [UInt16] = {
    var bits = [UInt16](repeating: 0, count: 256)
    for (kind, relations) in argumentKinds.enumerated() {
      for relation in relations { bits[Int(label(of: relation))] = 1 << UInt16(kind) }
    }
    return bits
  }()

  /// The label of a relation: its place among the cases, from one.
  package static func label(of relation: Relation) -> UInt8 {
    UInt8((Relation.allCases.firstIndex(of: relation) ?? 0) + 1)
  }

  /// A distance between two nodes, in classes.
  @inline(__always)
  private static func distance(_ a: Int32, _ b: Int32) -> UInt32 {
    switch b - a {
    case ...1: 1
    case 2: 2
    case 3: 3
    case 4: 4
    case 5...6: 5
    case 7...10: 6
    case 11...20: 7
    default: 8
    }
  }

  private struct Sink {
    let keys: UnsafeMutablePointer<UInt32>
    var count = 0

    init(keys: UnsafeMutablePointer<UInt32>) { self.keys = keys }

    @inline(__always)
    mutating func add(_ template: UInt32, _ value: UInt32) {
      var hash = (value ^ (template &* 0x9E37_79B1)) &* 0x85EB_CA6B
      hash ^= hash >> 15
      hash = hash &* 0xC2B2_AE35
      hash ^= hash >> 13
      keys[count] = hash
      count += 1
    }

    @inline(__always)
    mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32) {
      add(template, (a &* 0x0100_0193) ^ (b &* 0xCC9E_2D51) ^ (b >> 11))
    }
  }
}
