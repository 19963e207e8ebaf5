import NewsModel

/// Reads elements by meaning: RSS of every version, Atom of either, CDF, and the modules that they mix in.
struct FeedVocabulary {
  /// Whether the feed is Atom, where text is plain unless it says otherwise.
  let isAtom: Bool
  /// The language that holds in the whole feed.
  let language: String?

  /// The feed, without its items.
  func feed(_ elements: FeedElements) -> FeedRecord {
    var feed = FeedRecord()
    feed.title = elements.first([("title", .core), ("title", .dublinCore), ("title", .media)]).map(marked)
    feed.summary = elements.first([
      ("description", .core), ("subtitle", .core), ("tagline", .core), ("description", .dublinCore),
      ("abstract", .core), ("subtitle", .iTunes), ("summary", .iTunes), ("info", .core),
    ]).map(marked)
    feed.link = link(of: elements)
    feed.id = elements.text(("id", .core), ("guid", .core)) ?? elements.text(("identifier", .dublinCore))
    feed.language =
      elements.text(("language", .core), ("language", .dublinCore)) ?? language
      ?? elements.all.first { $0.name == "title" }?.language
    feed.published = date(
      elements, [("pubdate", .core), ("published", .core), ("issued", .dublinCore)])
    feed.updated = date(
      elements,
      [
        ("updated", .core), ("modified", .core), ("lastbuilddate", .core), ("date", .dublinCore),
        ("modified", .dublinCore), ("lastmod", .core), ("pubdate", .core),
      ])
    feed.author = authors(elements).first
    feed.rights = elements.first([
      ("rights", .core), ("copyright", .core), ("rights", .dublinCore), ("license", .core),
    ]).map(marked)
    feed.icon = picture(of: elements)
    feed.ttlMinutes = elements.text(("ttl", .core)).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return feed
  }

  /// The small picture, else the large one.
  private func picture(of elements: FeedElements) -> String? {
    if let icon = elements.first([("icon", .core), ("logo", .core)]) { return address(icon.text, icon) }
    for element in elements.all where element.name == "image" {
      if let url = element.part("url") ?? element.attributes["href"] { return address(url, element) }
    }
    return nil
  }

  /// One item.
  func item(_ elements: FeedElements) -> ItemRecord {
    var item = ItemRecord()
    item.title = elements.first([("title", .core), ("title", .dublinCore), ("title", .media)]).map(marked)
    let guid = elements.first([("id", .core), ("guid", .core)])
    item.id =
      guid?.text.trimmed ?? elements.text(("about", .core)) ?? elements.text(("identifier", .dublinCore))
    item.link = link(of: elements)
    if item.link == nil, let guid, guid.name == "guid",
      guid.attributes["ispermalink"]?.asciiLowercased != "false"
    {
      item.link = address(guid.text, guid)
    }
    item.published = date(
      elements,
      [
        ("published", .core), ("pubdate", .core), ("issued", .core), ("issued", .dublinCore),
        ("created", .core), ("created", .dublinCore), ("date", .dublinCore),
      ])
    item.updated = date(
      elements,
      [
        ("updated", .core), ("modified", .core), ("date", .dublinCore), ("modified", .dublinCore),
        ("lastmod", .core), ("lastbuilddate", .core), ("created", .core),
      ])
    item.authors = authors(elements)
    item.content = content(of: elements)
    item.summary = elements.first([
      ("description", .core), ("summary", .core), ("description", .dublinCore), ("abstract", .core),
      ("abstract", .dublinCore), ("summary", .iTunes), ("subtitle", .iTunes), ("description", .media),
    ]).map(marked)
    // With both, one is the body and the other sums it up.
    if item.content == nil, let description = elements.first("description"),
      let summary = elements.first("summary")
    {
      item.content = marked(description)
      item.summary = marked(summary)
    }
    item.categories = categories(elements)
    item.enclosures = enclosures(elements)
    item.commentsURL =
      elements.first("comments").flatMap { address($0.text, $0) }
      ?? links(elements).first { $0.attributes["rel"] == "replies" }.flatMap(target)
    item.publisher =
      elements.first("source").map { $0.part("title") ?? $0.text.trimmed }
      ?? elements.text(("publisher", .dublinCore))
    item.language = elements.text(("language", .dublinCore))
    return item
  }

  // MARK: Text

  private func marked(_ element: FeedElement) -> MarkedText {
    let type = element.attributes["type"]?.asciiLowercased ?? ""
    var text = element.text
    let isBase64 =
      element.attributes["mode"]?.asciiLowercased == "base64"
      || (element.attributes["mode"] == nil && isAtom && isBinary(type) && element.vocabulary == .core
        && element.name != "content")
      || (element.name == "content" && isBinary(type))
    if isBase64, let decoded = Base64.decoded(text) { text = decoded }
    let isMarkup: Bool? =
      switch type {
      case "html", "xhtml", "text/html", "application/xhtml+xml": true
      case "text", "text/plain": element.attributes["mode"] == "escaped" ? nil : false
      case "": isAtom && element.vocabulary == .core && element.attributes["mode"] == nil ? false : nil
      default: type.hasSuffix("xml") || type.hasPrefix("text/") ? true : nil
      }
    return MarkedText(
      text: text.trimmed, isMarkup: element.vocabulary == .xhtml ? true : isMarkup, base: element.base)
  }

