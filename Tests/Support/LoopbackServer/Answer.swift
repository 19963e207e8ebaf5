/// What the server sends for a path: a proper answer, or one of the ways in which servers misbehave.
public struct Answer: Sendable {
  /// One step of sending, after the head.
  public enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Waits, at most until the client hangs up.
    case wait(Duration)
    /// Sends bytes again and again until the client hangs up.
    case repeated([UInt8])
    /// Sends bytes one by one with a pause after each.
    case drip([UInt8], every: Duration)
    /// Breaks the connection off so that the client sees a reset.
    case reset
    /// Ends the connection, however much was promised.
    case close
  }

  /// The status; nil to send the steps without any head.
  public var status: Int?
  /// The headers, in their order.
  public var headers: [(name: String, value: String)]
  /// The body and the accidents in it.
  public var steps: [Step]
  /// Whether a `Content-Length` with the sum of `steps` is sent; without it the end of the connection is that of
  /// the body.
  public var tellsLength: Bool

  /// Creates an answer from its steps.
  public init(
    status: Int? = 200, headers: [(name: String, value: String)] = [], steps: [Step],
    tellsLength: Bool = false
  ) {
    self.status = status
    self.headers = headers
    self.steps = steps
    self.tellsLength = tellsLength
  }

  /// Creates an answer with a whole body.
  public init(status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8]) {
    self.init(status: status, headers: headers, steps: [.send(body)], tellsLength: true)
  }

  /// The same answer with one more header.
  public func with(_ name: String, _ value: String) -> Answer {
    var answer = self
    answer.headers.append((name, value))
    return answer
  }
}

extension Answer {
  /// 200 with a text.
  public static func ok(_ text: String = "", type: String = "application/xml") -> Answer {
    Answer(headers: [("Content-Type", type)], body: Array(text.utf8))
  }

  /// 200 with a text as gzip.
  public static func gzip(_ text: String, type: String = "application/xml") -> Answer {
    Answer(
      headers: [("Content-Type", type), ("Content-Encoding", "gzip")],
      body: Gzip.compress(Array(text.utf8), times: 1))
  }

  /// A bare status, such as 410 or 500.
  public static func status(_ status: Int, _ text: String = "") -> Answer {
    Answer(status: status, headers: [("Content-Type", "text/plain")], body: Array(text.utf8))
  }

  /// A redirect to an address, absolute or relative.
  public static func redirect(_ status: Int = 302, to target: String) -> Answer {
    Answer(status: status, headers: [("Location", target)], body: [])
  }

  /// 429 with a `Retry-After` of seconds or a date.
  public static func tooManyRequests(retryAfter: String) -> Answer {
    Answer(status: 429, headers: [("Retry-After", retryAfter)], body: [])
  }

  /// A body without end.
  public static let endless = Answer(steps: [.repeated(Array(repeating: 0x20, count: 1 << 14))])

  /// A few kilobytes that decode to so many megabytes of blanks.
  public static func gzipBomb(megabytes: Int) -> Answer {
    Answer(
      headers: [("Content-Encoding", "gzip")],
      body: Gzip.compress(Array(repeating: 0x20, count: 1 << 20), times: megabytes))
  }

  /// A body that comes byte by byte.
  public static func slowDrip(_ text: String, every pause: Duration) -> Answer {
    Answer(steps: [.drip(Array(text.utf8), every: pause)])
  }

  /// Takes the request and never answers.
  public static let silence = Answer(status: nil, steps: [.wait(.seconds(3600))])

  /// Promises a longer body than comes, then resets the connection.
  public static func resetInBody(after text: String = "<rss") -> Answer {
    Answer(headers: [("Content-Length", "100000")], steps: [.send(Array(text.utf8)), .reset])
  }

  /// Promises a longer body than comes, then ends the connection in good order.
  public static func cutBody(after text: String = "<rss") -> Answer {
    Answer(headers: [("Content-Length", "100000")], steps: [.send(Array(text.utf8)), .close])
  }

  /// Hangs up without a word.
  public static let hangUp = Answer(status: nil, steps: [.close])

  /// Something that is not HTTP.
  public static func raw(_ text: String) -> Answer {
    Answer(status: nil, steps: [.send(Array(text.utf8)), .close])
  }
}
