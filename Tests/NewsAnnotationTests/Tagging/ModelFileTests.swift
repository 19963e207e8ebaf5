import Testing

@testable import NewsAnnotation

@Suite struct ModelFileTests {
  private var example: [UInt8] {
    var builder = ModelFileBuilder(kind: "test", version: 3)
    builder.add("weights", [Int16](arrayLiteral: -300, 0, 7))
    builder.add("empty", [UInt32]())
    builder.add("labels", strings: ["A", "B-C", "Ü"])
    return builder.bytes
  }

  @Test func arraysComeBackAsTheyWentIn() throws {
    let file = try ModelFile(bytes: example, kind: "test", version: 3)
    #expect(Array(try file.array("weights", of: Int16.self).elements) == [-300, 0, 7])
    #expect(try file.array("empty", of: UInt32.self).count == 0)
    #expect(try file.strings("labels") == ["A", "B-C", "Ü"])
  }

  @Test func aMissingArrayOrAnotherWidthIsAnError() throws {
    let file = try ModelFile(bytes: example, kind: "test", version: 3)
    #expect(throws: ModelFileError.missingArray(path: "memory", name: "bias")) {
      try file.array("bias", of: Int8.self)
    }
    #expect(throws: ModelFileError.missingArray(path: "memory", name: "weights")) {
      try file.array("weights", of: Int8.self)
    }
  }

  @Test func whatIsNoModelIsRefused() {
    #expect(throws: ModelFileError.notAModel(path: "memory")) {
      try ModelFile(bytes: [], kind: "test", version: 3)
    }
    #expect(throws: ModelFileError.notAModel(path: "memory")) {
      try ModelFile(bytes: Array(repeating: 65, count: 400), kind: "test", version: 3)
    }
    #expect(throws: (any Error).self) { try ModelFile(bytes: example, kind: "test", version: 4) }
    #expect(throws: (any Error).self) { try ModelFile(bytes: example, kind: "other", version: 3) }
  }

  @Test func everyTruncationIsRefused() {
    let bytes = example
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ModelFileError.self) {
        try ModelFile(bytes: Array(bytes.prefix(count)), kind: "test", version: 3)
      }
    }
  }

  @Test func aTableThatPointsOutsideTheFileIsRefused() {
    for field in [24, 32] {
      var bytes = example
      bytes[ModelFile.headerSize + field + 6] = 0xFF
      #expect(throws: ModelFileError.notAModel(path: "memory")) {
        try ModelFile(bytes: bytes, kind: "test", version: 3)
      }
    }
  }

  @Test func aMissingFileAndDirectoryAreNamed() {
    let error = #expect(throws: ModelFileError.self) {
      try ModelFile(path: "/nowhere/tagger.model", kind: "tagger", version: 1)
    }
    #expect(error.map { "\($0)" }?.contains("/nowhere/tagger.model") == true)
    let missing = #expect(throws: ModelFileError.self) {
      try ModelDirectory.located(data: "/nowhere", programDirectory: "/nowhere/bin")
    }
    #expect(missing.map { "\($0)" }?.contains("/nowhere/bin/../share/dateline") == true)
  }
}
