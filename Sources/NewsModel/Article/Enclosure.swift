/// A file that belongs to an article: an episode, a picture, a document.
public struct Enclosure: Sendable, Hashable, Codable {
  /// Its address.
  public var url: String
  /// Its media type, as given.
  public var type: String?
  /// Its size in bytes, as given.
  public var length: Int?
  /// Its name, where it has one.
  public var title: String?

  /// Creates an enclosure.
  public init(url: String, type: String? = nil, length: Int? = nil, title: String? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
  }
}
