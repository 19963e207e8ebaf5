/// How often what is one thing in gold is predicted as another.
struct ConfusionMatrix {
  /// Names of the classes, in the order of rows and columns.
  let classes: [String]
  private var counts: [[Int]]

  /// An empty matrix over some classes.
  init(classes: [String]) {
    self.classes = classes
    counts = Array(repeating: Array(repeating: 0, count: classes.count), count: classes.count)
  }

  /// Counts one case; classes that are not in the matrix are passed over.
  mutating func add(gold: String, predicted: String) {
    guard let row = classes.firstIndex(of: gold), let column = classes.firstIndex(of: predicted) else {
      return
    }
    counts[row][column] += 1
  }

  /// Cases counted.
  var total: Int { counts.joined().reduce(0, +) }
  /// The share of cases on the diagonal, in percent.
  var accuracy: Double {
    100 * Double(classes.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(max(1, total))
  }

  /// Precision, recall and their harmonic mean of a class, in percent.
  func measures(of name: String) -> (precision: Double, recall: Double, f1: Double) {
    guard let index = classes.firstIndex(of: name) else { return (0, 0, 0) }
    let right = Double(counts[index][index])
    let gold = Double(max(1, counts[index].reduce(0, +)))
    let predicted = Double(max(1, counts.reduce(0) { $0 + $1[index] }))
    let sum = gold + predicted
    return (100 * right / predicted, 100 * right / gold, 200 * right / sum)
  }

  /// Rows of gold, columns of prediction, then the measures of each class; fields parted by tabs.
  var table: String {
    var lines = [(["gold \\ read"] + classes + ["P", "R", "F1"]).joined(separator: "\t")]
    for (row, name) in classes.enumerated() {
      let measures = measures(of: name)
      lines.append(
        ([name] + counts[row].map(String.init)
          + [measures.precision, measures.recall, measures.f1].map(rounded)).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n")
  }
}
