import NewsAnnotation
import NewsModel
import Testing

/// Every construction that the tagger promises, through the whole pipeline, published on Tuesday 19 September
/// 2017. The dates are marked as in ``Story``.
@Suite struct ConstructionTests {
  private static let annotator: Annotator? = try? Annotator(models: .located())

  private func check(_ marked: String) throws {
    let annotator = try #require(Self.annotator)
    #expect(Story(marked, "2017-09-19", marked).mistakes(annotator) == [])
  }

  @Test(arguments: [
    "The clinic opened on [14 March 2016|2016-03-14].", "The clinic opened on [March 14, 2016|2016-03-14].",
    "The clinic opened on [2016-03-14|2016-03-14].", "The clinic opened on [14/3/16|2016-03-14].",
    "The clinic opened on [March 14th|2017-03-14].", "The clinic opened on [the 14th of March|2017-03-14].",
    "The clinic opened on [Mon., Sept. 4|2017-09-04].", "The clinic opened in [March|2017-03].",
    "The clinic opened in [March of last year|2016-03].",
    "The clinic opened in [the spring of 2016|2016-SP].",
    "The clinic opened [last winter|2016-WI].", "The clinic opened in [the 1950s|195].",
    "The clinic opened in [the fifties|195].", "The clinic opened in [the 19th century|18].",
    "The clinic opened in [the twentieth century|19].", "The clinic opened in [the third century BC|BC02].",
    "The clinic opened in [nineteen eighty-four|1984].",
  ])
  func calendarDates(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "Sales rose in [the second quarter|2017-Q2].", "Sales rose in [Q4 2016|2016-Q4].",
    "Sales rose in [fiscal 2016|2016].", "Sales rose in [the fiscal year 2016|2016].",
    "Sales rose in [the first half of this year|2017-H1].",
    "Sales rose in [the second half of 2016|2016-H2].",
    "Sales rose in [last year's fourth quarter|2016-Q4].", "Sales rose in [the 2016 third quarter|2016-Q3].",
    "Sales rose [last quarter|2017-Q2].", "Sales rose in [the financial year 2015|2015].",
  ])
  func periodsOfAccount(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "The shops closed on [Christmas Day|2016-12-25].", "The shops closed on [New Year's Eve|2016-12-31].",
    "The shops closed on [Good Friday|2017-04-14].", "The shops closed on [Easter Sunday 2016|2016-03-27].",
    "The shops closed on [Boxing Day|2016-12-26].", "The shops closed on [Labor Day|2017-09-04].",
    "The shops closed on [Independence Day|2017-07-04].", "The shops closed at [Halloween|2016-10-31].",
    "The shops will close on [Thanksgiving|2017-11-23].", "The shops closed on [Valentine's Day|2017-02-14].",
    "The shops closed on [May Day|2017-05-01].",
  ])
  func holidays(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "She left on [Friday morning|2017-09-15TMO].", "She left at [5 p.m. on Friday|2017-09-15T17:00].",
    "She left on [Friday at 17:30 GMT|2017-09-15T17:30].", "She left at [noon on Friday|2017-09-15T12:00].",
    "She left at [1500 GMT on Friday|2017-09-15T15:00].", "She left [late on Friday night|2017-09-15TNI].",
    "She left [yesterday evening|2017-09-18TEV].", "She left [this morning|2017-09-19TMO].",
    "She left [tonight|2017-09-19TNI].", "She left in [the early hours of Friday|2017-09-15TMO].",
    "She left at [half past five on Friday|2017-09-15T05:30].",
    "She left at [half past seven in the evening on Friday|2017-09-15T19:30].",
    "She left at [dawn on Friday|2017-09-15TMO].",
  ])
  func timesOfDay(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "They marched for [three days|P3D].", "They marched for [a year and a half|P1Y6M].",
    "They marched for [a dozen weeks|P12W].", "They marched for [over six hours|PT6H].",
    "They marched for [two and a half hours|PT2H30M].", "They marched for [several months|PXM].",
    "They met [every Tuesday|XXXX-WXX-2].", "They met on [Mondays|XXXX-WXX-1].",
    "They met twice [a month|P1M].", "They met [every three years|P3Y].", "They met [each spring|XXXX-SP].",
    "They met [daily|P1D].", "A 54-year-old man met his son, 12 years old.",
    "They met [every other week|P2W].", "They met on [weekends|XXXX-WXX-WE].",
  ])
  func durationsAndSets(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "It rained on [June 24|2017-06-24]-[25|2017-06-25].",
    "It rained from [March|2017-03] to [May|2017-05].",
    "It rained between [2010|2010] and [2014|2014].", "It rained from [1370|1370] to [1405|1405].",
    "It rained in [2010|2010]-[11|2011].", "It rained from [24|2017-06-24] to [26 June|2017-06-26].",
    "It rained from [June 30|2017-06-30] to [July 2|2017-07-02].",
    "It rained from [Monday|2017-09-11] to [Friday|2017-09-15].",
    "It rained between [June 24|2017-06-24] and [25|2017-06-25].",
  ])
  func ranges(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "The dam broke in [early July|2017-07].", "The dam broke in [the late 1990s|199].",
    "The dam broke [some ten years ago|2007].", "The dam broke [about three weeks ago|2017-W35].",
    "The dam broke around [1920|1920].", "The dam broke at [the end of August|2017-08].",
    "The dam broke in [mid-June|2017-06].", "The dam broke [a few years ago|PAST_REF].",
    "The dam broke [almost two years ago|2015].", "The dam broke [earlier this month|2017-09].",
    "The dam broke [later that day|2017-09-19]. It held [now|PRESENT_REF].",
    "The dam broke [a century ago|19].", "The dam broke in [the middle of the 19th century|18].",
  ])
  func fuzzyTimes(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "May I ask Theresa May?", "They may march on.", "The sun set over the sat dish.",
    "About 1,200 people came.",
    "The side won 3-2 and 21-14.", "Call 020 7946 0018 or 555-0199.", "Version 10.4.11 is out.",
    "See pages 112-118 and chapter 12.", "March past the fall line, he said.", "April Jones met June Carter.",
    "The march was second to none.", "It costs $2000.", "She came first in 2 heats.", "Room 2012 was locked.",
    "The A380 and the Boeing 747 landed.", "He scored 1,997 points.", "Route 66 is long.",
    "Turn to page 1984.", "The stock fell 12 to 15.", "Jan Mayer and Augustus Wed came.",
  ])
  func traps(marked: String) throws { try check(marked) }
}
