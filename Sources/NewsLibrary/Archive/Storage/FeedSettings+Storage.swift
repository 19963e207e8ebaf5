import Foundation

extension FeedSettings {
  /// Settings as the archive keeps them.
  init(stored: String) throws {
    self = try JSONDecoder().decode(FeedSettings.self, from: Data(stored.utf8))
  }

  /// How the archive keeps them.
  var stored: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }
}
