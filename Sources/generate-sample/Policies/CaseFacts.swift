/// The facts of a family's cases, as the words of the plan's fourth cell.
///
/// A stage (one of `Stage`, `warrant` when none is named), and any of
///
///     court=bronx              another court than the plan's
///     from=2014-01-01          the first offense day
///     to=2014-12-31            the last offense day
///     people=34                so many people share the family's dockets
///     arrested=prostitution    what the arrest charge was
///     priors=2:selling         2 earlier convictions that the policy counts, each its own docket
///     convicted=3:promoting    3 earlier convictions that it does not count
///     acquitted=3:selling      3 earlier acquittals
///     by_record                the answer rests on the person's earlier convictions
///     undated                  no count has an offense date
///     under18, birthless, unidentified, sealed, deceased
///     copied                   the first row stands twice
///     conflict                 the first count stands twice, with another offense date
///     broken                   a row of the docket cannot be read
struct CaseFacts: Sendable {
  /// Where the case stands.
  enum Stage: String, CaseIterable {
    /// Open, with an open bench warrant.
    case warrant
    /// Open; its bench warrant was executed.
    case executed
    /// Open, without a warrant.
    case pending
    /// A plea of guilty, then an open bench warrant.
    case plea
    /// Convicted and sentenced, then an open bench warrant.
    case sentenced
    case convicted
    case dismissed
    case acquitted
    case deferred
    /// Open, with an open arrest warrant.
    case arrestWarrant = "arrest_warrant"
    /// Never filed in court.
    case notFiled = "not_filed"
    /// Open, with a disposition that no layout maps.
    case odd
  }

  /// Earlier dockets of the same person.
  struct Earlier: Sendable {
    let count: Int
    let charge: ChargeWording
    let stage: Stage
    /// Whether the policy counts it.
    let isCounted: Bool

    /// A closed case: no stage of its has relief, and what is not counted is not addressed.
    var answer: PlanAnswer {
      switch stage {
      case .acquitted: PlanAnswer(outcome: "not_covered", reason: "dismissed", relief: "")
      default:
        PlanAnswer(
          outcome: "not_covered", reason: isCounted ? "convicted" : "not_addressed", relief: "")
      }
    }
  }

  private(set) var stage = Stage.warrant
  private(set) var court: OfficeCourt
  private(set) var offenses: ClosedRange<Day>
  private(set) var people: Int?
  private(set) var arrested: ChargeWording?
  private(set) var earlier: [Earlier] = []
  /// The words without a value.
  private(set) var flags: Set<String> = []

  private static let flagWords: Set = [
    "by_record", "undated", "under18", "birthless", "unidentified", "sealed", "deceased",
    "copied", "conflict", "broken",
  ]

  /// How many earlier convictions the policy counts.
  var priors: Int { earlier.filter { $0.isCounted }.reduce(0) { $0 + $1.count } }

  init(_ text: String, plan: PolicyPlan, line: String) throws {
    court = try plan.office.court(plan.court, line: line)
    offenses = plan.offenses
    for word in text.parts(" ") where !word.isEmpty {
      let pair = word.parts("=")
      if pair.count == 2 {
        try read(pair[0], pair[1], plan: plan, line: line)
      } else if let named = Stage(rawValue: word) {
        stage = named
      } else if Self.flagWords.contains(word) {
        flags.insert(word)
      } else {
        throw PlanFault("No fact is called '\(word)'", in: line)
      }
    }
  }

  private mutating func read(
    _ key: String, _ value: String, plan: PolicyPlan, line: String
  ) throws {
    switch key {
    case "court": court = try plan.office.court(value, line: line)
    case "from":
      let day = try Self.day(value, line)
      offenses = day...max(day, offenses.upperBound)
    case "to":
      let day = try Self.day(value, line)
      offenses = min(day, offenses.lowerBound)...day
    case "people": people = Int(value)
    case "arrested":
      arrested = plan.office.charges[value]
      if arrested == nil { throw PlanFault("No charge is called '\(value)'", in: line) }
    case "priors", "convicted", "acquitted":
      let cells = value.parts(":")
      guard cells.count == 2, let count = Int(cells[0]), let charge = plan.office.charges[cells[1]]
      else { throw PlanFault("'\(value)' is no number and charge", in: line) }
      earlier.append(
        Earlier(
          count: count, charge: charge, stage: key == "acquitted" ? .acquitted : .convicted,
          isCounted: key == "priors"))
    default: throw PlanFault("No fact is called '\(key)'", in: line)
    }
  }

  private static func day(_ text: String, _ line: String) throws -> Day {
    let parts = text.parts("-").compactMap { Int($0) }
    guard parts.count == 3 else { throw PlanFault("'\(text)' is no day", in: line) }
    return Day(parts[0], parts[1], parts[2])
  }
}
