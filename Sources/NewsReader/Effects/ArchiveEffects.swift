import NewsLibrary
import NewsModel

/// Does what the state asks of the archive, and gives what came of it. Blocks, and so never runs on the UI's thread.
struct ArchiveEffects: Sendable {
  let desk: ArchiveDesk
  /// Looks of the user's, to be found in what is read from the archive.
  var highlights: [Highlight] = []

  /// Summaries that come with a list.
  private static let window = 200
  /// Other articles that an entity's card lists.
  private static let listedOnCard = 21

  /// What came of `effect`; nothing for effects that are not the archive's.
  func answer(_ effect: Effect) -> [Action] {
    do {
      return try outcome(of: effect)
    } catch {
      return [.notice(Notice(text: "\(error)", isFailure: true))]
    }
  }

  private func outcome(of effect: Effect) throws -> [Action] {
    switch effect {
    case .list(let request):
      let list = try desk.list(
        of: request.scope, unreadOnly: request.unreadOnly, filter: request.filter, order: request.order,
        around: request.anchor, window: Self.window)
      return [.listed(request, list)] + (try looks(of: list.summaries.map(\.id)))
    case .summarize(let ids): return [.summarized(try desk.summaries(of: ids))] + (try looks(of: ids))
    case .open(let id):
      guard let stored = try desk.article(id) else {
        return [.opened(id, nil, ArticleDetails(), isAnnotated: false)]
      }
      let article = Self.numbered(stored.article, id)
      let details = ArticleDetails(
        alsoIn: stored.alsoIn, fullTextProblem: stored.fullTextProblem, place: try desk.place(of: id),
        highlights: highlights.isEmpty ? [] : Highlight.places(highlights, in: ArticleText(article).string))
      guard let annotations = stored.annotations else {
        return [.opened(id, article, details, isAnnotated: false)]
      }
      let annotated = AnnotatedArticle(article, annotations: annotations)
      return [.opened(id, article, details, isAnnotated: true), .annotated(id, annotated)]
    case .buildTimeline(let request):
      let articles: [AnnotatedArticle]
      switch request.source {
      case .article(let article): articles = [article]
      case .scope(let scope, let limit):
        articles = try desk.annotated(in: scope, limit: limit).map { Self.numbered($1, $0) }
      }
      let timeline = Timeline(of: articles, title: request.title)
      return [.timelineBuilt(request: request.number, timeline, articles: articles.count)]
    case .findArticles(let query):
      let ids = try desk.articles(naming: query.names, kind: query.kind)
      return [.articlesFound(query, ids, try desk.summaries(of: Array(ids.prefix(Self.listedOnCard))))]
    case .findUnread(let scope, let filter, let purpose):
      let ids = try desk.unread(in: scope, filter: filter)
      switch purpose {
      case .next, .previous: return [.unreadFound(ids, purpose)]
      case .random: return [.unreadFound([ids.randomElement()].compactMap(\.self), purpose)]
      case .openPages:
        let some = Array(ids.prefix(ReaderState.mostPages))
        return [.summarized(try desk.summaries(of: some)), .unreadFound(ids, purpose)]
      }
    case .findInList(let request):
      return [.rowsFound(request, try desk.matches(of: request.pattern, among: request.articles))]
    case .findSnippets(let ids, let words):
      return [.snippets(try desk.snippets(of: ids, for: words), for: words)]
    case .setAllRead(let scope, let filter):
      return [.allRead(try desk.setRead(in: scope, filter: filter, true))]
    default:
      try change(effect)
      return []
    }
  }

  /// The looks of articles, where the user has any for articles.
  private func looks(of ids: [ArticleID]) throws -> [Action] {
    let isForArticles = highlights.contains { if case .articles = $0.subject { true } else { false } }
    return isForArticles ? [.looks(try Highlight.looks(highlights, of: ids, at: desk), of: ids)] : []
  }

  /// Does what changes the archive and is answered by nothing.
  private func change(_ effect: Effect) throws {
    switch effect {
    case .setRead(let ids, let isRead): try desk.setRead(ids, isRead)
    case .setStarred(let ids, let isStarred): try desk.setStarred(ids, isStarred)
    case .setHidden(let ids, let isHidden): try desk.setHidden(isHidden, of: ids)
    case .setTag(let tag, let ids, true): try desk.addTag(tag, to: ids)
    case .setTag(let tag, let ids, false): try desk.removeTag(tag, from: ids)
    case .setPlace(let id, let place, let total): try desk.setPlace(place, of: id, total: total)
    case .keepSession(let text): try desk.setSession(text)
    case .saveSearch(let query, let title): try desk.save(query, title: title)
    case .removeSavedSearch(let title): try desk.removeSavedSearch(title: title)
    case .settleFeed(let id, .title(let title)): try desk.settle(id) { $0.title = title }
    case .settleFeed(let id, .tag(let tag)):
      try desk.settle(id) { settings in
        if settings.tags.contains(tag) {
          settings.tags.removeAll { $0 == tag }
        } else {
          settings.tags.append(tag)
        }
      }
    default: break
    }
  }

  /// The article with the archive's number for its id, by which a timeline's reports name it: the ids that feeds give
  /// do not tell feeds apart.
  static func numbered(_ article: Article, _ id: ArticleID) -> Article {
    var article = article
    article.id = String(id.rawValue)
    return article
  }

  static func numbered(_ annotated: AnnotatedArticle, _ id: ArticleID) -> AnnotatedArticle {
    AnnotatedArticle(
      article: numbered(annotated.article, id), text: annotated.text, annotations: annotated.annotations)
  }
}
