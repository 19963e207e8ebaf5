import Testing

@testable import NewsSyndication

@Suite struct URLReferenceTests {
  // After the examples of RFC 3986, section 5.4.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
    ("g#s", "http://a/b/c/g#s"),
    (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
    ("https://h/x", "https://h/x"), (" g h ", "http://a/b/c/g%20h"),
  ])
  func resolves(reference: String, expected: String) {
    #expect(URLReference.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
  }

  @Test(arguments: [
    "", "#top", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "java\u{0}script:x",
    "\u{1B}[31m",
  ])
  func refuses(reference: String) {
    #expect(URLReference.resolve(reference, against: "http://a/") == nil)
  }

  @Test func staysRelativeWithoutBase() {
    #expect(URLReference.resolve("../g", against: nil) == "../g")
  }
}
