import Foundation

/// How much more work a larger input costs, to show that it is in step with the input's size.
///
/// What is compared is the processor time that the thread itself took for the same work at two sizes: how fast the
/// machine is, and what else runs on it, makes no difference to their ratio.
public enum WorkGrowth {
  /// The larger input is so many times the smaller.
  private static let step = 8
  /// Below this ratio the work counts as linear: it would be 8 were nothing else to cost, and 64 were it quadratic.
  public static let linear = 24.0

  /// How many times the processor time of an input of an eighth of `size` one of `size` takes.
  ///
  /// Each is run three times at most and its quickest run counts, for now and then the caches are cold.
  /// - Parameters:
  ///   - size: the size of the larger input, whatever its unit.
  ///   - input: makes the input of a size; its cost does not count. It is called once for each size.
  ///   - work: the work to be measured, which stays on the calling thread.
  public static func ratio<Input>(
    upTo size: Int, input: (Int) throws -> Input, work: (Input) throws -> Void
  ) rethrows -> Double {
    let (small, large) = (try input(size / step), try input(size))
    var (least, ratio) = (Double.infinity, Double.infinity)
    for _ in 0..<3 { least = min(least, try processorTime { try work(small) }) }
    for _ in 0..<3 where ratio >= linear { ratio = min(ratio, try processorTime { try work(large) } / least) }
    return ratio
  }

  /// Seconds of processor time that the calling thread spends on `work`.
  private static func processorTime(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try work()
    return max(now() - start, .leastNormalMagnitude)
  }
}
