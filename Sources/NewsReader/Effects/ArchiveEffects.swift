import NewsLibrary
import NewsModel

/// Does what the state asks of the archive, and gives what came of it. Blocks, and so never runs on the UI's thread.
struct ArchiveEffects: Sendable {
  let desk: ArchiveDesk

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
        of: request.scope, unreadOnly: request.unreadOnly, around: request.anchor, window: Self.window)
      return [.listed(request, list)]
    case .summarize(let ids): return [.summarized(try desk.summaries(of: ids))]
    case .open(let id):
      guard let (stored, annotations, alsoIn) = try desk.article(id) else {
        return [.opened(id, nil, alsoIn: [], isAnnotated: false)]
      }
      let article = Self.numbered(stored, id)
      guard let annotations else { return [.opened(id, article, alsoIn: alsoIn, isAnnotated: false)] }
      let annotated = AnnotatedArticle(
        article: article, text: ArticleText(article), annotations: annotations)
      return [.opened(id, article, alsoIn: alsoIn, isAnnotated: true), .annotated(id, annotated)]
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
    case .findUnread(let scope): return [.unreadFound(try desk.unread(in: scope))]
    case .setRead(let ids, let isRead):
      try desk.setRead(ids, isRead)
      return []
    case .setAllRead(let scope): return [.allRead(try desk.setRead(in: scope, true))]
    case .saveSearch(let query, let title):
      try desk.save(query, title: title)
      return []
    case .removeSavedSearch(let title):
      try desk.removeSavedSearch(title: title)
      return []
    case .setStarred(let ids, let isStarred):
      try desk.setStarred(ids, isStarred)
      return []
    case .annotate, .annotateInBackground, .redate, .refresh, .export, .openInBrowser, .copy, .redraw, .quit:
      return []
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
