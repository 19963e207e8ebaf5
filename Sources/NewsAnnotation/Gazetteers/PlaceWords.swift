/// Words that tell the name of a place by what it is.
enum PlaceWords {
  /// Words that end such names: "Kiel Canal".
  static let endings: WordList = """
    archipelago bay canal cape channel desert fjord glacier gulf island islands isle isles isthmus lagoon lake lakes
    mountain mountains ocean peninsula plateau reef river sea strait straits volcano
    """

  /// Words that begin such names: "Lake Constance".
  static let beginnings: WordList = "cape gulf isle lake mount strait"
}
