/// One export to generate, and what one or more policies must make of it.
///
/// The plan is a table: a line for each family of dockets. Its cells, divided by bars:
///
///     878 | prostitution | prostitution | from=1976-06-01 | candidate vacate_warrant_and_dismiss
///
/// how many dockets; the family's name; the counts of each docket, by their keys in the office's
/// charges, joined by `+`; the facts of the case (`CaseFacts` lists the words); and the answer of
/// each policy: `candidate` with its relief, or another outcome with its reason.
struct PolicyPlan: Sendable {
  /// A policy that the export is screened with, and the day of it.
  struct Screening: Sendable {
    /// The policy's id in `Rules/policies`.
    let policy: String
    let asOf: Day
    /// The default seed: the day, as digits.
    var seed: UInt64 {
      let day = asOf.civil
      return UInt64(day.year * 10_000 + day.month * 100 + day.day)
    }
  }

  /// In the order of the answers in the table.
  let screenings: [Screening]
  let office: OfficeRecords
  /// The court of every docket whose family names no other.
  let court: String
  /// The offense days of every docket whose family names no others.
  let offenses: ClosedRange<Day>
  let table: String

  /// The last day that the export knows.
  var lastDay: Day {
    let days = screenings.map { $0.asOf }
    return (days.min() ?? offenses.upperBound) - 1
  }

  /// Reads the table for one of the policies.
  func families(of screening: Int) throws -> [PlanFamily] {
    try table.tableLines.map { try PlanFamily(line: $0, plan: self, screening: screening) }
  }

  /// All plans, one for every policy of the rules but Brooklyn's, which has a room of its own.
  static let all: [PolicyPlan] = [
    manhattan2021, manhattan2022, queens2021, bronx2021, baltimore2021, seattle2021,
    washtenaw2021, sanFrancisco, philadelphia, newHaven, model,
  ]

  /// The plan that answers for a policy, with the place of the policy in it.
  static func plan(of policy: String) -> (plan: PolicyPlan, screening: Int)? {
    for plan in all {
      if let place = plan.screenings.firstIndex(where: { $0.policy == policy }) {
        return (plan, place)
      }
    }
    return nil
  }
}

/// What a policy must make of a docket.
struct PlanAnswer: Sendable {
  /// `candidate`, `excluded`, `review` or `not_covered`.
  let outcome: String
  /// A stable reason word; `covered` of a candidate.
  let reason: String
  /// The relief of a candidate; else empty.
  let relief: String

  init(outcome: String, reason: String, relief: String) {
    self.outcome = outcome
    self.reason = reason
    self.relief = relief
  }

  init(_ text: String, line: String) throws {
    let words = text.parts(" ").filter { !$0.isEmpty }
    guard words.count == 2 else { throw PlanFault("An answer is two words", in: line) }
    outcome = words[0]
    reason = outcome == "candidate" ? "covered" : words[1]
    relief = outcome == "candidate" ? words[1] : ""
  }
}

/// A line of a plan: dockets that are alike in everything that matters.
struct PlanFamily: Sendable {
  let dockets: Int
  let name: String
  let counts: [ChargeWording]
  let facts: CaseFacts
  let answer: PlanAnswer

  init(line: String, plan: PolicyPlan, screening: Int) throws {
    let cells = line.parts("|")
    guard cells.count == 4 + plan.screenings.count, let dockets = Int(cells[0]) else {
      throw PlanFault("A line has a number, three cells and an answer a policy", in: line)
    }
    self.dockets = dockets
    name = cells[1]
    counts = try cells[2].parts("+").map { key in
      guard let charge = plan.office.charges[key] else {
        throw PlanFault("No charge is called '\(key)'", in: line)
      }
      return charge
    }
    facts = try CaseFacts(cells[3], plan: plan, line: line)
    answer = try PlanAnswer(cells[4 + screening], line: line)
  }
}
