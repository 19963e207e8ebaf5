#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gathers named arrays into a ``ModelFile``.
package struct ModelFileBuilder {
  private let kind: String
  private let version: Int
  private var arrays: [(name: String, width: Int, count: Int, bytes: [UInt8])] = []

  /// Begins a model; `kind` is at most eight ASCII characters.
  package init(kind: String, version: Int) {
    precondition(kind.utf8.count <= 8)
    self.kind = kind
    self.version = version
  }

  /// Adds an array; `name` is at most sixteen ASCII characters.
  package mutating func add<Element: FixedWidthInteger & BitwiseCopyable>(
    _ name: String, _ elements: [Element]
  ) {
    precondition(name.utf8.count <= ModelFile.nameSize)
    let bytes = elements.map(\.littleEndian).withUnsafeBytes(Array.init)
    arrays.append((name, MemoryLayout<Element>.size, elements.count, bytes))
  }

  /// Adds strings, none of which may be empty or hold a line feed.
  package mutating func add(_ name: String, strings: [String]) {
    add(name, Array(strings.joined(separator: "\n").utf8))
  }

  /// The model as the bytes of its file.
  package var bytes: [UInt8] {
    func aligned(_ offset: Int) -> Int {
      (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
    }
    var result: [UInt8] = []
    func append<T: FixedWidthInteger>(_ value: T) {
      withUnsafeBytes(of: value.littleEndian) { result.append(contentsOf: $0) }
    }
    func append(_ name: String, padding: Int) {
      result.append(contentsOf: name.utf8)
      result.append(contentsOf: [UInt8](repeating: 0, count: padding - name.utf8.count))
    }
    var offset = aligned(ModelFile.headerSize + ModelFile.entrySize * arrays.count)
    let offsets = arrays.map { array in
      defer { offset = aligned(offset + array.bytes.count) }
      return offset
    }
    result.append(contentsOf: ModelFile.magic)
    append(kind, padding: 8)
    append(UInt32(version))
    append(UInt32(arrays.count))
    append(UInt64(offset))
    for (array, offset) in zip(arrays, offsets) {
      append(array.name, padding: ModelFile.nameSize)
      append(UInt32(array.width))
      append(UInt32(0))
      append(UInt64(offset))
      append(UInt64(array.count))
    }
    for (array, offset) in zip(arrays, offsets) {
      result.append(contentsOf: [UInt8](repeating: 0, count: offset - result.count))
      result.append(contentsOf: array.bytes)
    }
    result.append(contentsOf: [UInt8](repeating: 0, count: offset - result.count))
    return result
  }

  /// Writes the model to `path`.
  ///
  /// - Throws: ``ModelFileError/unreadable(path:reason:)`` if the file cannot be written whole.
  package func write(to path: String) throws(ModelFileError) {
    func failure() -> ModelFileError {
      .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    guard let file = fopen(path, "wb") else { throw failure() }
    let bytes = bytes
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else { throw failure() }
  }
}
