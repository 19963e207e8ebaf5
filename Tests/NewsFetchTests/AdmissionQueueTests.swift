import Testing

@testable import NewsFetch

@Suite("Admission")
struct AdmissionQueueTests {
  @Test("Hosts take turns, each within its bound, all within the whole one")
  func turns() {
    var queue = AdmissionQueue<String>(maximum: 3, maximumPerHost: 2)
    for item in ["a1", "a2", "a3", "b1", "c1"] { queue.add(item, host: String(item.prefix(1))) }
    #expect([queue.next(), queue.next(), queue.next(), queue.next()] == ["a1", "b1", "c1", nil])
    queue.finish(host: "b")
    #expect([queue.next(), queue.next()] == ["a2", nil])
    queue.finish(host: "c")
    #expect(queue.next() == nil, "a has its two")
    queue.finish(host: "a")
    #expect([queue.next(), queue.next()] == ["a3", nil])
  }

  @Test("Everything gets its turn, in order for each host, and the bounds hold", arguments: 1...5)
  func everything(_ perHost: Int) {
    var queue = AdmissionQueue<Int>(maximum: 7, maximumPerHost: perHost)
    var generator = SystemRandomNumberGenerator()
    let total = 2000
    var added = 0
    var running: [Int] = []
    var seen: [Int] = []
    while seen.count < total || !running.isEmpty {
      if added < total && Bool.random(using: &generator) {
        queue.add(added, host: "\(added % 5)")
        added += 1
      } else if let item = queue.next() {
        running.append(item)
        seen.append(item)
        #expect(running.count <= 7)
        #expect(running.filter { $0 % 5 == item % 5 }.count <= perHost)
      } else if !running.isEmpty {
        let item = running.remove(at: Int.random(in: 0..<running.count, using: &generator))
        queue.finish(host: "\(item % 5)")
      }
    }
    #expect(Set(seen).count == total)
    for host in 0..<5 {
      let items = seen.filter { $0 % 5 == host }
      #expect(items == items.sorted())
    }
  }
}
