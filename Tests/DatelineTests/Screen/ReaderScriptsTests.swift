import Foundation
import TerminalHarness
import Testing

/// Titles and texts in scripts whose characters are wide, joined, marked or run from right to left.
@Suite struct ReaderScriptsTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  /// With characters only whose widths libvterm 0.1.4 knows, which are those of Unicode 9.
  @Test(arguments: [
    ("Arabic", "الأخبار العاجلة من الميناء", "افتتح العمدة المحطة الجديدة يوم الاثنين"),
    ("Hebrew", "חדשות הנמל של היום", "ראש העיר פתח את המסוף החדש ביום שני"),
    ("Chinese", "港口新闻今日开放新码头", "市长星期一在港口为新码头揭幕，渔民晚上回到了码头。"),
    ("Japanese", "港の新しいターミナルが開業", "市長は月曜日にｶﾀｶﾅの新しいターミナルを開いた。"),
    ("Korean", "항구의 새 터미널이 열렸다", "시장은 월요일에 새 터미널을 열었다."),
    (
      "decomposed Korean", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8} news",
      "\u{1112}\u{1161}\u{11AB} again"
    ),
    ("Thai", "ข่าวท่าเรือวันนี้", "นายกเทศมนตรีเปิดอาคารผู้โดยสารใหม่เมื่อวันจันทร์"),
    ("Devanagari", "बंदरगाह का नया टर्मिनल खुला", "महापौर ने सोमवार को नया टर्मिनल खोला"),
    ("Tamil", "துறைமுகச் செய்திகள்", "மேயர் திங்களன்று புதிய முனையத்தைத் திறந்தார்"),
    (
      "combining", "Ha\u{308}fen o\u{308}ffnen ne\u{301}\u{302}\u{303}u",
      "Zu\u{308}rich e\u{301}\u{323}\u{330}a opens"
    ),
    ("families", "👩‍👩‍👧‍👦 at the quay 👩🏽‍🚀", "🏳️‍🌈 ❤️‍🔥 👨‍👩‍👧 walked along the harbour 👍🏿 today"),
    ("flags", "🇸🇪🇳🇴🇩🇰 ferries sail 🇫", "🇪🇺 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and 🇯🇵🇰 boats"),
    ("keycaps", "1️⃣ #️⃣ ☎️ ⚠︎ signs", "☀️ ☁︎ ✈️ ™️ ©️ ‼️ signs of the quay"),
    ("symbols", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯 ﷽ ⸻ ⸻", "① ½ ﬁ Ω ± § ¶ … ﷺ ㎏ ㍿ Ａ ﾊﾝｶｸ ambiguous"),
    (
      "invisible", "zero\u{200B}width\u{FEFF} \u{AD}soft\u{2060}",
      "a\u{200D}b\u{200C}c \u{2028}d\u{2029}e \u{34F}f \u{180E}g"
    ),
    (
      "controls", "bell\u{7} tab\tescape\u{1B}[5C end",
      "\u{9B}5C \u{202E}backwards\u{202C} \u{2066}isolate\u{2069} \u{8}\u{8}"
    ),
    ("marks only", "\u{301}\u{302}\u{303}\u{304}\u{305}", String(repeating: "\u{301}", count: 200)),
  ]) func rulesStayStraight(_ script: String, _ title: String, _ text: String) throws {
    let items = try (0..<40).map { number in
      // Shifted by a letter each, so that wide characters meet every column.
      let shift = String(repeating: "x", count: number % 7)
      return """
        {"id": "\(number)", "url": "https://example.org/\(number)", "title": \(try quoted("\(shift)\(title) \(number)")),
        "date_published": "2024-03-0\(1 + number % 9)T10:00:00Z",
        "content_text": \(try quoted("\(shift) " + Array(repeating: text, count: 12).joined(separator: " ") + " The end."))}
        """
    }
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": \(try quoted(title)), "items": [\(items.joined(separator: ","))]}
      """
    let reader = try LiveReader([fixture.write(feed, to: "feed.json")], home: fixture.folder)
    let session = reader.session
    #expect(session.shows("? keys"), "\(session.lines)")
    #expect(session.shows("1/40"), "\(session.lines)")
    #expect(reader.settles())
    #expect(session.hasStraightRules(), "\(script): \(session.lines)")
    reader.type("jjj\r")
    #expect(reader.settles())
    for key in ["j", " ", "w"] {
      reader.type(key)
      #expect(session.hasStraightRules(), "\(script): \(session.lines)")
    }
    #expect(reader.rowsThatDifferDrawnAnew() == [])
    reader.resize(rows: 24, columns: 101)
    #expect(reader.answers(1))
    #expect(session.hasStraightRules(), "\(script): \(session.lines)")
    #expect(reader.quits())
  }

  /// The text as JSON writes it.
  private func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}
