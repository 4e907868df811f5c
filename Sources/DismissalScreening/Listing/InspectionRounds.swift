internal import Dispatch
public import ExportReading
internal import Synchronization

/// Runs the rounds of an inspection on several threads.
public enum InspectionRounds {
  /// A runner for ``ExportReading/ExportInspector``; whoever is done with a task takes the next one.
  public static func runner(workers: Int) -> ExportInspector.RoundRunner {
    { count, task in
      let turn = Turn()
      DispatchQueue.concurrentPerform(iterations: min(max(1, workers), max(1, count))) { _ in
        while true {
          let index = turn.next()
          guard index < count else { return }
          task(index)
        }
      }
    }
  }

  /// The next task of a round.
  private final class Turn: Sendable {
    private let taken = Atomic(0)

    func next() -> Int { taken.add(1, ordering: .relaxed).oldValue }
  }
}
