/// A step of every round.
enum Step: Hashable {
  case read
  case count
  case screen(workers: Int)

  /// All steps, in the order in which they run and are printed.
  static let all: [Step] = [.read, .count, .screen(workers: 1), .screen(workers: 2)]

  /// The step's name in the table.
  var name: String {
    switch self {
    case .read: "plain read loop"
    case .count: "libcsv, counting"
    case .screen(let workers): "screener, \(workers) worker\(workers == 1 ? "" : "s")"
    }
  }
}

/// The costs of the steps, a list of rounds for each.
struct Rounds {
  private var costs: [Step: [Cost]] = [:]

  /// The number of whole rounds.
  var count: Int { Step.all.map { costs[$0]?.count ?? 0 }.min() ?? 0 }

  /// Takes the cost of a step in the round that is running.
  mutating func add(_ step: Step, _ cost: Cost) {
    costs[step, default: []].append(cost)
  }

  /// The median of a figure of a step; nil when no round has it.
  func median(of step: Step, _ figure: (Cost) -> Double?) -> Double? {
    Self.median((costs[step] ?? []).compactMap(figure))
  }

  /// How many times as fast as the libcsv count a step was: the median of each round's own ratio.
  ///
  /// Both times of a ratio are of one round, seconds apart, so that a machine that slows down does
  /// not bend it.
  func ratioToCount(of step: Step) -> Double? {
    Self.median(zip(costs[.count] ?? [], costs[step] ?? []).map { $0.wall / $1.wall })
  }

  private static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return sorted.count < 2 ? last : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
