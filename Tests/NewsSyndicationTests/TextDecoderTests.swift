import Testing

@testable import NewsSyndication

@Suite struct TextDecoderTests {
  private func decoded(_ bytes: [UInt8], declared: String? = nil) -> String {
    String(decoding: TextDecoder.decode(bytes, declared: declared).utf8, as: UTF8.self)
  }

  @Test func takesByteOrderMarksAway() {
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == "é")
    #expect(decoded([0xFF, 0xFE, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE]) == "é😀")
    #expect(decoded([0xFE, 0xFF, 0x00, 0xE9]) == "é")
  }

  @Test func knowsUTF16WithoutMark() {
    let little = "The ships left port.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = "The ships left port.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(decoded(little) == "The ships left port.")
    #expect(decoded(big) == "The ships left port.")
  }

  @Test func readsLatin1AsTheWebDoes() {
    #expect(decoded([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80], declared: "ISO-8859-1") == "“café” €")
  }

  @Test func asksTheLibraryForOtherEncodings() {
    #expect(decoded([0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xFC], declared: "windows-1251") == "Новость")
    #expect(decoded([0x83, 0x6A, 0x83, 0x85, 0x81, 0x5B, 0x83, 0x58], declared: "Shift_JIS") == "ニュース")
  }

  @Test func replacesAndCountsWhatIsIllFormed() {
    let result = TextDecoder.decode(Array("Zoë and Émile met ".utf8) + [0xFF] + Array(" in Malmö".utf8))
    #expect(String(decoding: result.utf8, as: UTF8.self) == "Zoë and Émile met \u{FFFD} in Malmö")
    #expect(result.replacements == 1)
    #expect(!result.isGuess)
  }

  @Test func guessesWindows1252WhereNothingIsUTF8() {
    let result = TextDecoder.decode([0x63, 0x61, 0x66, 0xE9, 0x20, 0xE0, 0x20, 0x6C, 0x61])
    #expect(String(decoding: result.utf8, as: UTF8.self) == "café à la")
    #expect(result.isGuess)
    #expect(result.encoding == "windows-1252")
  }

  @Test func aWrongDeclarationDoesNoHarm() {
    #expect(decoded(Array("plain".utf8), declared: "no-such-encoding") == "plain")
    #expect(decoded(Array("naïve".utf8), declared: "utf-16") == "naïve")
  }
}
