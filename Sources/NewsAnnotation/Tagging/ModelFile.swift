/// A file of named arrays of integers: what every trained model is stored as.
///
/// The file is mapped into memory and its arrays are used where they lie. All numbers are little-endian.
///
///     offset  size
///     0       8     "DATELINE"
///     8       8     kind of model, ASCII, padded with zero bytes ("tagger", "parser")
///     16      4     version of the kind's layout
///     20      4     number of arrays
///     24      8     size of the file in bytes
///     32      40×n  per array: name (16 bytes, padded with zero bytes), bytes per element (4), zero (4),
///                   offset in bytes from the file's start (8), number of elements (8)
///     …             the arrays, each at a multiple of 64
package struct ModelFile: Sendable {
  static let magic = Array("DATELINE".utf8)
  static let headerSize = 32
  static let entrySize = 40
  static let nameSize = 16
  static let alignment = 64

  private struct Entry {
    var width: Int
    var offset: Int
    var count: Int
  }

  private let memory: ModelMemory
  private let entries: [String: Entry]
  private let path: String

  /// Maps the model at `path`.
  ///
  /// - Throws: ``ModelFileError`` if it cannot be read, is no model, is cut short, or is of another kind or
  ///   version than asked for.
  package init(path: String, kind: String, version: Int) throws(ModelFileError) {
    try self.init(memory: ModelMemory(path: path), path: path, kind: kind, version: version)
  }

  /// Takes a model from memory, as ``ModelFileBuilder/bytes`` makes it.
  package init(bytes: [UInt8], kind: String, version: Int) throws(ModelFileError) {
    try self.init(memory: ModelMemory(bytes), path: "memory", kind: kind, version: version)
  }

  private init(memory: ModelMemory, path: String, kind: String, version: Int) throws(ModelFileError) {
    let bytes = memory.bytes
    guard bytes.count >= Self.headerSize, bytes[0..<8].elementsEqual(Self.magic) else {
      throw .notAModel(path: path)
    }
    func integer<T: FixedWidthInteger>(_ offset: Int, _: T.Type) -> Int {
      Int(clamping: T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self)))
    }
    func name(_ range: Range<Int>) -> String {
      String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self)
    }
    let found = (kind: name(8..<16), version: integer(16, UInt32.self))
    guard found.kind == kind, found.version == version else {
      throw .wrongKind(
        path: path, found: "\(found.kind) version \(found.version)", expected: "\(kind) version \(version)")
    }
    let count = integer(20, UInt32.self)
    let size = integer(24, UInt64.self)
    guard size == bytes.count, count <= (size - Self.headerSize) / Self.entrySize else {
      throw .truncated(path: path, size: bytes.count, expected: size)
    }
    var entries: [String: Entry] = [:]
    for index in 0..<count {
      let base = Self.headerSize + index * Self.entrySize
      let entry = Entry(
        width: integer(base + 16, UInt32.self), offset: integer(base + 24, UInt64.self),
        count: integer(base + 32, UInt64.self))
      guard entry.width > 0, entry.offset <= size, entry.offset % Self.alignment == 0,
        entry.count <= (size - entry.offset) / entry.width
      else { throw .notAModel(path: path) }
      entries[name(base..<(base + Self.nameSize))] = entry
    }
    self.memory = memory
    self.entries = entries
    self.path = path
  }

  /// The array of that name.
  ///
  /// - Throws: ``ModelFileError/missingArray(path:name:)`` if there is none whose elements have that width.
  package func array<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ name: String, of _: Element.Type = Element.self
  ) throws(ModelFileError) -> ModelArray<Element> {
    guard let entry = entries[name], entry.width == MemoryLayout<Element>.size else {
      throw .missingArray(path: path, name: name)
    }
    return ModelArray(memory: memory, offset: entry.offset, count: entry.count)
  }

  /// The strings stored under that name: labels, most often.
  package func strings(_ name: String) throws(ModelFileError) -> [String] {
    let bytes = try array(name, of: UInt8.self)
    return String(decoding: bytes.elements, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Reports a content that the model's reader cannot use.
  package func invalid(_ name: String) -> ModelFileError { .missingArray(path: path, name: name) }
}

/// Why a model cannot be used.
public enum ModelFileError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened or mapped.
  case unreadable(path: String, reason: String)
  /// The file is none of dateline's models, or its table is broken.
  case notAModel(path: String)
  /// The model is of another kind, or of another version of its layout.
  case wrongKind(path: String, found: String, expected: String)
  /// The file is shorter or longer than it says; sizes in bytes.
  case truncated(path: String, size: Int, expected: Int)
  /// The model lacks an array, or its content is out of range.
  case missingArray(path: String, name: String)
  /// No directory with models was found in any of the places.
  case notFound(places: [String])

  /// What to tell the user.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read the model \(path): \(reason)"
    case .notAModel(let path): "\(path) is not a model of dateline, or is damaged"
    case .wrongKind(let path, let found, let expected): "\(path) is a \(found) model; needed is \(expected)"
    case .truncated(let path, let size, let expected):
      "\(path) is \(size) bytes long instead of \(expected): it is damaged"
    case .missingArray(let path, let name): "\(path) has no usable array “\(name)”: it is damaged"
    case .notFound(let places):
      "no models found in \(places.joined(separator: ", ")); name their folder in DATELINE_DATA"
    }
  }
}
