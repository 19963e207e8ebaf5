import GRDB
import NewsModel

// What single conditions are in SQL.
extension FilterSQL {
  func condition(_ term: FilterTerm) -> SQL {
    switch term {
    case .text(let field, let test): return condition(field, test)
    case .published(let days): return published(days)
    case .age(let comparison, let minutes):
      // The younger the later.
      let limit: SQL = "CAST(strftime('%s', 'now') AS INTEGER) / 60 - \(minutes)"
      switch comparison {
      case .less: return "article.sortMinute > \(limit)"
      case .lessOrEqual: return "article.sortMinute >= \(limit)"
      case .greater: return "article.sortMinute < \(limit)"
      case .greaterOrEqual: return "article.sortMinute <= \(limit)"
      }
    case .state(.unread): return "article.isRead = 0"
    case .state(.read): return "article.isRead = 1"
    case .state(.starred): return "article.isStarred = 1"
    case .state(.unstarred): return "article.isStarred = 0"
    case .state(.hidden): return "article.isHidden = 1"
    case .happened(let days): return happened(days)
    case .status(let status):
      return isMember(
        "articleEvent.article", from: "articleEvent WHERE articleEvent.status = \(status.rawValue)")
    }
  }

  private func condition(_ field: FilterTerm.TextField, _ test: FilterTerm.TextTest) -> SQL {
    switch field {
    case .anywhere, .title, .body: return content(field, test)
    case .feed:
      let title: SQL = "coalesce(json_extract(feed.settings, '$.title'), nullif(feed.title, ''), feed.source)"
      var found: SQL = holds("foldedWords(\(title))", plain: title, test)
      if case .words(let text, false) = test, let number = Int64(text) {
        found = "\(found) OR feed.id = \(number)"
      }
      return "article.feed IN (SELECT feed.id FROM feed WHERE \(found))"
    case .tag: return tagged(test)
    case .author:
      if case .regex = test { return "\(holds("article.author", plain: "article.byline", test))" }
      return isMember(
        "writer.id",
        from:
          "article AS writer WHERE writer.author IS NOT NULL AND \(holds("writer.author", plain: "writer.byline", test))"
      )
    case .url: return address(test)
    case .entity(let kind): return named(test, kind: kind, isSpeaker: false)
    case .speaker: return named(test, kind: nil, isSpeaker: true)
    case .event: return event(test)
    }
  }

  /// Articles whose numbers are in a column of other tables; `source` has a `WHERE` whose parts are joined by `AND`.
  private func isMember(_ column: SQL, from source: SQL) -> SQL {
    switch reach {
    case .archive: "article.id IN (SELECT \(column) FROM \(source))"
    case .few: "EXISTS (SELECT 1 FROM \(source) AND \(column) = article.id)"
    }
  }

  /// Joins two tables: the first is gone through first where many articles are asked for.
  private var join: SQL { reach == .archive ? "CROSS JOIN" : "JOIN" }

  /// Whether a text holds what is looked for, by its folded form or as it is.
  private func holds(_ folded: SQL, plain: SQL, _ test: FilterTerm.TextTest) -> SQL {
    switch test {
    case .regex(let expression):
      return "matches(\(expression.pattern), \(expression.ignoresCase), \(plain))"
    case .words(let text, let isPrefix):
      // Folded text holds letters, digits and spaces alone, and so nothing that LIKE would understand.
      let like = "% \(FoldedText(text).words.joined(separator: " "))\(isPrefix ? "" : " ")%"
      return "' ' || \(folded) || ' ' LIKE \(like)"
    }
  }

  func found(_ pattern: String) -> SQL {
    isMember("articleText.rowid", from: "articleText WHERE articleText MATCH \(pattern)")
  }

  /// Title and body by regular expression; words are found by the index.
  private func content(_ field: FilterTerm.TextField, _ test: FilterTerm.TextTest) -> SQL {
    let title = holds("", plain: "article.title", test)
    let body: SQL = """
      EXISTS (SELECT 1 FROM content WHERE content.article = article.id AND \(holds("", plain: "content.body", test)))
      """
    return field == .title ? title : field == .body ? body : "(\(title) OR \(body))"
  }

