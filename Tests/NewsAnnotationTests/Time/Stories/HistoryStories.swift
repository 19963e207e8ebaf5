extension Story {
  /// Chronicles and background, away from the day of publication.
  static let histories = [
    Story(
      "a war chronicle", "2011-06-01",
      """
      On [12 April 1877|1877-04-12], the regiment crossed the river. On [14 April|1877-04-14] it met the enemy. \
      [Two days later|1877-04-16] the bridge was burnt. In [June|1877-06] the siege began. By [late December|1877-12] the \
      fort had fallen. In [January|1878-01] an armistice was signed. [The following month|1878-02] the troops went home.
      """),
    Story(
      "a chronicle with weekdays", nil,
      """
      On [10 May 1940|1940-05-10] the army crossed the frontier. [The next day|1940-05-11] the forts surrendered. On \
      [13 May|1940-05-13] tanks reached the river. They crossed it [that night|1940-05-13TNI]. [A week later|1940-W21] they \
      stood at the sea.
      """),
    Story(
      "a dynasty", "2008-03-02",
      """
      The house ruled from [1370|1370] [to 1405|1405]. Its founder was born [in 1336|1336]. [In the 15th century|14] the \
      state fell apart. [In 1507|1507] the last city was taken. Letters found [in 1923|1923] tell of the siege.
      """),
    Story(
      "a Roman war", nil,
      """
      The war broke out [in 264 BC|BC0264]. A fleet was built [in 260 BC|BC0260]. Peace was made [in 241 BC|BC0241]. \
      A second war followed [in 218 BC|BC0218].
      """),
    Story(
      "the history of a company", "2013-09-03",
      """
      The firm was founded [on 12 May 1865|1865-05-12] as a paper mill. [In 1967|1967] it merged with a cable maker. \
      [In the early 1990s|199] it turned to telephones. [In October 1998|1998-10] it became the largest maker in the \
      world. [In 2007|2007] it sold 435 million handsets. [Five years later|2012] it had lost the lead.
      """),
    Story(
      "the fall of a wall", "1999-11-09",
      """
      On [9 November 1989|1989-11-09], a spokesman read out a note at a press conference. [That evening|1989-11-09TEV] crowds \
      went to the crossings. At [11:30 p.m.|1989-11-09T23:30] the first gate was opened. [The next morning|1989-11-10TMO] \
      people danced on the wall. On [1 July 1990|1990-07-01] a common currency came. [In October|1990-10] the two states \
      became one.
      """),
    Story(
      "a mountain", nil,
      """
      The expedition left Darjeeling [in March 1924|1924-03]. On [6 June|1924-06-06] two climbers set out for the top. \
      [Two days later|1924-06-08] they were seen for the last time. A body was found [on 1 May 1999|1999-05-01].
      """),
    Story(
      "background in the news", "2015-06-18",
      """
      The ferry company apologised [on Wednesday|2015-06-17] to the families. The ship sank [on 28 September 1994|1994-09-28] \
      in the Baltic. [The next day|1994-09-29] the search was called off. An inquiry reported [in December 1997|1997-12]. \
      The government said [this week|2015-W25] that the wreck would not be raised.
      """),
  ]
}
