internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// All cases that any of the compared policies may cover, and how each policy's numbers add up.
struct ComparisonLedger {
  /// What is told of one case whatever the policy.
  private struct Entry {
    var court = ""
    var number = ""
    var category = ComparisonLedger.unread
    var person = ""
    var isNumbered = false
    /// The categories of its counts, for a policy that decides nothing in the case.
    var counts: [String] = []
    var warrants = 0
  }

  /// The category of a charge that was not read, or of a statute that the file does not list.
  static let unread = "unread"

  private let all: CaseDecider
  private let entries: [Entry]
  private let places: [[UInt8]: Int]

  /// Puts every case together once, in input order.
  init(all: CaseDecider) {
    self.all = all
    var places: [[UInt8]: Int] = [:]
    entries = all.kept.cases.indices.map { number in
      let one = all.assembled(number)
      if let place = all.kept.cases[number].place { places[all.kept.keys[place]] = number }
      return Self.entry(one, all)
    }
    self.places = places
  }

  private static func entry(_ one: CaseDecider.Case, _ decider: CaseDecider) -> Entry {
    let decision = decider.rules.judge.determine(one.assembled.facts)
    let report = decider.report(one, decision)
    let categories = decision.findings.map { $0.version?.category.rawValue ?? unread }
    let counts = one.assembled.facts.counts
    let scale = decider.rules.law.scale
    // The top count of those that some policy may cover; equals by their numbers.
    let top = categories.indices.filter { one.assembled.kept[$0] != nil }.min { left, right in
      let classes = [left, right].map { (decision.classes[$0] ?? scale.unknown).mostSerious }
      return (classes[0], counts[left].number, counts[left].place)
        < (classes[1], counts[right].number, counts[right].place)
    }
    return Entry(
      court: report.court, number: report.caseNumber,
      category: top.map { categories[$0] } ?? unread,
      person: report.personID, isNumbered: one.isNumbered, counts: categories,
      warrants: one.warrants.count)
  }

  // MARK: One policy

  /// The numbers of one policy, and its verdict for every case of the ledger.
  func column(
    of decider: CaseDecider, workers: Int
  ) throws -> (numbers: PolicyComparison.Column, verdicts: [PolicyComparison.Verdict]) {
    let policy = decider.rules.policy
    var tally = ComparisonTally(policy: policy)
    var verdicts: [PolicyComparison.Verdict?] = Array(repeating: nil, count: entries.count)
    var decided = DecidedCases(decider)
    try decided.decideAll(
      workers: workers,
      onDecided: { one, decision in
        let place = decider.kept.cases[one.number].place.flatMap {
          places[decider.kept.keys[$0]]
        }
        let category = place.map { entries[$0].category } ?? Self.category(decision)
        if let place { verdicts[place] = Self.verdict(decision, policy) }
        tally.take(
          decision, category: category, person: decider.person(of: one),
          isNumbered: one.isNumbered,
          warrants: one.warrants.map { warrant in
            let isOpen = decision.openWarrants.contains { one.warrants[$0] == warrant }
            return decider.warrantFacts(
              warrant, outcome: decision.outcome, reason: decision.reason, isOpen: isOpen
            ).outcome
          })
      },
      append: { _ in })
    decided.countWarrants()
    let contradictions = decided.tally.contradictions
    guard contradictions.isEmpty else { throw ScreeningError.sumsDisagree(contradictions) }
    let complete = entries.indices.map { place -> PolicyComparison.Verdict in
      if let verdict = verdicts[place] { return verdict }
      let entry = entries[place]
      if entry.isNumbered {
        tally.takeUndecided(entry.category, counts: entry.counts, warrants: entry.warrants)
      }
      return undecided(place, decider.rules)
    }
    return (tally.column(totals: decided.tally), complete)
  }

  /// What a policy says of a case that holds nothing it may cover.
  private func undecided(_ place: Int, _ rules: ScreeningRules) -> PolicyComparison.Verdict {
    let decision = rules.judge.determine(all.assembled(place).assembled.facts)
    return PolicyComparison.Verdict(
      outcome: .notCovered, reason: decision.reason, rule: "\(rules.policy.id)/otherwise")
  }

  private static func category(_ decision: Determination) -> String {
    let top = decision.topCovered ?? 0
    return decision.findings[top].version?.category.rawValue ?? unread
  }

  private static func verdict(
    _ decision: Determination, _ policy: Policy
  ) -> PolicyComparison.Verdict {
    let count = decision.reasons.lazy.compactMap(\.count).first ?? decision.topCovered
    let finding = count.map { decision.findings[$0] }
    let top = decision.topCovered.flatMap { decision.findings[$0].rule?.id }
    let rule =
      decision.outcome == .candidate
      ? top ?? "\(policy.id)/void statute"
      : finding?.guardID ?? finding?.rule?.id ?? top ?? "\(policy.id)/otherwise"
    return PolicyComparison.Verdict(
      outcome: decision.outcome, reason: decision.reason, rule: rule)
  }

  // MARK: All policies

  /// Every numbered case with the verdicts of all policies, in input order.
  func flips(_ verdicts: [[PolicyComparison.Verdict]]) -> [PolicyComparison.Flip] {
    entries.indices.filter { entries[$0].isNumbered }.map { place in
      PolicyComparison.Flip(
        court: entries[place].court, caseNumber: entries[place].number,
        category: entries[place].category, verdicts: verdicts.map { $0[place] })
    }
  }
}
