import NewsModel

/// A verb or noun that tells an event, with what its clause says of it.
struct Happening: Sendable {
  /// The verb or noun.
  var trigger: Int
  /// The verb that the headline is built on: the trigger, or the verb that its infinitive hangs on; nil where
  /// a noun tells the event.
  var verb: Int?
  /// Lemma by which the event is known: of "held talks" that of "talks".
  var lemma: String
  var status: EventStatusReader.Reading
  /// Head of the phrase that names who does it, or to whom it is done.
  var subject: Int?
  /// Phrases outside a noun's own that belong to its event.
  var companions: [Int] = []
  /// Whether the verb or noun is one that news is made of.
  var isNewsworthy: Bool
  /// Whether it stands in its sentence's main clause.
  var isMain: Bool
}
