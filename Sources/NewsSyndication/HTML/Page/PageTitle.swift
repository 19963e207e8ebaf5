/// The title of a page whose data give none.
enum PageTitle {
  /// The document's title without the site's name, else the first heading; empty where there is neither.
  static func title(of tree: HTMLTree, site: String?) -> String {
    let headings = tree.elements(.h1).prefix(8).map { tree.line(of: $0, limit: 1000) }.filter { !$0.isEmpty }
    let whole = tree.elements(.title).lazy.map { tree.line(of: $0, limit: 1000) }.first { !$0.isEmpty }
    guard let whole else { return headings.first ?? "" }
    if let heading = headings.first(where: { whole.utf8.starts(with: $0.utf8) && $0.contains(" ") }) {
      return heading
    }
    return withoutSite(whole, site: site)
  }

  /// Cuts off " | Site" and the like, where the site is known or the cut leaves most of the words.
  static func withoutSite(_ title: String, site: String?) -> String {
    let scalars = Array(title.unicodeScalars)
    let marks: Set<Unicode.Scalar> = ["|", "–", "—", "-", "·", "»", "•", "/", "\\", ">"]
    for index in scalars.indices.reversed()
    where marks.contains(scalars[index]) && index > 0 && index + 1 < scalars.count
      && scalars[index - 1] == " "
      && scalars[index + 1] == " "
    {
      let head = String(String.UnicodeScalarView(scalars[..<(index - 1)]))
      let tail = String(String.UnicodeScalarView(scalars[(index + 1)...])).trimmed
      let words = head.split(separator: " ").count
      return tail == site || words >= 4 && tail.split(separator: " ").count <= 4 ? head : title
    }
    return title
  }
}
