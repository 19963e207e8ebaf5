import NewsLibrary

extension RefreshConfiguration {
  /// What the user's configuration file settles; where it says nothing or there is none, that of ordinary use.
  public static var settled: RefreshConfiguration {
    RefreshConfiguration(ConfigurationFile.read(ConfigurationFile.path)?.configuration ?? Configuration())
  }

  /// How feeds are refreshed and what is kept, as the user has settled it.
  public init(_ settled: Configuration) {
    self.init()
    rules = settled.rules
    overrides = settled.feeds
    schedule.defaultInterval = settled.refreshInterval
    retention = RetentionPolicy(
      maximumAgeDays: settled.daysKept, maximumPerFeed: settled.articlesKeptPerFeed)
  }
}
