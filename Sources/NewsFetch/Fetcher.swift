/// Gets things by HTTP: many at once but bounded, politely per host, and whatever a server does, within limits.
///
/// One thread of libcurl's multi interface does all the work. It starts with the first request and ends when the
/// fetcher goes. Connections are kept and used again.
///
/// ```swift
/// let fetcher = Fetcher()
/// let response = try await fetcher.fetch(FetchRequest(url: "https://example.org/feed.xml", etag: known))
/// if response.isNotModified { return }
/// ```
public final class Fetcher: Sendable {
  let inbox: TransferInbox

  /// Creates a fetcher; nothing starts yet.
  public init(configuration: FetchConfiguration = FetchConfiguration()) {
    inbox = TransferInbox(configuration)
  }

  deinit { inbox.close() }

  /// Gets what a request asks for. Cancelling the task ends the transfer.
  ///
  /// - Returns: the server's answer, whatever its status.
  /// - Throws: why there is none.
  public func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchResponse {
    let (inbox, id) = (inbox, inbox.makeID())
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { reply in
        inbox.start(Ticket(id: id, request: request, reply: reply))
        // Cancelled before there was anything to cancel.
        if Task.isCancelled { inbox.cancel(id: id) }
      }
    } onCancel: {
      inbox.cancel(id: id)
    }
    return try result.get()
  }
}
