import TerminalUI
import Testing

@testable import NewsReader

/// What is on the screen, to the letter.
@Suite struct ScreenTests {
  @Test func threeColumnsFrom120On() {
    var reader = ReaderDriver(width: 130, height: 30)
    reader.press("Enter")
    #expect(
      reader.screen == """
        ─ Feeds ────────────────────────┬ Article ───────────────────────────────────────────────────┬ Timeline ──────────────────── 1/4 ─
        ▸ All                         2 │  Mill reopens after the flood                              │ █                                █
          Weir Post                   1 │  Weir Post · by Nora Quill · Wed 9 Mar 2022 09:10 UTC+1    │ Jul 1, 2021            Mar 7, 2022
          Sky Letter                  1 │                                                            │ 2021
        ─ Articles ─────────────── 1/3 ─┤  The river town of Ashby gets its jobs back.               │▸Jul   ● flood of the river town
        ▸ ○ Mill reopens after the      │                                                            │ 2022
            flood                 Mar 9 │  Mayor Ida Holt opened the paper mill in Ashby on Monday,  │ Mar 7 ● Mayor Ida Holt opens the
          ● Bridge vote put off         │  eight months after the flood of July 2021.                │         paper mill in Ashby
                                  Mar 8 │                                                            │ undated
          ● 彗星 seen over 東京 for the │  “We never gave up,” Holt told reporters. She thanked Weir │       ◇ Weir Mills hires sixty
            first time in eigh… no date │  Mills, which will hire sixty Danish workers.              │         Danish workers
                                        │                                                            │       ✗ bridge is closed
                                        │  What comes next                                           │
                                        │                                                            │
                                        │  • A second hall is planned.                               │
                                        │  • The bridge will not be closed.                          │
                                        │                                                            │
                                        │  ▏ The water came at night and took the bridge.            │
                                        │                                                            │
                                        │    The mill in Ashby before the flood.                     │
                                        │                                                            │
                                        │  Related                                                   │
                                        │  → How Ashby was flooded                                   │
                                        │                                                            │
                                        │                                                            │
                                        │                                                            │
                                        │                                                            │
                                        │  person  org.  place  group  other  quote  date            │
         Here   Ashby ×3  Ida Holt ×3  Weir Mills ×1  Danish ×1                                                             “ 1 quotation
         ? keys  : commands  n next mention  w next mark  i why?  e who  " quotations  / search  v legend  ] next article  q back
        """)
  }

  @Test func twoColumnsFrom100On() {
    var reader = ReaderDriver(width: 100, height: 30)
    reader.press("Enter")
    #expect(
      reader.screen == """
        ─ Article ─────────────────────────────────────────────────────┬ Timeline ──────────────────── 1/4 ─
          Mill reopens after the flood                                 │ █                                █
          Weir Post · by Nora Quill · Wed 9 Mar 2022 09:10 UTC+1       │ Jul 1, 2021            Mar 7, 2022
                                                                       │ 2021
          The river town of Ashby gets its jobs back.                  │▸Jul   ● flood of the river town
                                                                       │ 2022
          Mayor Ida Holt opened the paper mill in Ashby on Monday,     │ Mar 7 ● Mayor Ida Holt opens the
          eight months after the flood of July 2021.                   │         paper mill in Ashby
                                                                       │ undated
          “We never gave up,” Holt told reporters. She thanked Weir    │       ◇ Weir Mills hires sixty
          Mills, which will hire sixty Danish workers.                 │         Danish workers
                                                                       │       ✗ bridge is closed
          What comes next                                              │
                                                                       │
          • A second hall is planned.                                  │
          • The bridge will not be closed.                             │
                                                                       │
          ▏ The water came at night and took the bridge.               │
                                                                       │
            The mill in Ashby before the flood.                        │
                                                                       │
          Related                                                      │
          → How Ashby was flooded                                      │
                                                                       │
                                                                       │
                                                                       │
                                                                       │
          person  org.  place  group  other  quote  date               │
         Here   Ashby ×3  Ida Holt ×3  Weir Mills ×1  Danish ×1                               “ 1 quotation
         ? keys  : commands  n next mention  w next mark  i why?  e who  " quotations  / search  v legend
        """)
  }

  @Test func onePaneUnderTabsAt80() {
    var reader = ReaderDriver(width: 80, height: 24)
    reader.press("Enter")
    #expect(
      reader.screen == """
         Feeds  Articles  Article  Timeline ─────────────────────────────────────── top
          Mill reopens after the flood
          Weir Post · by Nora Quill · Wed 9 Mar 2022 09:10 UTC+1

          The river town of Ashby gets its jobs back.

          Mayor Ida Holt opened the paper mill in Ashby on Monday, eight months after
          the flood of July 2021.

          “We never gave up,” Holt told reporters. She thanked Weir Mills, which will
          hire sixty Danish workers.

          What comes next

          • A second hall is planned.
          • The bridge will not be closed.

          ▏ The water came at night and took the bridge.

            The mill in Ashby before the flood.

          person  org.  place  group  other  quote  date
         Here   Ashby ×3  Ida Holt ×3  Weir Mills ×1  Danish ×1           “ 1 quotation
         ? keys  : commands  n next mention  w next mark  i why?  e who  " quotations
        """)
  }

  @Test func usableAt40x12() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("Enter")
    #expect(
      reader.screen == """
         Feeds  Articles  Article  Timeline ────
          Mill reopens after the flood
          Weir Post · by Nora Quill · Wed 9 Mar
          2022 09:10 UTC+1

          The river town of Ashby gets its jobs
          back.

          Mayor Ida Holt opened the paper mill
          in Ashby on Monday, eight months
         Here   Ashby ×3  Ida Holt ×3
         ? keys  : commands  n next mention
        """)
  }

  @Test func listsBeforeTheArticleAt100() {
    let reader = ReaderDriver(width: 100, height: 12)
    #expect(reader.state.screen.frames.keys.contains(.feeds))
    #expect(!reader.state.screen.frames.keys.contains(.timeline))
  }

  @Test func tooSmallAt10x3() {
    let reader = ReaderDriver(width: 10, height: 3)
    #expect(
      reader.screen == """
        Too small:
        min 20×5
        Q quits
        """)
  }

  @Test func titlesTakeTwoRowsInANarrowList() {
    let reader = ReaderDriver(width: 40, height: 12)
    #expect(
      reader.screen == """
         Feeds  Articles  Article  Timeline ────
        ▸ ● Mill reopens after the flood
                                          Mar 9
          ● Bridge vote put off
                                          Mar 8
          ● 彗星 seen over 東京 for the first
            time in eighty years 🌠     no date



         Here   Ashby ×3  Ida Holt ×3
         ? keys  : commands  Enter open
        """)
  }

  @Test func wideCharactersAndEmojiKeepTheirColumns() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("j", "j", "Enter")
    #expect(
      reader.screen == """
         Feeds  Articles  Article  Timeline ────
          彗星 seen over 東京 for the first
          time in eighty years 🌠
          Sky Letter · no date: relative dates
          stay open

          観測者は火曜日に東京の上空で彗星を見
          た。八十年ぶりのことだった。

          Observers said the tail was long. 👩‍🚀
         Here  no names found
         ? keys  : commands  n next mention
        """)
  }

  @Test func aMarkedTimelineEntryAndItsExport() {
    var reader = ReaderDriver(width: 80, height: 24)
    reader.press("Enter", "Tab", "j", "m", "x")
    #expect(
      reader.screen == """
         Feeds  Articles  Article  Timeline ─────────────────────────────────────── 3/4
         █                                                                            █
         Jul 1, 2021                                                        Mar 7, 2022
         2021
         Jul   ● flood of the river town
         2022
        ✓Mar 7 ● Mayor Ida Holt opens the paper mill in Ashby
         un┌─ Export the timeline ──────────────────────────────────────────────────┐
        ▸  │ ▸ Entries  ‹ the 1 marked ›                                            │
           │   Format   ‹ Markdown ›                                                │
           │   File     timeline-mill-reopens-after-the-flood.md                    │
           │                                                                        │
           │ ↑ ↓ line   ← → choice   Enter writes the file   Esc leaves             │
           │                                                                        │
           └────────────────────────────────────────────────────────────────────────┘







         Here   Ashby ×3  Ida Holt ×3  Weir Mills ×1  Danish ×1           “ 1 quotation
         ↓ move  Enter open  Esc back
        """)
  }

  @Test func theLegendIsAlsoWhereMarksAreSwitched() {
    var reader = ReaderDriver(width: 40, height: 12)
    reader.press("Enter", "v")
    #expect(
      reader.screen == """
         Feeds  Articles  Article  Timeline ────
        ┌─ Marks ──────────────────────── 1/7 ─┐
        │ ▸ [x] person  1 in this article      │
        │   [x] organisation  1 in this artic… │
        │   [x] place  1 in this article       │
        │   [x] group  1 in this article       │
        │   [x] other name  0 in this article  │
        │   [x] quotation  1 in this article   │
        │   [x] date  2 in this article        │
        └──────────────────────────────────────┘
         Here   Ashby ×3  Ida Holt ×3
         Space switch  q back
        """)
  }

  @Test func marksAreToldApartWithoutColour() {
    var reader = ReaderDriver()
    reader.press("Enter")
    let canvas = reader.canvas
    func look(_ words: String) -> String? {
      for (y, line) in canvas.lines.enumerated() {
        guard let column = line.column(of: words) else { continue }
        return canvas[Point(x: column, y: y)].style.description
      }
      return nil
    }
    #expect(look("Ida Holt opened") == "bold")
    #expect(look("Ashby on Monday") == "underline")
    #expect(look("Monday,") == "bold italic")
    #expect(look("“We never") == "italic")
    #expect(look("Danish workers.") == "italic underline")
    #expect(look("opened the paper mill in") == "plain")
  }
}
