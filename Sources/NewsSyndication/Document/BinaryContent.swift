/// Tells files that are no text.
enum BinaryContent {
  /// What a binary file is; `description` is nil where that cannot be told.
  struct Kind: Equatable { var description: String? }

  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("bplist".utf8), "a web archive or property list"),
  ]

  /// How much of a file is looked at.
  private static let sampleSize = 1 << 16

  /// What the file is where it is no text, else nil.
  static func kind(of bytes: [UInt8]) -> Kind? {
    if let match = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return Kind(description: match.kind)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || TextDecoder.unmarkedUTF16(bytes) != nil
    {
      return nil
    }
    let sample = bytes.prefix(sampleSize)
    var (nulls, controls) = (0, 0)
    for byte in sample where byte < 0x20 && !byte.isASCIISpace {
      if byte == 0 { nulls += 1 } else if byte != 0x1B && byte != 0x08 { controls += 1 }
    }
    // A text may hold stray control characters; many of them are no accident.
    return nulls > 0 || (controls > 16 && controls * 20 > sample.count) ? Kind(description: nil) : nil
  }
}
