internal import Dispatch
internal import Synchronization

/// Products that wait for their turn: many threads make them, one at a time delivers.
final class OrderedDelivery<Product: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Product] = [:]
    var next = 0
    var isDelivering = false
    var error: (any Error)?
  }

  private let window: Int
  private let state = Mutex(State())
  private let moved = DispatchSemaphore(value: 0)

  /// At most `window` products wait for an earlier one; whoever is further ahead waits.
  init(window: Int) {
    self.window = window
  }

  var isStopped: Bool { state.withLock { $0.error != nil } }
  var error: (any Error)? { state.withLock { $0.error } }

  /// Keeps the first error; the others are its echoes.
  func stop(_ error: any Error) {
    state.withLock { $0.error = $0.error ?? error }
  }

  /// Lays a product down, waiting while it is too far ahead; false when the run has stopped.
  func put(_ product: Product, number: Int) -> Bool {
    while true {
      let (isPlaced, isStopped) = state.withLock { state in
        if state.error != nil { return (false, true) }
        guard number < state.next + window else { return (false, false) }
        state.waiting[number] = product
        return (true, false)
      }
      if isPlaced { return true }
      if isStopped { return false }
      // Rare: one worker is stuck on a hard segment. The timeout also ends a wait that a stop
      // would otherwise leave hanging.
      _ = moved.wait(timeout: .now() + .milliseconds(20))
    }
  }

  /// Whoever comes first delivers, and takes along what others lay down meanwhile.
  func deliverReady(to sink: DeliverySink<Product>) throws {
    guard begin() else { return }
    while let ready = takeNextOrEnd() { try sink.deliver(ready) }
  }

  /// Whether the caller is to deliver now: nobody else does, and the next product is there.
  private func begin() -> Bool {
    state.withLock { state in
      guard !state.isDelivering, state.error == nil, state.waiting[state.next] != nil else {
        return false
      }
      state.isDelivering = true
      return true
    }
  }

  /// The next product in order; nil ends the caller's turn.
  private func takeNextOrEnd() -> Product? {
    let taken = state.withLock { state -> Product? in
      guard state.error == nil, let ready = state.waiting.removeValue(forKey: state.next) else {
        state.isDelivering = false
        return nil
      }
      state.next += 1
      return ready
    }
    if taken != nil { moved.signal() }
    return taken
  }
}

/// Carries the caller's closure to whichever thread delivers.
///
/// `@unchecked Sendable`: it is called by one worker at a time, and the caller waits meanwhile.
final class DeliverySink<Product>: @unchecked Sendable {
  let deliver: (Product) throws -> Void

  init(_ deliver: @escaping (Product) throws -> Void) {
    self.deliver = deliver
  }
}
