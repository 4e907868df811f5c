internal import Dispatch
internal import Synchronization

/// Products that wait for their turn: many threads make them, one at a time delivers.
final class OrderedDelivery<Product: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Product] = [:]
    var next = 0
    var isDelivering = false
    var error: (any Error)?
    /// What each thread waits on that is too far ahead.
    ///
    /// One for all would lose wake-ups: whoever is furthest ahead takes those of the others.
    var waiters: [DispatchSemaphore] = []
  }

  private let window: Int
  private let state = Mutex(State())

  /// At most `window` products wait for an earlier one; whoever is further ahead waits.
  init(window: Int) {
    self.window = window
  }

  var isStopped: Bool { state.withLock { $0.error != nil } }
  var error: (any Error)? { state.withLock { $0.error } }

  /// Keeps the first error; the others are its echoes.
  func stop(_ error: any Error) {
    let waiters = state.withLock { state in
      state.error = state.error ?? error
      return Self.takeWaiters(of: &state)
    }
    for waiter in waiters { waiter.signal() }
  }

  /// Lays a product down, waiting while it is too far ahead; false when the run has stopped.
  func put(_ product: Product, number: Int) -> Bool {
    while true {
      let (isPlaced, waiter) = state.withLock { state -> (Bool, DispatchSemaphore?) in
        if state.error != nil { return (false, nil) }
        if number < state.next + window {
          state.waiting[number] = product
          return (true, nil)
        }
        // Rare: one worker is stuck on a hard segment. Who delivers next wakes all, and so does a stop.
        let waiter = DispatchSemaphore(value: 0)
        state.waiters.append(waiter)
        return (false, waiter)
      }
      guard let waiter else { return isPlaced }
      waiter.wait()
    }
  }

  private static func takeWaiters(of state: inout State) -> [DispatchSemaphore] {
    let waiters = state.waiters
    if !waiters.isEmpty { state.waiters = [] }
    return waiters
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
    let (taken, waiters) = state.withLock { state -> (Product?, [DispatchSemaphore]) in
      guard state.error == nil, let ready = state.waiting.removeValue(forKey: state.next) else {
        state.isDelivering = false
        return (nil, [])
      }
      state.next += 1
      return (ready, Self.takeWaiters(of: &state))
    }
    for waiter in waiters { waiter.signal() }
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
