// What servers answer. Only what is used is read; what is not told may be missing, and what servers write as a number
// or as a text is taken either way.

/// The answer of `subscription/list`.
struct ReaderSubscriptions: Decodable {
  var subscriptions: [ReaderSubscription]
}

/// A feed on the server.
struct ReaderSubscription: Decodable, Sendable {
  /// The stream of its items.
  var id: String
  var title: String?
  /// The address of the feed itself.
  var url: String?
  /// The page of the site that the feed belongs to.
  var htmlUrl: String?
  var categories: [Category]?

  /// A label or folder.
  struct Category: Decodable, Sendable {
    var id: String?
    var label: String?

    /// The label's name.
    var name: String? {
      label ?? id.flatMap { id in id.firstRange(of: "/label/").map { String(id[$0.upperBound...]) } }
    }
  }
}

/// The answer of `subscription/quickadd`.
struct ReaderQuickAdd: Decodable {
  /// How many feeds were added; 0 where the address leads to none.
  var numResults: LenientText
  /// Why there is none.
  var error: String?
}

/// The answer of `stream/items/ids`.
struct ReaderItemRefs: Decodable {
  var itemRefs: [Ref]
  /// What to ask the next part with; missing after the last one.
  var continuation: LenientText?

  struct Ref: Decodable {
    var id: LenientText
  }
}

/// The answer of `stream/items/contents`.
struct ReaderItems: Decodable {
  var items: [Lossy<ReaderItem>]
}

/// An article on the server.
struct ReaderItem: Decodable, Sendable {
  var id: LenientText
  var title: String?
  var author: String?
  /// Seconds since 1970.
  var published: LenientText?
  var updated: LenientText?
  var alternate: [Link]?
  var canonical: [Link]?
  var summary: Content?
  var content: Content?
  /// Streams that the item is in: flags, labels, and categories of its feed.
  var categories: [LenientText]?
  var origin: Origin?
  var enclosure: [Lossy<Attachment>]?

  struct Link: Decodable, Sendable {
    var href: String?
  }

  struct Content: Decodable, Sendable {
    var content: String?
  }

  struct Origin: Decodable, Sendable {
    var streamId: String?
  }

  struct Attachment: Decodable, Sendable {
    var href: String?
    var url: String?
    var type: String?
    var length: LenientText?
  }
}

/// A text, or a whole number written out.
struct LenientText: Decodable, Sendable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let number = try? container.decode(Int64.self) {
      text = String(number)
    } else {
      text = String(try container.decode(UInt64.self))
    }
  }
}

/// An element of a list that is passed over where it is not what it should be.
struct Lossy<Value: Decodable>: Decodable {
  var value: Value?

  init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}

extension Lossy: Sendable where Value: Sendable {}
