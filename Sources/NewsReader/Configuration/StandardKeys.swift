import NewsLibrary

/// The keys that the reader has where the user has settled none.
public enum StandardKeys {
  /// The keys of each command in each context, as a configuration file names them.
  public static var table: KeyTable {
    KeyTable(
      KeyMap.standard.bindings.map { binding in
        KeyTable.Row(
          context: binding.context.rawValue, command: binding.target.name,
          keys: binding.sequences.map { $0.map(\.label).joined(separator: " ") })
      })
  }
}
