#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a model: a file mapped read-only, or a copy of an array.
///
/// Unchecked because of the pointer; the bytes behind it never change and live as long as the object.
final class ModelMemory: @unchecked Sendable {
  /// The bytes, page- or cache-line-aligned.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  init(path: String) throws(ModelFileError) {
    func failure() -> ModelFileError {
      .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    let size = Int(status.st_size)
    guard size > 0 else { throw .notAModel(path: path) }
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
      throw failure()
    }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
    isMapped = true
  }

  init(_ content: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(content.count, 1), alignment: ModelFile.alignment)
    copy.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(start: copy.baseAddress, count: content.count)
    isMapped = false
  }

  deinit {
    guard let base = bytes.baseAddress else { return }
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    } else {
      base.deallocate()
    }
  }
}

/// One array of a model, used where it lies in the file.
///
/// Unchecked because of the pointer; what it points to is immutable and kept alive by `memory`.
package struct ModelArray<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let memory: ModelMemory
  /// The elements; valid as long as the array lives.
  package let elements: UnsafeBufferPointer<Element>

  init(memory: ModelMemory, offset: Int, count: Int) {
    self.memory = memory
    let base = memory.bytes.baseAddress.map { $0 + offset }
    elements = UnsafeBufferPointer(
      start: base?.assumingMemoryBound(to: Element.self), count: base == nil ? 0 : count)
  }

  /// Number of elements.
  package var count: Int { elements.count }

  /// The element at `index`, which must be in range.
  @inline(__always)
  package subscript(index: Int) -> Element { elements[index] }
}
