import Testing

@testable import NewsExport

@Suite struct JSONTests {
  @Test func sortsKeysAndEscapes() {
    let value = JSON.object([
      "b": .string("\"\\\n\t\u{1B}\u{9B}\u{2028}é😀"),
      "a": .array([.int(1), .double(0.5), .bool(true), .null]), "c": .double(.nan),
    ])
    #expect(value.compact == #"{"a":[1,0.5,true,null],"b":"\"\\\n\t\u001b\u009b\u2028é😀","c":null}"#)
  }

  @Test func setsNestedValuesOut() {
    let value = JSON.object([
      "list": .array([.object(["x": .int(1), "y": .int(2)]), .array([])]), "name": .string("n"),
    ])
    #expect(
      value.pretty == """
        {
          "list": [
            {"x": 1, "y": 2},
            []
          ],
          "name": "n"
        }
        """)
  }
}
