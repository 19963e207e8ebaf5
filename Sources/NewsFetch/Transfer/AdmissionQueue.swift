/// Lets work in, so much at once and so much of it for one host, hosts in turn. Each step takes constant time.
struct AdmissionQueue<Item> {
  private let maximum: Int
  private let maximumPerHost: Int
  private var running = 0
  private var hosts: [String: Host] = [:]
  /// The hosts with something waiting and a free place, each once.
  private var ready = Line<String>()

  private struct Host {
    var running = 0
    var waiting = Line<Item>()
  }

  /// Creates a queue; both bounds are at least 1.
  init(maximum: Int, maximumPerHost: Int) {
    (self.maximum, self.maximumPerHost) = (maximum, maximumPerHost)
  }

  /// Puts work for a host at the end of its line.
  mutating func add(_ item: Item, host: String) {
    let state = hosts[host, default: Host()]
    if state.waiting.isEmpty && state.running < maximumPerHost { ready.append(host) }
    hosts[host, default: Host()].waiting.append(item)
  }

  /// Lets the next piece of work in; nil if nothing may start now. Each one let in must be told to `finish`.
  mutating func next() -> Item? {
    guard running < maximum, let host = ready.removeFirst(),
      let item = hosts[host]?.waiting.removeFirst()
    else { return nil }
    running += 1
    hosts[host]?.running += 1
    if let state = hosts[host], !state.waiting.isEmpty, state.running < maximumPerHost { ready.append(host) }
    return item
  }

  /// Gives back the place of work that was let in for a host.
  mutating func finish(host: String) {
    guard let state = hosts[host] else { return }
    running -= 1
    if state.waiting.isEmpty {
      if state.running == 1 { hosts[host] = nil } else { hosts[host]?.running -= 1 }
    } else {
      hosts[host]?.running -= 1
      if state.running == maximumPerHost { ready.append(host) }
    }
  }
}

/// First in, first out.
private struct Line<Element> {
  private var elements: [Element?] = []
  private var head = 0

  var isEmpty: Bool { head == elements.count }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func removeFirst() -> Element? {
    guard !isEmpty else { return nil }
    defer {
      elements[head] = nil
      head += 1
      // Given back once half is used up, so that each element moves once on average.
      if head * 2 >= elements.count {
        elements.removeFirst(head)
        head = 0
      }
    }
    return elements[head]
  }
}