  private func tagged(_ test: FilterTerm.TextTest) -> SQL {
    func isTag(_ folded: SQL, _ plain: SQL) -> SQL {
      switch test {
      case .words(let text, isPrefix: false): return "\(folded) = \(TagName.folded(text))"
      case .words(let text, isPrefix: true):
        return "\(folded) LIKE \(Self.like(TagName.folded(text)) + "%") ESCAPE '\\'"
      case .regex: return holds("", plain: plain, test)
      }
    }
    let ofFeed = isTag("foldedTag(feedTag.tag)", "feedTag.tag")
    let own = isMember(
      "articleTag.article",
      from: "tag \(join) articleTag ON articleTag.tag = tag.id WHERE \(isTag("tag.folded", "tag.name"))")
    return "(article.feed IN (SELECT feedTag.feed FROM feedTag WHERE \(ofFeed)) OR \(own))"
  }

  private func address(_ test: FilterTerm.TextTest) -> SQL {
    switch test {
    case .regex: return holds("", plain: "article.url", test)
    case .words(let text, _):
      return isMember(
        "linked.id",
        from: "article AS linked WHERE linked.url LIKE \("%" + Self.like(text) + "%") ESCAPE '\\'")
    }
  }

  private func published(_ days: DayRange) -> SQL {
    // The day is the publisher's; no clock is a whole day away from UTC, so that the index of instants narrows it.
    var parts: [SQL] = ["article.publishedDay IS NOT NULL"]
    if let first = days.first {
      parts.append("article.publishedDay >= \(first) AND article.sortMinute >= \((first - 1) * 1440)")
    }
    if let last = days.last {
      parts.append("article.publishedDay <= \(last) AND article.sortMinute < \((last + 2) * 1440)")
    }
    return parts.joined(separator: " AND ")
  }

  private func named(_ test: FilterTerm.TextTest, kind: EntityKind?, isSpeaker: Bool) -> SQL {
    let kind: SQL = kind.map { "AND entity.kind = \($0.rawValue)" } ?? ""
    let speaker: SQL = isSpeaker ? "AND articleEntity.isSpeaker = 1" : ""
    return isMember(
      "articleEntity.article",
      from: """
        entity \(join) articleEntity ON articleEntity.entity = entity.id
        WHERE \(holds("entity.folded", plain: "entity.name", test)) \(kind) \(speaker)
        """)
  }

  private func event(_ test: FilterTerm.TextTest) -> SQL {
    switch test {
    case .regex:
      return isMember(
        "articleEvent.article",
        from: "articleEvent WHERE \(holds("", plain: "articleEvent.headline", test))")
    case .words(let text, let isPrefix):
      return isMember(
        "articleEvent.article",
        from: """
          eventText \(join) articleEvent ON articleEvent.id = eventText.rowid
          WHERE eventText MATCH \(FullTextPattern.phrase(text, isPrefix: isPrefix))
          """)
    }
  }

  /// Events that share a day with `days`. Few last longer than a month: those apart, the first day alone bounds the
  /// search on both sides.
  private func happened(_ days: DayRange) -> SQL {
    let begins: SQL =
      days.last.map { "articleEvent.firstDay <= \($0)" } ?? "articleEvent.firstDay IS NOT NULL"
    let ends: SQL = days.first.map { "AND articleEvent.lastDay >= \($0)" } ?? ""
    if reach == .few { return isMember("articleEvent.article", from: "articleEvent WHERE \(begins) \(ends)") }
    let near: SQL = days.first.map { "AND articleEvent.firstDay >= \($0 - ArchiveSchema.longEvent)" } ?? ""
    return """
      article.id IN (
        SELECT articleEvent.article FROM articleEvent WHERE \(begins) \(ends) \(near)
        UNION ALL SELECT articleEvent.article FROM articleEvent
        WHERE \(sql: ArchiveSchema.isLongEvent) AND \(begins) \(ends))
      """
  }

  /// A text in which LIKE, with `\` as the escape, sees nothing but itself. LIKE ends its pattern at a null character; no
  /// text holds what stands for it.
  static func like(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
      .replacing("\0", with: "\u{FFFF}")
  }
}
