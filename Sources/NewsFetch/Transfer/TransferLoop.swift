import CCurl

/// The thread of the transfers: takes in what is asked, lets libcurl move the bytes, hands out what has ended.
final class TransferLoop {
  /// How long to wait at most for something to happen, in milliseconds; whatever happens ends the wait.
  private static let longestWait: Int32 = 60_000

  private let multi: MultiHandle
  private let inbox: TransferInbox
  private let configuration: FetchConfiguration
  /// All that are not done, waiting or on their way.
  private var transfers: [Int: Transfer] = [:]
  /// Those on their way, with the host whose place they hold.
  private var running: [Int: String] = [:]
  private var queue: AdmissionQueue<(id: Int, host: String)>

  init(_ multi: MultiHandle, _ inbox: TransferInbox, _ configuration: FetchConfiguration) {
    (self.multi, self.inbox, self.configuration) = (multi, inbox, configuration)
    queue = AdmissionQueue(
      maximum: configuration.maximumConnections, maximumPerHost: configuration.maximumPerHost)
    curl_multi_set_long(multi.pointer, CURLMOPT_MAXCONNECTS, configuration.maximumConnections)
  }

  /// Works until the inbox is closed, then gives up what is left.
  func run() {
    while let messages = inbox.takeAll() {
      for message in messages {
        switch message {
        case .start(let ticket): start(ticket)
        case .cancel(let id): cancel(id)
        }
      }
      admit()
      var count: Int32 = 0
      curl_multi_perform(multi.pointer, &count)
      if !collect() { curl_multi_poll(multi.pointer, nil, 0, Self.longestWait, nil) }
    }
    for id in Array(transfers.keys) { cancel(id) }
    multi.close()
  }

  private func start(_ ticket: Ticket) {
    do throws(FetchError) {
      let transfer = try Transfer(ticket, configuration)
      transfers[ticket.id] = transfer
      enqueue(transfer)
    } catch {
      ticket.reply.resume(returning: .failure(error))
    }
  }

  private func enqueue(_ transfer: Transfer) {
    let host = transfer.trail.current.host
    queue.add((transfer.ticket.id, host), host: host)
  }

  /// Starts what may start.
  private func admit() {
    while let (id, host) = queue.next() {
      // One that was cancelled while it waited is no more.
      guard let transfer = transfers[id] else {
        queue.finish(host: host)
        continue
      }
      running[id] = host
      do throws(FetchError) {
        try transfer.prepare()
        guard curl_multi_add_handle(multi.pointer, transfer.easy) == CURLM_OK else {
          throw .other("libcurl took no further transfer")
        }
      } catch {
        leave(transfer)
        end(transfer, .failure(error))
      }
    }
  }

  /// Deals with the hops that have ended; false if there are none.
  private func collect() -> Bool {
    var ended: [(easy: UnsafeMutableRawPointer, code: CURLcode)] = []
    var left: Int32 = 0
    // Noted first: what a message points to is gone once its handle is removed.
    while let message = curl_multi_info_read(multi.pointer, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      ended.append((easy, curl_message_result(message)))
    }
    for (easy, code) in ended {
      var pointer: UnsafeMutableRawPointer?
      curl_get_pointer(easy, CURLINFO_PRIVATE, &pointer)
      guard let transfer = Transfer.from(pointer) else { continue }
      leave(transfer)
      goOn(transfer, code)
    }
    return !ended.isEmpty
  }

  private func goOn(_ transfer: Transfer, _ code: CURLcode) {
    guard code == CURLE_OK else { return end(transfer, .failure(transfer.failure(code))) }
    do throws(FetchError) {
      if try transfer.followRedirect() {
        enqueue(transfer)
      } else {
        end(transfer, .success(transfer.response()))
      }
    } catch {
      end(transfer, .failure(error))
    }
  }

  private func cancel(_ id: Int) {
    guard let transfer = transfers[id] else { return }
    leave(transfer)
    end(transfer, .failure(.cancelled))
  }

  /// Takes a hop off the wire and gives its place back, if it is on its way.
  private func leave(_ transfer: Transfer) {
    guard let host = running.removeValue(forKey: transfer.ticket.id) else { return }
    transfer.stopClock()
    curl_multi_remove_handle(multi.pointer, transfer.easy)
    queue.finish(host: host)
  }

  private func end(_ transfer: Transfer, _ result: Result<FetchResponse, FetchError>) {
    transfers[transfer.ticket.id] = nil
    transfer.ticket.reply.resume(returning: result)
  }
}
