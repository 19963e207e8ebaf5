import Testing

@testable import NewsLibrary

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct BackgroundThreadsTests {
  @Test func everyJobIsDoneOnce() async {
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 1...200 {
        group.addTask(executorPreference: BackgroundThreads.shared) {
          await Task.yield()
          return number
        }
      }
      return await group.reduce(0, +)
    }
    #expect(sum == 20_100)
  }

  #if canImport(Glibc)
    @Test func theyStandBackAndTheOthersDoNot() async {
      let this = Int32(PRIO_PROCESS.rawValue)
      let others = getpriority(this, 0)
      let own = await Task(executorPreference: BackgroundThreads.shared) {
        await Task.yield()
        return getpriority(this, 0)
      }.value
      #expect(own == max(others, BackgroundThreads.niceness))
      #expect(getpriority(this, 0) == others)
    }
  #endif
}
