/// A request as the server got it.
public struct RecordedRequest: Sendable {
  /// The method, such as `GET`.
  public var method: String
  /// The path with its query; the whole address where the server is asked as a proxy.
  public var target: String
  /// The headers by their names in lower case; of several with one name the last.
  public var headers: [String: String]
  /// Which of the server's connections it came by, counted from 1.
  public var connection: Int

  /// A header's value; names in any case.
  public subscript(_ name: String) -> String? { headers[name.lowercased()] }

  /// Reads a request's head; nil if it is none.
  init?(head: [UInt8], connection: Int) {
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
    (method, target) = (String(words[0]), String(words[1]))
    self.connection = connection
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
  }
}
