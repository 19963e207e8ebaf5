import CZlib

/// Writes gzip by the system's zlib.
enum Gzip {
  /// Compresses a block so many times in a row, without ever holding the whole.
  static func compress(_ block: [UInt8], times: Int) -> [UInt8] {
    var block = block
    var stream = z_stream()
    precondition(zlib_start_gzip(&stream) == Z_OK, "zlib does not start")
    defer { deflateEnd(&stream) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    block.withUnsafeMutableBufferPointer { block in
      for round in 1...max(1, times) {
        stream.next_in = block.baseAddress
        stream.avail_in = UInt32(block.count)
        repeat {
          buffer.withUnsafeMutableBufferPointer {
            stream.next_out = $0.baseAddress
            stream.avail_out = UInt32($0.count)
            deflate(&stream, round == times ? Z_FINISH : Z_NO_FLUSH)
          }
          output += buffer[..<(buffer.count - Int(stream.avail_out))]
        } while stream.avail_out == 0
      }
    }
    return output
  }
}
