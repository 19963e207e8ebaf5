import NewsModel
import Testing

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("fed", "feed"), ("FEED", "feed"), ("tilte", "title"), ("tag", "tag"), ("tga", "tag"),
      ("statsu", "status"),
      ("happend", "happened"), ("happ", "happened"), ("sp", "speaker"), ("xyz", nil), ("", nil),
      ("feeding", nil),
      (String(repeating: "feed", count: 1000), nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    let fields = ["feed", "tag", "title", "happened", "speaker", "status"]
    #expect(Spelling.nearest(to: word, among: fields) == expected)
  }

  @Test func nothingIsNearAmongNothing() { #expect(Spelling.nearest(to: "feed", among: []) == nil) }
}
