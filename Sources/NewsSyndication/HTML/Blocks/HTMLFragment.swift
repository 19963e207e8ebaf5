import NewsModel

/// A piece of HTML without a page around it, as feeds and other readers' archives hold it.
public enum HTMLFragment {
  /// The blocks of a fragment; plain text is a fragment too. Relative links are read against `base`.
  public static func blocks(_ html: String, base: String?) -> [Block] {
    HTMLBlocks.blocks(fragment: Array(html.utf8), base: base)
  }
}
