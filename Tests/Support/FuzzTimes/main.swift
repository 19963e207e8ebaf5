// Looks for texts on which the reading of dates traps, hangs or breaks its word, by libFuzzer. To run it for
// five minutes, keeping what it finds in a folder:
//
//     FUZZ=1 swift build -c release --scratch-path .build-fuzz --product fuzz-times
//     mkdir -p .build-fuzz/corpus
//     ASAN_OPTIONS=detect_leaks=0 .build-fuzz/release/fuzz-times -max_total_time=300 -timeout=10 .build-fuzz/corpus
//
// A text that fails is written to a file, which the program takes as an argument to run that text alone.
import Glibc
import NewsAnnotation
import NewsModel

@_silgen_name("LLVMFuzzerRunDriver") func LLVMFuzzerRunDriver(
  _ argc: UnsafeMutablePointer<CInt>,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

// libFuzzer calls back from one thread only.
nonisolated(unsafe) var argc = CommandLine.argc
nonisolated(unsafe) var argv = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&argc, &argv) { bytes, count in
    TimeFuzz.test(UnsafeBufferPointer(start: bytes, count: count))
    return 0
  })

/// Turns bytes into a text and checks what comes of it.
enum TimeFuzz {
  /// Words of the grammar, so that a byte makes a step that bytes alone would seldom make.
  static let words = """
    january may march sept. monday wed tuesdays today yesterday tonight morning night week weeks day days month year \
    years decade century quarter half weekend hour hours minutes seconds one two twelve twenty hundred thousand \
    million first second third twentieth nineties 1990s '89 2023 480 BC AD 1,200 14 24th 31 0 99 9999 12:30 5.30 \
    p.m. a.m. o'clock GMT EST noon midnight the a of on at in from to and or by than since between until few \
    several couple dozen recent early late mid about over less more least up only ago earlier later before \
    after hence now recently future time period daily per every other each last next this that same previous \
    following coming past current latest fiscal Q3 old age Christmas Easter New Year's Eve Day Thanksgiving spring \
    fall summer ended ending long another page Room - / : , . ( ) $ % # ’ – 2023-06-24 3/14/16 will said
    """.split(separator: " ").map { Array($0.utf8) }

  static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    var utf8: [UInt8] = []
    for byte in bytes.dropFirst() {
      if first & 1 == 0 {
        utf8.append(byte)
      } else if Int(byte) < words.count {
        utf8 += words[Int(byte)] + [0x20]
      } else {
        // Join what stands before to what comes, or start a sentence.
        if byte & 1 == 0, !utf8.isEmpty { utf8.removeLast() } else { utf8 += Array(". The ".utf8) }
      }
    }
    let day = CalendarDate(1400 + Int(first >> 1) * 6, 2, 28)
    let published = first & 2 == 0 ? day.map { PublicationTime(day: $0) } : nil
    check(String(decoding: utf8, as: UTF8.self), published)
  }

  private static func check(_ plain: String, _ published: PublicationTime?) {
    let text = Tokenizer().tokenize(ArticleText(plain: plain))
    let found = TimeTagger(marksAges: true).tag(text, published: published)
    var end = 0
    for expression in found {
      precondition(expression.span.start >= end && expression.span.end > expression.span.start, "overlap")
      precondition(expression.span.end <= text.utf8.count, "outside the text")
      precondition(!expression.reading.value.isEmpty, "no value")
      for reading in [expression.reading, expression.alternative].compactMap(\.self) {
        guard let interval = reading.interval else { continue }
        precondition(interval.first <= interval.last, "backwards")
        precondition((-10_200...10_200).contains(interval.first.year), "outside the calendar")
      }
      end = expression.span.end
    }
    // A choice of readings leaves the expressions where they are.
    let spans = Set(found.map(\.span))
    let chosen = TimeTagger(marksAges: true).tag(text, published: published, choosing: spans)
    precondition(chosen.map(\.span) == found.map(\.span), "a choice moved an expression")
  }
}
