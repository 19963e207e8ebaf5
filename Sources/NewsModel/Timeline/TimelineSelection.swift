/// Which entries of a timeline are wanted; parts that are nil choose everything.
public struct TimelineSelection: Sendable, Hashable {
  /// Only entries in which an entity of this name, or alias, takes part.
  public var entity: String?
  /// Only entries that reach to this day or later.
  public var from: CalendarDate?
  /// Only entries that begin on this day or earlier.
  public var to: CalendarDate?
  /// Only these entries (``TimelineEntry/id``).
  public var marked: Set<Int>?

  /// Creates a selection.
  public init(
    entity: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil, marked: Set<Int>? = nil
  ) {
    self.entity = entity
    self.from = from
    self.to = to
    self.marked = marked
  }
}
