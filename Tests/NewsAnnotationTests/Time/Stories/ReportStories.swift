extension Story {
  /// Live blogs, matches, obituaries, science, weather.
  static let reports = [
    Story(
      "a live blog", "2022-09-06",
      """
      [14:05 GMT|2022-09-06T14:05] The Speaker has opened the session.

      [14:20 GMT|2022-09-06T14:20] The prime minister rises. She says the bill will pass [today|2022-09-06].

      [15:10 GMT|2022-09-06T15:10] The first vote is lost, 310 to 298. The second is due [at 6 p.m.|2022-09-06T18:00]

      Earlier, the leader of the house said the vote had been put off [on Monday|2022-09-05].
      """),
    Story(
      "a match report", "2022-12-19",
      """
      The hosts beat the holders 3-2 [on Sunday|2022-12-18] to win their third title. They led 2-0 at the break. The \
      visitors levelled in the 81st minute. The teams had last met [in 2018|2018], when the score was 4-3. \
      The final drew 88,966 people. The next tournament begins [in June 2026|2026-06].
      """),
    Story(
      "a tennis match", "2017-07-10",
      """
      She won 6-4, 3-6, 7-5 [on Saturday|2017-07-08]. The match ended [at 8:15 p.m.|2017-07-08T20:15] She will play again [on Tuesday|2017-07-11]. [Last year|2016] she \
      lost in the first round. She turns 20 [in September|2017-09].
      """),
    Story(
      "an obituary", "2014-11-20",
      """
      The conductor Elsa Brandt died [on Tuesday|2014-11-18] at her home in Graz. She was 91.

      Born [on 3 May 1923|1923-05-03], she studied in Vienna and made her debut [in 1946|1946]. She led the city's \
      orchestra [from 1961|1961] [to 1979|1979]. [In the 1980s|198] she taught in Boston. Her last concert was \
      [in October 2001|2001-10]. A funeral will be held [on Friday|2014-11-21].
      """),
    Story(
      "a launch", "2020-05-31",
      """
      Two astronauts docked with the station [on Sunday|2020-05-31], [19 hours|PT19H] after lift-off. The launch had been \
      called off [on Wednesday|2020-05-27] because of lightning. Version 2.10 of the software flew for the first \
      time. They may stay until [September|2020-09]. The first crew moved in [in November 2000|2000-11].
      """),
    Story(
      "a storm", "2021-08-30",
      """
      The hurricane made landfall [at noon on Sunday|2021-08-29T12:00] with winds of 240 km/h. By \
      [Monday morning|2021-08-30TMO] a million homes were without power. It hit [16 years|P16Y] to the day after \
      another storm. The sun came out [in the afternoon|2021-08-30TAF]. Schools stay shut [this week|2021-W35].
      """),
    Story(
      "a heat wave", "2019-07-26",
      """
      Paris recorded 42.6 degrees [on Thursday|2019-07-25], more than on any day before. The old record dated from \
      [July 1947|1947-07]. Trains ran slowly all week. Rain is expected [for Saturday|2019-07-27]. [Two years ago|2017] \
      the river ran dry.
      """),
    Story(
      "a discovery", "2016-04-19",
      """
      Divers found the wreck [last summer|2015-SU] off the coast of Samsø. The ship sank [in the 17th century|16]. \
      Wood samples show that it was built around [1630|1630]. The team will return [this autumn|2016-FA]. See pages 112-118 \
      of the report; call 555-0199 for photographs.
      """),
    Story(
      "an election night", "2017-09-25",
      """
      Polls closed [at 6 p.m. on Sunday|2017-09-24T18:00]. By [midnight|2017-09-24T24:00] it was clear that \
      the coalition had lost. The chancellor spoke [early on Monday|2017-09-25]. [Four years ago|2013] her party won \
      311 seats. The new parliament must meet by [October 24|2017-10-24].
      """),
  ]
}
