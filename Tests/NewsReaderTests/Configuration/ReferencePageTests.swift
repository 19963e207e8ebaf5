import Testing

@testable import NewsReader

@Suite struct ReferencePageTests {
  @Test func tablesStandBetweenTheirMarks() {
    let page =
      "# A\n<!-- table: x -->\nold\n<!-- end -->\nmiddle\n<!-- table: none -->\nkept\n<!-- end -->\nend\n"
    let made = ReferencePage.text(page, tables: ["x": "| new |\n"])
    #expect(
      made
        == "# A\n<!-- table: x -->\n\n| new |\n\n<!-- end -->\nmiddle\n<!-- table: none -->\nkept\n<!-- end -->\nend\n"
    )
    #expect(ReferencePage.text(made, tables: ["x": "| new |\n"]) == made)
  }

  @Test(arguments: ["", "no table", "<!-- table: x -->", "<!-- table: x", "<!-- end --><!-- table: x -->"])
  func whatIsNotWholeStays(page: String) {
    #expect(ReferencePage.text(page, tables: ["x": "y"]) == page)
  }

  @Test func everythingIsInATable() {
    let tables = ReferenceTables.all
    for setting in Setting.all { #expect(tables["settings"]?.contains("| `\(setting.key)` |") == true) }
    for role in Role.allCases { #expect(tables["looks"]?.contains("| `\(role.name)` |") == true) }
    for context in KeyContext.allCases {
      #expect(tables["keys"]?.contains("`[keys.\(context.rawValue)]`") == true)
    }
    // A bar as a key must not end its cell.
    #expect(ReferencePage.text("", tables: tables).isEmpty)
  }
}
