import NewsAnnotation
import NewsModel
import Testing

@Suite struct NoTimeTests {
  let reader = TimeReader(published: "2017-09-19")

  @Test(arguments: [
    "May I come in?", "They may march on the capital.", "March on, she told them.", "The sun rose over it.",
    "Some 1,200 people came.", "He won 6-2, 7-5.", "Call 555-0199 for help.", "Version 2.10.3 is out.",
    "See pages 112-118.", "She came second.", "Flight MH370 was lost.", "The A380 landed.",
    "It cost $1999.", "About 2000 soldiers fell.", "The fall of the city was near.", "It sat on the shelf.",
    "A second chance is rare.", "It rose by 2010%.", "Room 2014B is closed.", "The score was 3:2.",
    "They had a mid-air scare.", "The spring of the trap broke.", "Three quarters of them left.",
    "The minutes were read.", "They sat in the sat nav shop.",
    "Only a quarter of them left.", "A quarter-century low was set.", "Come as soon as you can.",
  ])
  func thereIsNoTime(text: String) {
    #expect(reader.values(text) == [])
  }

  @Test func namesAreNoMonths() {
    var text = Tokenizer().tokenize(ArticleText(plain: "Critics of May and of June Allen met in June."))
    text.tokens[2].name = .beginPerson
    text.tokens[5].name = .beginPerson
    text.tokens[6].name = .insidePerson
    let found = TimeTagger().tag(text, published: nil)
    #expect(found.map { text.string($0.span) } == ["June"])
    #expect(found.first?.span.start == 40)
  }
}
