internal import CourtRecords
internal import MotionReports
internal import ReliefPolicy

/// The numbers of one policy by category and outcome, while they are counted.
struct ComparisonTally {
  private var column: PolicyComparison.Column
  private var people: [String: [String: Set<String>]] = [:]
  private var unnamed: [String: [String: UInt64]] = [:]

  init(policy: Policy) {
    column = PolicyComparison.Column(policy: policy.id, title: policy.title)
  }

  /// Takes a case that the policy decided.
  mutating func take(
    _ decision: Determination, category: String, person: String, isNumbered: Bool,
    warrants: [WarrantOutcome]
  ) {
    for (row, finding) in zip(decision.rows, decision.findings) {
      let own = finding.version?.category.rawValue ?? ComparisonLedger.unread
      column.categories[own, default: [:]][row.rawValue, default: .init()].charges += 1
    }
    for warrant in warrants {
      column.categories[category, default: [:]][warrant.rawValue, default: .init()].warrants += 1
    }
    guard isNumbered else { return }
    let outcome = decision.outcome.rawValue
    column.categories[category, default: [:]][outcome, default: .init()].cases += 1
    if person.isEmpty {
      unnamed[category, default: [:]][outcome, default: 0] += 1
    } else {
      people[category, default: [:]][outcome, default: []].insert(person)
    }
  }

  /// Takes a case in which the policy covers nothing and another policy may cover something.
  mutating func takeUndecided(_ category: String, counts: [String], warrants: Int) {
    let outcome = CaseOutcome.notCovered.rawValue
    column.categories[category, default: [:]][outcome, default: .init()].cases += 1
    column.categories[category]?[outcome]?.warrants += UInt64(warrants)
    for own in counts {
      column.categories[own, default: [:]][outcome, default: .init()].charges += 1
    }
  }

  /// The finished numbers; the totals are those of a run of this policy alone.
  func column(totals tally: RunTally) -> PolicyComparison.Column {
    var done = column
    for row in RowOutcome.allCases {
      done.totals[row.rawValue, default: .init()].charges = tally.rows[row] ?? 0
    }
    for outcome in CaseOutcome.allCases {
      done.totals[outcome.rawValue, default: .init()].cases = tally.cases[outcome] ?? 0
    }
    for outcome in WarrantOutcome.allCases {
      done.totals[outcome.rawValue, default: .init()].warrants = tally.warrants[outcome] ?? 0
    }
    done.totals[CaseOutcome.candidate.rawValue]?.peopleLower = tally.peopleLower
    done.totals[CaseOutcome.candidate.rawValue]?.peopleUpper = tally.peopleUpper
    for outcome in [CaseOutcome.excluded, .review] {
      let word = outcome.rawValue
      let named = people.values.reduce(into: Set<String>()) { $0.formUnion($1[word] ?? []) }
      let others = unnamed.values.reduce(0) { $0 + ($1[word] ?? 0) }
      done.totals[word]?.count(named: named.count, unnamed: others)
    }
    for category in done.categories.keys {
      for outcome in CaseOutcome.allCases where outcome != .notCovered {
        let word = outcome.rawValue
        done.categories[category]?[word]?.count(
          named: people[category]?[word]?.count ?? 0, unnamed: unnamed[category]?[word] ?? 0)
      }
    }
    return done
  }
}

extension PolicyComparison.Cell {
  /// At least one person where there is a case; at most one for each case without an identifier.
  fileprivate mutating func count(named: Int, unnamed: UInt64) {
    peopleLower = max(UInt64(named), named == 0 && unnamed > 0 ? 1 : 0)
    peopleUpper = UInt64(named) + unnamed
  }
}
