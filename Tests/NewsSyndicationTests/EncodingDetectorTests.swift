import Foundation
import Testing

@testable import NewsSyndication

@Suite struct EncodingDetectorTests {
  private static let chinese = "西港市议会星期一宣布，关闭九天的港口将于周二重新开放。工会主席林海说，双方已经就工资达成协议。"
  private static let storm = "据当地媒体报道，暴雨造成三人死亡，数千名居民被迫撤离家园，政府已派出救援队。"
  private static let traditional = "西港市議會星期一宣布，關閉九天的港口將於週二重新開放。工會主席林海說，雙方已就工資達成協議。"
  private static let japanese = "西港の港は九日ぶりに火曜日に再開すると市議会が発表した。組合の議長は賃金で合意したと述べた。"
  private static let korean = "서항시 의회는 월요일 아흐레 동안 닫혔던 항구가 화요일에 다시 문을 연다고 발표했다. 노조 위원장은 임금에 합의했다고 말했다."
  private static let russian = "Городской совет объявил в понедельник, что порт откроется во вторник."

  @Test(arguments: [
    ("gb18030", chinese), ("gb18030", storm), ("gb18030", "央行维持利率不变 股市小幅上涨"), ("gb18030", "新桥开通"),
    ("big5", traditional), ("big5", "新橋開通"), ("shift_jis", japanese), ("shift_jis", "首相、予算案を閣議決定"),
    ("euc-jp", japanese), ("euc-jp", "首相、予算案を閣議決定"), ("euc-kr", korean), ("euc-kr", "새 다리 개통"),
    ("windows-1251", russian), ("koi8-r", russian),
  ])
  func tellsTheEncodingOfNews(encoding: String, text: String) throws {
    #expect(EncodingDetector.encoding(of: try bytes(text, in: encoding)) == encoding)
  }

  @Test(arguments: [
    "Der Hafen öffnet am Dienstag wieder, für alle Schiffe, sagte die Präsidentin über den Streik.",
    "Le port rouvrira mardi après neuf jours de grève, a annoncé l’assemblée.",
    "El puerto abrirá el martes, señaló la alcaldesa Muñoz tras la sesión.",
  ])
  func leavesWesternTextAlone(text: String) throws {
    #expect(EncodingDetector.encoding(of: try bytes(text, in: "windows-1252")) == nil)
  }

  @Test func aFeedThatDeclaresNothingIsReadInItsEncoding() throws {
    let xml = "<rss><channel><item><title>\(Self.storm)</title></item></channel></rss>"
    let document = try DocumentReader().read(try bytes(xml, in: "gb18030"), name: "f")
    #expect(document.articles.map(\.title) == [Self.storm])
  }

  /// Text as bytes of an encoding, by the system's converter.
  private func bytes(_ text: String, in encoding: String) throws -> [UInt8] {
    let converter = try #require(iconv_open(encoding, "utf-8"))
    defer { iconv_close(converter) }
    var source = text.utf8.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count * 2)
    let written = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target -> Int? in
        var (input, output) = (source.baseAddress, target.baseAddress)
        var (inputLeft, outputLeft) = (source.count, target.count)
        let converted = iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1
        return converted ? target.count - outputLeft : nil
      }
    }
    let count = try #require(written, "\(encoding) has no letters for the text")
    return target.prefix(count).map { UInt8(bitPattern: $0) }
  }
}
