/// When a feed is asked again. Pure arithmetic; moments are seconds since 1970.
///
/// A feed is due one interval after it was last asked. A publisher may ask for longer pauses (`ttl` of RSS,
/// `max-age` of HTTP): these are kept up to a day where the user has left the interval alone, and up to an hour
/// where the user has set one. After failures the pause doubles each time, up to a day; a `Retry-After` is kept
/// up to a week.
public struct RefreshSchedule: Sendable, Hashable {
  /// Minutes between two requests where the feed's settings say nothing.
  public var defaultInterval = 60

  /// The schedule of ordinary use.
  public init() {}

  private static let minute = 60
  private static let hour = 60 * minute
  private static let day = 24 * hour

  /// When a feed that has answered at `now` is due next.
  ///
  /// - Parameters:
  ///   - interval: minutes that the user has set.
  ///   - serverPause: what the server asks for, in seconds.
  ///   - ttlMinutes: what the feed asks for.
  public func due(afterSuccessAt now: Int, interval: Int?, serverPause: Int?, ttlMinutes: Int?) -> Int {
    let longest = interval == nil ? Self.day : Self.hour
    let ttl = min(max(ttlMinutes ?? 0, 0), Self.day) * Self.minute
    let floor = min(max(serverPause ?? 0, ttl), longest)
    return now + max(seconds(interval), floor)
  }

  /// When a feed that has failed at `now` for the `failures`-th time in a row is due next.
  ///
  /// - Parameters:
  ///   - interval: minutes that the user has set.
  ///   - retryAfter: the seconds that the server has asked for.
  public func due(afterFailureAt now: Int, interval: Int?, failures: Int, retryAfter: Int?) -> Int {
    let base = seconds(interval)
    let doublings = min(max(failures - 1, 0), 12)
    let backoff = max(base, min(base << doublings, Self.day))
    return now + max(backoff, min(max(retryAfter ?? 0, 0), 7 * Self.day))
  }

  /// An interval in seconds; at least a minute, at most a year.
  private func seconds(_ interval: Int?) -> Int {
    min(max(interval ?? defaultInterval, 1), 365 * 24 * 60) * Self.minute
  }
}
