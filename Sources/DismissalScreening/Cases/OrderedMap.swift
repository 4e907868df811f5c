internal import Dispatch
internal import Synchronization

/// Makes results on several threads, in the order of their indices.
enum OrderedMap {
  /// The results of `make` for 0 ..< `count`; `make` is called on `workers` threads at once.
  ///
  /// The workers take runs of so many indices by turns.
  static func results<Result: Sendable>(
    count: Int, workers: Int, run: Int = 32, make: @Sendable (Int) -> Result
  ) -> [Result] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      let slots = Slots(buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for start in stride(from: worker * run, to: count, by: workers * run) {
          for index in start..<min(count, start + run) { slots.set(index, make(index)) }
        }
      }
      initialized = count
    }
  }

  /// Makes the results for 0 ..< `count` on `workers` threads and delivers them in order, one at a
  /// time, while others are made; at most so many runs per worker wait for their turn.
  ///
  /// Throws what `deliver` throws, at once.
  static func deliver<Result: Sendable>(
    count: Int, workers: Int, run: Int = 64, make: @Sendable (Int) -> Result,
    to deliver: (Result) throws -> Void
  ) throws {
    let delivery = OrderedDelivery<[Result]>(window: workers * 8)
    let nextRun = Atomic(0)
    withoutActuallyEscaping(deliver) { deliver in
      let sink = DeliverySink<[Result]> { for result in $0 { try deliver(result) } }
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while !delivery.isStopped {
          let number = nextRun.wrappingAdd(1, ordering: .relaxed).oldValue
          let first = number * run
          guard first < count else { return }
          let results = (first..<min(count, first + run)).map(make)
          do {
            guard delivery.put(results, number: number) else { return }
            try delivery.deliverReady(to: sink)
          } catch {
            delivery.stop(error)
          }
        }
      }
    }
    if let error = delivery.error { throw error }
  }

  /// Memory that each thread fills at indices of its own.
  ///
  /// `@unchecked Sendable`: no index is written twice, and nobody reads before all are written.
  private struct Slots<Result>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Result>?

    init(_ base: UnsafeMutablePointer<Result>?) {
      self.base = base
    }

    func set(_ index: Int, _ result: Result) {
      base.map { ($0 + index).initialize(to: result) }
    }
  }
}
