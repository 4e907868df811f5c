import Testing

@testable import DismissalScreening

@Suite("OrderedMap")
struct OrderedMapTests {
  private struct Stop: Error {}

  /// Uneven work, so that threads run into the window and wait for each other.
  private static func work(_ index: Int) -> Int {
    var value = index
    for step in 0..<(index % 17 == 0 ? 2_000 : 20) { value = value &* 31 &+ step }
    return value == .min ? -1 : index
  }

  @Test(
    "delivers all in order, however threads wait for each other", .timeLimit(.minutes(2)),
    arguments: [1, 2, 3, 8])
  func order(workers: Int) throws {
    for run in [1, 7] {
      for _ in 0..<20 {
        var delivered: [Int] = []
        try OrderedMap.deliver(count: 500, workers: workers, run: run, make: Self.work) {
          delivered.append($0)
        }
        #expect(delivered == Array(0..<500))
      }
    }
  }

  @Test("ends all threads where delivering fails", .timeLimit(.minutes(2)), arguments: [1, 2, 8])
  func failure(workers: Int) {
    for place in [0, 1, 40, 499] {
      #expect(throws: Stop.self) {
        try OrderedMap.deliver(count: 500, workers: workers, run: 1, make: Self.work) {
          if $0 == place { throw Stop() }
        }
      }
    }
  }

  @Test("gives results by their places", arguments: [1, 2, 5])
  func results(workers: Int) {
    for count in [0, 1, 31, 1000] {
      let made = OrderedMap.results(count: count, workers: workers, make: Self.work)
      #expect(made == Array(0..<count))
    }
  }
}
