import Foundation

/// A request as the server got it.
public struct RecordedRequest: Sendable {
  /// The method, such as `GET`.
  public var method: String
  /// The path with its query; the whole address where the server is asked as a proxy.
  public var target: String
  /// The headers by their names in lower case; of several with one name the last.
  public var headers: [String: String]
  /// The body, such as a form.
  public var body: [UInt8] = []
  /// Which of the server's connections it came by, counted from 1.
  public var connection: Int

  /// A header's value; names in any case.
  public subscript(_ name: String) -> String? { headers[name.lowercased()] }

  /// The path without its query.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The values of a field of the form, or else of the query, in their order.
  public func values(_ name: String) -> [String] {
    let query = target.drop { $0 != "?" }.dropFirst()
    let text = body.isEmpty ? query : String(decoding: body, as: UTF8.self)[...]
    return text.split(separator: "&").compactMap { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == name else { return nil }
      return parts[1].removingPercentEncoding
    }
  }

  /// How long the body is that the head announces.
  var bodyLength: Int { self["Content-Length"].flatMap { Int($0) } ?? 0 }

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
