extension CalendarDate {
  /// The month's name in three letters: "Jun". English, and the same in every locale.
  public var monthName: String { Self.monthNames[month - 1] }

  /// The weekday's name in three letters: "Sat". English, and the same in every locale.
  public var weekdayName: String { Self.weekdayNames[weekday - 1] }

  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
