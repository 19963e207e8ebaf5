extension Story {
  /// News of the day, of crimes, courts and companies.
  static let news = [
    Story(
      "a mutiny told a week later", "2019-05-16",
      """
      The defence ministers of the two islands met in the capital on [Tuesday|2019-05-14].

      On [May 4|2019-05-04], the garrison commander announced that his men would march on the palace.

      Late [the same evening|2019-05-04TEV], he accepted an offer of the bishop and turned back.

      On [Sunday|2019-05-05], the presidential office said that the charges had been dropped.
      """),
    Story(
      "a weekday two paragraphs after a date", "2023-07-12",
      """
      Talks on the fishing quota resumed [on Monday|2023-07-10] in Bergen.

      On [June 24|2023-06-24], three trawlers had blocked the harbour.

      Their owners asked for a meeting, and the minister agreed.

      On [Sunday|2023-06-25], the boats left. Two of the skippers were fined.
      """),
    Story(
      "a fire", "2021-03-17",
      """
      A fire destroyed a paper warehouse in Leeds [late on Tuesday|2021-03-16]. Crews arrived [at 10:40 p.m.|2021-03-16T22:40] \
      and fought the flames for [six hours|PT6H].

      The roof fell in shortly before [3 a.m.|2021-03-16T03:00] The owner said [on Wednesday|2021-03-17] that he \
      would rebuild. The warehouse opened [in 1987|1987].
      """),
    Story(
      "a resignation", "2018-10-05",
      """
      The mayor of Turin resigned [on Friday|2018-10-05], [three days|P3D] after a court fined her.

      She had been elected [in June 2016|2016-06]. Her deputy will take over [on Monday|2018-10-08] and lead the city \
      until [March|2019-03].
      """),
    Story(
      "a bank", "2023-03-14",
      """
      Regulators closed the lender [on Friday|2023-03-10] after depositors withdrew 42 billion dollars \
      [on Thursday|2023-03-09]. The bank had told investors [last Wednesday|2023-03-08] that it needed money. \
      [Over the weekend|2023-W10-WE] the central bank promised to cover all deposits. Trading in its shares will \
      resume [on Wednesday|2023-03-15].
      """),
    Story(
      "quarterly figures", "2022-11-03",
      """
      Profit rose to 4 million euros in [the third quarter|2022-Q3] from 3 million [a year earlier|2021-Q3], the \
      brewer said [today|2022-11-03]. For [fiscal 2023|2023] it expects sales of 1,200 million. In \
      [the first nine months|P9M] of [the year|2022], it sold 2.1 million barrels. Shares fell 3.2 percent to 45.10.
      """),
    Story(
      "a court report", "2020-02-21",
      """
      A former clerk was sentenced to [four years|P4Y] in prison [on Thursday|2020-02-20] for stealing from the \
      parish. The court heard that he took 90,000 pounds between [2012|2012] and [2017|2017]. He was arrested \
      [in November 2018|2018-11] and pleaded guilty [last month|2020-01]. Judge May Holloway called it a betrayal. \
      An appeal may be heard [in June|2020-06].
      """),
    Story(
      "a strike", "2019-12-04",
      """
      Railway workers will walk out [tomorrow|2019-12-05] and stay away [until Saturday|2019-12-07]. The last strike, \
      [in October|2019-10], lasted [two days|P2D]. Unions rejected an offer [last week|2019-W48]. Talks broke down \
      [on Monday night|2019-12-02TNI]; they may go on [next month|2020-01].
      """),
    Story(
      "an earthquake", "2023-02-08",
      """
      Rescuers pulled a boy from the rubble [on Wednesday morning|2023-02-08TMO], [more than 50 hours|PT50H] after \
      the first tremor. The quake struck at [4:17 a.m. on Monday|2023-02-06T04:17]. A second one \
      followed [nine hours later|2023-02-06TXX]. In [1999|1999] a quake killed 17,000 people near Izmit.
      """),
  ]
}
