/// A step of every round.
enum Step: Hashable {
  /// One thread that reads and does nothing else.
  case read
  /// One thread of libcsv that counts.
  case count
  /// The product.
  case screen(Screening.Setting)
  /// Another program that finds the same candidates.
  case peer(Peer)

  /// The step's name in the table.
  var name: String {
    switch self {
    case .read: "plain read loop"
    case .count: "libcsv, counting"
    case .screen(let setting): setting.name
    case .peer(let peer): peer.name
    }
  }
}

/// The costs of the steps, a list of rounds for each.
struct Rounds {
  /// All steps, in the order in which they run and are printed.
  let steps: [Step]
  private var costs: [Step: [Cost]] = [:]

  init(steps: [Step]) { self.steps = steps }

  /// The number of whole rounds.
  var count: Int { steps.map { costs[$0]?.count ?? 0 }.min() ?? 0 }

  /// Takes the cost of a step in the round that is running.
  mutating func add(_ step: Step, _ cost: Cost) {
    costs[step, default: []].append(cost)
  }

  /// The median of a figure of a step; nil when no round has it.
  func median(of step: Step, _ figure: (Cost) -> Double?) -> Double? {
    Self.median((costs[step] ?? []).compactMap(figure))
  }

  /// How many times as much of a figure a step took as another: the median of each round's own ratio.
  ///
  /// Both figures of a ratio are of one round, seconds apart, so that a machine that slows down does
  /// not bend it. Nil when one of the two did not run.
  func ratio(of step: Step, to other: Step, _ figure: (Cost) -> Double) -> Double? {
    Self.median(
      zip(costs[step] ?? [], costs[other] ?? []).map { figure($0) / figure($1) })
  }

  /// The peer of an engine that does the whole work, in the form with the least median of wall time.
  ///
  /// Nil when none of it ran.
  func fastest(of engine: Peer.Engine) -> Step? {
    let forms = steps.compactMap { step -> (step: Step, wall: Double)? in
      guard case .peer(let peer) = step, peer.engine == engine, peer.isWholeWork,
        let wall = median(of: step, { $0.wall })
      else { return nil }
      return (step, wall)
    }
    return forms.min { $0.wall < $1.wall }?.step
  }

  private static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return sorted.count < 2 ? last : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
