internal import Dispatch

/// Makes a list of results on several threads, in the order of their indices.
///
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
