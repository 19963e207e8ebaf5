import NewsLibrary
import NewsReader

extension RefreshConfiguration {
  /// How feeds are refreshed and what is kept, as the user has settled it.
  init(_ settled: Configuration) {
    self.init()
    rules = settled.rules
    schedule.defaultInterval = settled.refreshInterval
    retention = RetentionPolicy(
      maximumAgeDays: settled.daysKept, maximumPerFeed: settled.articlesKeptPerFeed)
  }
}
