/// Which keys give which command, as an import changes them.
///
/// Contexts, commands and keys are named as in dateline's configuration; the keys of a sequence stand apart by spaces.
public struct KeyTable: Sendable, Hashable {
  /// The keys of a command in a context.
  public struct Row: Sendable, Hashable {
    /// Where they have this meaning: `lists`, `article`, `anywhere`.
    public var context: String
    /// What they give.
    public var command: String
    /// Key sequences.
    public var keys: [String]

    /// Creates a row.
    public init(context: String, command: String, keys: [String]) {
      self.context = context
      self.command = command
      self.keys = keys
    }
  }

  /// The rows, those that were given first.
  public private(set) var rows: [Row]
  /// The keys of the rows as they were given.
  private let given: [[String]]

  /// The table of the keys that the reader has.
  public init(_ rows: [Row]) {
    self.rows = rows
    given = rows.map(\.keys)
  }

  /// The rows that have changed, in their order.
  var changed: [Row] {
    rows.indices.filter { $0 >= given.count || Set(rows[$0].keys) != Set(given[$0]) }.map { rows[$0] }
  }

  /// Gives `keys` to `command`, and takes them and what they would hide from every other.
  ///
  /// Keys of all contexts are hidden by those of the lists and the article, and therefore taken from these too.
  mutating func bind(_ keys: String, to command: String, in context: String) {
    for index in rows.indices {
      let row = rows[index]
      let isSame = row.context == context
      let isHiding = context == "anywhere" && (row.context == "lists" || row.context == "article")
      guard isSame || isHiding || row.context == "anywhere" else { continue }
      let kept = row.keys.filter { other in
        if other == keys { return !(isSame || isHiding) || row.command == command && isSame }
        return !Self.isBeginning(other, of: keys) && !(isSame && Self.isBeginning(keys, of: other))
      }
      rows[index].keys = kept
    }
    if let index = rows.firstIndex(where: { $0.context == context && $0.command == command }) {
      if !rows[index].keys.contains(keys) { rows[index].keys.append(keys) }
    } else {
      rows.append(Row(context: context, command: command, keys: [keys]))
    }
  }

  /// Takes `keys` from every command of a context; false where no command had them.
  mutating func unbind(_ keys: String, in contexts: [String]) -> Bool {
    var isFound = false
    for index in rows.indices where contexts.contains(rows[index].context) && rows[index].keys.contains(keys)
    {
      rows[index].keys.removeAll { $0 == keys }
      isFound = true
    }
    return isFound
  }

  /// Whether `keys` are the first of a longer sequence.
  private static func isBeginning(_ keys: String, of sequence: String) -> Bool {
    sequence.hasPrefix(keys + " ")
  }
}
