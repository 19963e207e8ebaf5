import CZlib
import Foundation
import NewsModel

/// Annotations as the archive keeps them: JSON, deflated, and entities and events apart, so that articles are found by
/// them.
struct StoredAnnotations: Sendable {
  let version: String
  let data: Data
  let entities: [NamedEntity]
  let events: [ToldEvent]

  /// An entity that an article names.
  struct NamedEntity: Sendable {
    var name: String
    var folded: String
    var kind: String
    var mentions: Int
    var isSpeaker: Bool
  }

  /// An event that an article tells of.
  struct ToldEvent: Sendable {
    var headline: String
    var place: String?
    /// Days since 1970-01-01; nil for an undated event.
    var days: ClosedRange<Int>?
    var status: String
  }

  init(_ annotations: Annotations) {
    events = Self.events(annotations)
    version = annotations.modelVersion
    // Encoding plain values to JSON cannot fail; if it did, the article would be annotated again.
    data = Self.deflated((try? JSONEncoder().encode(annotations)) ?? Data())
    let speakers = Set(annotations.quotations.compactMap(\.speaker?.entity))
    entities = annotations.entities.compactMap { entity in
      let isNamed = entity.mentions.contains { annotations.mentions[$0].form == .name }
      let folded = FoldedText(entity.name).words.joined(separator: " ")
      guard isNamed, !folded.isEmpty else { return nil }
      return NamedEntity(
        name: entity.name, folded: folded, kind: entity.kind.rawValue, mentions: entity.mentions.count,
        isSpeaker: speakers.contains(entity.id))
    }
  }

  static func events(_ annotations: Annotations) -> [ToldEvent] {
    annotations.events.map { event in
      ToldEvent(
        headline: event.headline,
        place: event.place.flatMap {
          annotations.entities.indices.contains($0) ? annotations.entities[$0].name : nil
        },
        days: event.interval.map { $0.first.dayNumber...max($0.first.dayNumber, $0.last.dayNumber) },
        status: event.status.rawValue)
    }
  }

  /// What was stored; nil where it cannot be read, which has the article annotated again.
  static func annotations(_ data: Data) -> Annotations? {
    guard let json = inflated(data) else { return nil }
    return try? JSONDecoder().decode(Annotations.self, from: json)
  }

  /// The length in four bytes, then a zlib stream (RFC 1950).
  private static func deflated(_ data: Data) -> Data {
    var length = compressBound(UInt(data.count))
    var output = [UInt8](repeating: 0, count: 4 + Int(length))
    withUnsafeBytes(of: UInt32(data.count).littleEndian) { output.replaceSubrange(0..<4, with: $0) }
    let status = data.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { buffer in
        compress2(
          buffer.baseAddress?.advanced(by: 4).assumingMemoryBound(to: UInt8.self), &length,
          input.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt(input.count), 6)
      }
    }
    return status == Z_OK ? Data(output[..<(4 + Int(length))]) : Data()
  }

  /// Larger annotations than these are damaged.
  private static let longest = 256 << 20

  private static func inflated(_ data: Data) -> Data? {
    guard data.count > 4 else { return nil }
    let count = data.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard count <= longest else { return nil }
    var length = UInt(count)
    var output = [UInt8](repeating: 0, count: count)
    let status = data.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { buffer in
        uncompress(
          buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), &length,
          input.baseAddress?.advanced(by: 4).assumingMemoryBound(to: UInt8.self), UInt(input.count - 4))
      }
    }
    return status == Z_OK && Int(length) == count ? Data(output) : nil
  }
}
