import NewsLibrary
import NewsModel
import TerminalUI

// Articles read by the annotator.
extension Reader {
  /// Annotates the article that the user has opened; a failure to load the models is told.
  func annotate(_ id: ArticleID) {
    Task.detached(priority: .userInitiated) { [weak self, annotator] in
      do {
        guard let annotated = try await annotator.annotated(id) else { return }
        await self?.take(.annotated(id, ArchiveEffects.numbered(annotated, id)))
      } catch {
        await self?.take(.annotationFailed("\(error)"))
      }
    }
  }

  /// Reads an article's dates anew, as the user has chosen among their readings.
  func redate(_ request: RedatingRequest) {
    Task.detached(priority: .userInitiated) { [weak self, annotator] in
      do {
        let article = try await annotator.redated(request.article, choosing: request.choosing)
        await self?.take(.redated(request, article))
      } catch {
        await self?.take(.notice(Notice(text: "Not dated anew: \(error)", isFailure: true)))
      }
    }
  }

  /// Annotates whatever is new in the archive, after everything else.
  func annotateInBackground() {
    guard !isAnnotating else {
      hasMoreToAnnotate = true
      return
    }
    isAnnotating = true
    let desk = effects.desk
    Task.detached(priority: .utility) { [weak self, annotator] in
      do {
        let (before, total) = try desk.annotationCounts()
        await self?.take(.annotatedInBackground(done: before, of: total))
        let (steps, progress) = AsyncStream.makeStream(
          of: Int.self, bufferingPolicy: .bufferingNewest(1))
        let work = Task(priority: .utility) {
          defer { progress.finish() }
          return try await annotator.annotateAll { progress.yield($0) }
        }
        for await done in steps {
          await self?.take(.annotatedInBackground(done: min(total, before + done), of: total))
        }
        _ = try await work.value
        await self?.take(.annotatedInBackground(done: total, of: total))
      } catch {
        await self?.take(.annotationFailed("\(error)"))
      }
      await self?.annotationEnded()
    }
  }

  func annotationEnded() {
    isAnnotating = false
    guard hasMoreToAnnotate else { return }
    hasMoreToAnnotate = false
    annotateInBackground()
  }
}
