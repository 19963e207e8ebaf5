extension Story {
  /// Plans, sets, ages, ranges, holidays and the traps in which there is no date.
  static let plans = [
    Story(
      "a planned summit", "2024-01-10",
      """
      The leaders plan to meet [on Thursday|2024-01-11] and will sign the pact [on January 20|2024-01-20]. A second \
      round is scheduled for [February|2024-02]. They want a treaty by [the end of the year|2024]. The last summit \
      was held [in December|2023-12].
      """),
    Story(
      "a festival", "2018-05-02",
      """
      The festival runs from [24|2018-06-24] to [26 June|2018-06-26]. Doors will open at [5 p.m.|2018-06-26T17:00] Tickets go on sale [next Monday|2018-05-07]. \
      It is held [every two years|P2Y]. In [2016|2016] it drew 50,000 people.
      """),
    Story(
      "a month range", "2014-08-19",
      """
      The fighting lasted from [March|2014-03] to [May|2014-05]. On [June 14|2014-06-14]-[15|2014-06-15] there were no clashes at all.
      """),
    Story(
      "holidays", "2019-01-03",
      """
      Shops were full on [Christmas Eve|2018-12-24]. A truce held over [Christmas|2018-12-25] and broke down on \
      [New Year's Eve|2018-12-31]. The next talks are due before [Easter|2019-04-21]. On [Thanksgiving|2018-11-22] they had \
      failed.
      """),
    Story(
      "sets and ages", "2016-10-12",
      """
      The 54-year-old baker opens [every Tuesday|XXXX-WXX-2] and on [Saturdays|XXXX-WXX-6]. He closes [each August|XXXX-08]. \
      He sells 300 loaves [a day|P1D]. He began [25 years ago|1991], aged 29.
      """),
    Story(
      "no dates at all but three", "2018-04-10",
      """
      May I come in? asked Theresa May. They may march on the capital. She won 6-2, 7-5, and read pages 112 to 118. \
      The sun was hot; about 1,200 people and 2000 soldiers came. Version 3.1.4 is out. Call 020 7946 0018. The spring of \
      the trap broke. It happened [on Monday|2018-04-09], [in March|2018-03] and [in May 2017|2017-05].
      """),
    Story(
      "decades ago", "2012-07-01",
      """
      Some [ten years ago|2002] the river was dead. [Two decades ago|1992] nobody fished here. [In the late 1990s|199] a \
      filter was built. [Early in 2005|2005] the first salmon came back. [In the past five years|P5Y] stocks have doubled. \
      [Next spring|2013-SP] the dam will go.
      """),
    Story(
      "half years", "2021-07-15",
      """
      Sales fell in [the first half of 2020|2020-H1] and rose in [the second half of the year|2020-H2]. In \
      [Q2 2021|2021-Q2] they hit a record. The board meets [on 28 July|2021-07-28]. It may pay a dividend \
      [in the fourth quarter|2021-Q4].
      """),
    Story(
      "British and ISO order", "2020-03-30",
      """
      The rules took effect on [26/03/2020|2020-03-26] and were extended on [2020-03-28|2020-03-28]. They apply until \
      [the 14th of April|2020-04-14]. The first case was found on [Friday 31 January|2020-01-31].
      """),
  ]
}
