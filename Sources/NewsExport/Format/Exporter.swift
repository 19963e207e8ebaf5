import NewsModel

/// Writes timelines, quotations and annotated articles in any ``ExportFormat``.
///
/// Writing is pure and deterministic: the same values give the same bytes, whenever and wherever. Text is
/// escaped as each format wants it, and control characters never come out.
public struct Exporter: Sendable {
  /// How plain text is set.
  public var options: ExportOptions

  /// Creates an exporter.
  public init(options: ExportOptions = ExportOptions()) { self.options = options }

  /// A finished export.
  public struct Output: Sendable, Hashable {
    /// The file's whole content, ended by a line end.
    public var text: String
    /// Entries that the format cannot hold: iCalendar has no place for what is undated.
    public var omittedEntries = 0
  }

  /// The timeline in `format`; nil for a format that is not among ``ExportFormat/timelineFormats``.
  public func export(_ timeline: Timeline, as format: ExportFormat) -> Output? {
    switch format {
    case .text: Output(text: TimelineTextWriter(width: options.width).write(timeline))
    case .markdown: Output(text: TimelineMarkdownWriter.write(timeline))
    case .json: Output(text: TimelineJSONWriter.write(timeline))
    case .csv: Output(text: TimelineCSVWriter.write(timeline))
    case .iCalendar: TimelineCalendarWriter.write(timeline)
    case .html: Output(text: TimelineHTMLWriter.write(timeline))
    case .ndjson: nil
    }
  }

  /// The annotated article in `format`; nil for a format that is not among ``ExportFormat/articleFormats``.
  ///
  /// - Parameter fullTextProblem: why the article's full text could not be had, where that is so.
  public func export(
    _ article: AnnotatedArticle, as format: ExportFormat, fullTextProblem: String? = nil
  ) -> Output? {
    let note = fullTextProblem.map(FullTextNote.text)
    return switch format {
    case .text: Output(text: AnnotatedTextWriter(options: options).write(article, note: note))
    case .json: Output(text: AnnotationsJSONWriter(article, fullTextProblem: fullTextProblem).json())
    case .ndjson: Output(text: AnnotationsJSONWriter(article, fullTextProblem: fullTextProblem).lines())
    case .html: Output(text: AnnotatedHTMLWriter(article).write(note: note))
    case .markdown, .csv, .iCalendar: nil
    }
  }

  /// The article in `format`, to be read: plain text and Markdown without marks, HTML and JSON with all that was read
  /// out of it; nil for a format that is not among ``ExportFormat/savedFormats``.
  public func save(_ article: AnnotatedArticle, as format: ExportFormat) -> Output? {
    switch format {
    case .text: Output(text: ArticleTextWriter(width: options.width).write(article.article))
    case .markdown: Output(text: ArticleMarkdownWriter.write(article.article))
    case .html, .json: export(article, as: format)
    case .ndjson, .csv, .iCalendar: nil
    }
  }

  /// The quotations in `format`; nil for a format that is not among ``ExportFormat/quotationFormats``.
  public func export(_ quotations: QuotationList, as format: ExportFormat) -> Output? {
    switch format {
    case .text: Output(text: QuotationsTextWriter(width: options.width).write(quotations))
    case .markdown: Output(text: QuotationsMarkdownWriter.write(quotations))
    case .json: Output(text: QuotationsJSONWriter.write(quotations))
    case .csv: Output(text: QuotationsCSVWriter.write(quotations))
    case .ndjson, .iCalendar, .html: nil
    }
  }
}
