import NewsModel

/// The links of an article, numbered as they come: in its text, then its files and the page where it is discussed.
///
/// Only addresses of the web count. An address that comes twice has one number.
struct ArticleLinks: Sendable {
  /// Where a link leads.
  struct Target: Sendable, Equatable {
    /// What is there.
    enum Kind: Sendable, Equatable {
      case page, picture, file, comments
    }

    var url: String
    /// The words of the link, or the file's name.
    var label: String
    var kind: Kind
    /// More of a file: its type and its size.
    var note = ""
  }

  /// The words of a link in the text.
  struct Anchor: Sendable, Equatable {
    /// Where they stand, in UTF-8 bytes of the article's text.
    var span: TextSpan
    /// The link's number, from 1.
    var number: Int
  }

  /// The links; the first has the number 1.
  private(set) var targets: [Target] = []
  /// The places of links in the text, in its order.
  private(set) var anchors: [Anchor] = []
  private var spans = SpanIndex([])

  /// Gathers the links of an article.
  init(_ article: Article, _ text: ArticleText) {
    var numbers: [String: Int] = [:]
    func number(_ target: Target) -> Int {
      if let known = numbers[target.url] { return known }
      targets.append(target)
      numbers[target.url] = targets.count
      return targets.count
    }
    let utf8 = Array(text.string.utf8)
    for section in text.sections {
      guard case .block(let index, _) = section.kind, article.blocks.indices.contains(index) else { continue }
      let block = article.blocks[index]
      for image in block.images where WebAddress.isOpenable(image) {
        let label = block.kind == .caption ? block.text : "picture"
        let end = section.span.end
        anchors.append(
          Anchor(span: TextSpan(end, end), number: number(Target(url: image, label: label, kind: .picture))))
      }
      for link in block.links where WebAddress.isOpenable(link.url) {
        let start = section.span.start
        let span = TextSpan(start + link.span.start, min(start + link.span.end, section.span.end))
        guard !span.isEmpty else { continue }
        let words = String(decoding: utf8[span.range.clamped(to: 0..<utf8.count)], as: UTF8.self)
        anchors.append(
          Anchor(span: span, number: number(Target(url: link.url, label: words, kind: .page))))
      }
    }
    anchors.sort { $0.span < $1.span }
    spans = SpanIndex(anchors.map(\.span))
    for file in article.enclosures where WebAddress.isOpenable(file.url) {
      let isPicture = file.type?.hasPrefix("image/") ?? false
      let note = [file.type, file.length.flatMap(Self.size)].compactMap(\.self).joined(separator: ", ")
      let name = file.title ?? file.url.split(separator: "/").last.map(String.init) ?? file.url
      _ = number(Target(url: file.url, label: name, kind: isPicture ? .picture : .file, note: note))
    }
    if let comments = article.commentsURL, WebAddress.isOpenable(comments) {
      _ = number(Target(url: comments, label: "Comments", kind: .comments))
    }
  }

  /// The links that have words in `stretch`.
  func anchors(in stretch: TextSpan) -> [Anchor] { spans.overlapping(stretch).map { anchors[$0] } }

  /// What is written behind the words of a link, or where a picture stands.
  private func sign(_ number: Int) -> String {
    targets[number - 1].kind == .picture ? " [picture \(number)]" : "[\(number)]"
  }

  /// The signs behind links, in the order of the text.
  var signs: [LineInsertion] {
    var signs: [LineInsertion] = []
    for anchor in anchors.sorted(by: { $0.span.end < $1.span.end }) {
      let text = sign(anchor.number)
      if signs.last?.offset == anchor.span.end {
        signs[signs.count - 1].text += text
      } else {
        signs.append(LineInsertion(offset: anchor.span.end, text: text))
      }
    }
    return signs
  }

  /// `12 MB`.
  private static func size(_ bytes: Int) -> String? {
    guard bytes > 0 else { return nil }
    return bytes >= 1_000_000 ? "\((bytes + 500_000) / 1_000_000) MB" : "\(max(1, (bytes + 500) / 1000)) kB"
  }
}

/// Something written between two clusters of a text that does not stand in it, in ASCII.
struct LineInsertion: Sendable, Equatable {
  /// Just past the cluster that it follows, in UTF-8 bytes of the text.
  var offset: Int
  var text: String

  /// Columns that it takes.
  var columns: Int { text.utf8.count }
}

/// Addresses that come from outside and go to a program of the user's.
enum WebAddress {
  /// Whether it is an address of the web, without anything that a program could take for something else.
  static func isOpenable(_ url: String) -> Bool {
    let scheme = url.prefix(8).lowercased()
    return (scheme.hasPrefix("http://") || scheme.hasPrefix("https://"))
      && url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
