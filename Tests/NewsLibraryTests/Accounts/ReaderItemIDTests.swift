import Testing

@testable import NewsLibrary

@Suite struct ReaderItemIDTests {
  @Test(arguments: [
    ("tag:google.com,2005:reader/item/00000000000000ff", "255"),
    ("tag:google.com,2005:reader/item/ff", "255"),
    ("tag:google.com,2005:reader/item/FFFFFFFFFFFFFFFF", "-1"),
    ("tag:google.com,2005:reader/item/ffffffffffffffff", "18446744073709551615"),
    ("tag:google.com,2005:reader/item/00060a565d6dce5f", "1700215911206495"),
    ("tag:google.com,2005:reader/item/00157a17b192950b65be3791", "00157a17b192950b65be3791"),
    ("tag:google.com,2005:reader/item/501111111111111111111111", "501111111111111111111111"),
  ])
  func bothFormsNameOneItem(long: String, short: String) {
    #expect(ReaderItemID(long) == ReaderItemID(short))
    #expect(ReaderItemID(long)?.longForm == ReaderItemID(short)?.longForm)
  }

  @Test func theLongFormIsThatOfTheServer() {
    #expect(ReaderItemID("255")?.longForm == "tag:google.com,2005:reader/item/00000000000000ff")
    #expect(ReaderItemID("50aa")?.longForm == "tag:google.com,2005:reader/item/50aa")
  }

  @Test(arguments: [
    "", "tag:google.com,2005:reader/item/", "a b", "a\u{7}", String(repeating: "x", count: 201),
  ])
  func whatIsNoNameIsNone(text: String) { #expect(ReaderItemID(text) == nil) }
}
