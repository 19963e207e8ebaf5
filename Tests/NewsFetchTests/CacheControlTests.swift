import Testing

@testable import NewsFetch

@Suite("Cache-Control")
struct CacheControlTests {
  @Test(
    "The time to live is read, and none where the answer must not be kept",
    arguments: [
      ("max-age=60", 60), ("public, Max-Age = \"60\" , must-revalidate", 60), ("s-maxage=5", nil),
      ("max-age=x", nil),
      ("max-age=-1", 0), ("max-age=99999999999", Int(Int32.max)), ("no-store, max-age=60", nil), ("", nil),
      ("max-age=60, no-cache", nil), ("max-age", nil), (",,=,", nil),
    ])
  func maxAge(_ header: String, _ seconds: Int?) {
    #expect(CacheControl(header).maxAge == seconds.map { .seconds($0) })
  }
}