  /// Whether a media type is none of text or XML: such content stands there in Base64 (RFC 4287, 4.1.3.3).
  private func isBinary(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.hasPrefix("multipart/")
  }

  private func content(of elements: FeedElements) -> MarkedText? {
    elements.first([
      ("encoded", .content), ("content", .core), ("body", .xhtml), ("body", .core), ("fullitem", .core),
      ("div", .xhtml),
      ("section", .xhtml), ("encoded", .core), ("content", .other),
    ]).map(marked)
  }

  // MARK: Addresses

  private func address(_ reference: String, _ element: FeedElement) -> String? {
    let clean = reference.trimmed
    return clean.isEmpty ? nil : URLReference.absolute(clean, against: element.base)
  }

  private func links(_ elements: FeedElements) -> [FeedElement] { elements.every("link") }

  private func target(_ link: FeedElement) -> String? {
    address(link.attributes["href"] ?? link.text, link)
  }

  private func link(of elements: FeedElements) -> String? {
    let links = links(elements)
    // As an address, too, of which only the last part counts (RFC 4287, 4.2.7.2).
    func isAlternate(_ link: FeedElement) -> Bool {
      let rel = link.attributes["rel"] ?? "alternate"
      return rel == "alternate" || rel.hasSuffix("/relation/alternate")
    }
    let alternates = links.filter { $0.attributes["href"] != nil && isAlternate($0) }
    // Of several forms of a page, the one to read.
    let page = alternates.first { link in
      let type = link.attributes["type"]?.asciiLowercased ?? "text/html"
      return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    }
    let written = links.first { $0.attributes["href"] == nil && !$0.isBlank }
    let found = isAtom ? page ?? alternates.first ?? written : written ?? page ?? alternates.first
    if let found { return target(found) }
    if let other = links.first(where: { $0.attributes["rel"] == "self" }), isAtom { return target(other) }
    return elements.first([("href", .core), ("link", .dublinCore)]).flatMap { address($0.text, $0) }
      ?? elements.text(("about", .core)).flatMap { URLReference.resolve($0, against: nil) }
  }

  // MARK: Dates

  private func date(
    _ elements: FeedElements, _ names: [(String, FeedElement.Vocabulary)]
  ) -> PublicationTime? {
    for (name, vocabulary) in names {
      for element in elements.every(name, vocabulary) {
        if let time = PublicationTime(parsing: TextSanitizer.line(element.text)) { return time }
      }
    }
    return nil
  }

  // MARK: People

  /// Names, else addresses: of authors, else of whoever else is named.
  private func authors(_ elements: FeedElements) -> [String] {
    for names: [(String, FeedElement.Vocabulary)] in [
      [("author", .core), ("creator", .dublinCore), ("author", .dublinCore)], [("author", .iTunes)],
      [("managingeditor", .core)],
    ] {
      let found = elements.all.filter { element in
        names.contains { $0 == element.name && $1 == element.vocabulary }
      }.compactMap(person)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func person(_ element: FeedElement) -> String? {
    if element.part("name") != nil || element.part("email") != nil {
      let name = element.part("name").map(TextSanitizer.line)
      return name ?? element.part("email").map(TextSanitizer.line)
    }
    let line = marked(element).line
    return line.isEmpty ? nil : line
  }

  // MARK: Categories and enclosures

  private func categories(_ elements: FeedElements) -> [String] {
    var found: [String] = []
    for element in elements.all {
      let term: String? =
        switch (element.name, element.vocabulary) {
        // Elements that have strayed into a category are no part of its name.
        case ("category", .core): element.attributes["term"] ?? String(element.text.prefix { $0 != "<" })
        case ("subject", .dublinCore), ("category", .media): element.text
        case ("category", .iTunes): element.attributes["text"]
        case ("keywords", .iTunes):
          nil
        default: nil
        }
      if let term = term.map(TextSanitizer.line), !term.isEmpty { found.append(term) }
      if element.name == "keywords", element.vocabulary == .iTunes {
        found += element.text.split(separator: ",").map { TextSanitizer.line(String($0)) }.filter {
          !$0.isEmpty
        }
      }
    }
    return found
  }

  private func enclosures(_ elements: FeedElements) -> [Enclosure] {
    elements.all.compactMap { element in
      let isLink =
        element.name == "link" && element.vocabulary == .core
        && element.attributes["rel"]?.asciiLowercased == "enclosure"
      let isEnclosure = element.name == "enclosure" && element.vocabulary == .core
      guard isLink || isEnclosure else { return nil }
      let reference = element.attributes["url"] ?? element.attributes["href"] ?? ""
      guard let url = address(reference, element) else { return nil }
      return Enclosure(
        url: url, type: element.attributes["type"],
        length: element.attributes["length"].flatMap { Int($0.trimmed) }, title: element.attributes["title"])
    }
  }
}
