internal import CourtRecords

/// A comparison of policies as plain text for people at a terminal.
public enum ComparisonText {
  /// The report, which ends with a line feed; its first line says that it is hypothetical.
  public static func text(_ comparison: PolicyComparison, facts: ComparisonFacts) -> String {
    let blocks =
      [head(facts)] + units.map { table($0, comparison) } + [categories(comparison)]
      + [overlaps(comparison)] + comparison.pairs.map { changes($0, comparison) }
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private static func head(_ facts: ComparisonFacts) -> [String] {
    let rejected = TerminalSummary.grouped(facts.rejected)
    return [
      "HYPOTHETICAL: every policy is lifted from its dates and authority.",
      "\(rejected) \(facts.rejected == 1 ? "row" : "rows") rejected.",
      "As of \(facts.asOf), by the law of \(facts.jurisdiction).",
    ]
  }

  // MARK: Side by side

  private struct Unit: Sendable {
    let name: String
    let isShown: @Sendable (String) -> Bool
    let text: @Sendable (PolicyComparison.Cell) -> String
  }

  private static let units: [Unit] = [
    Unit(
      name: "Charges (rows)", isShown: { $0 != "orphan" },
      text: { TerminalSummary.grouped($0.charges) }),
    Unit(
      name: "Cases", isShown: { CaseOutcome(rawValue: $0) != nil },
      text: { TerminalSummary.grouped($0.cases) }),
    Unit(
      name: "Warrants (rows)", isShown: { $0 != "accompanying" },
      text: { TerminalSummary.grouped($0.warrants) }),
    Unit(
      name: "People", isShown: { ["candidate", "excluded", "review"].contains($0) },
      text: people),
  ]

  private static func people(_ cell: PolicyComparison.Cell) -> String {
    guard let lower = cell.peopleLower, let upper = cell.peopleUpper else { return "" }
    if lower == upper { return TerminalSummary.grouped(lower) }
    return "\(TerminalSummary.grouped(lower)) to \(TerminalSummary.grouped(upper))"
  }

  private static func table(_ unit: Unit, _ comparison: PolicyComparison) -> [String] {
    var table = TextTable(header: [unit.name] + comparison.columns.map(\.policy))
    for outcome in PolicyComparison.outcomes where unit.isShown(outcome) {
      table.add(
        ["  \(words(outcome))"]
          + comparison.columns.map { unit.text($0.totals[outcome] ?? .init()) })
    }
    return table.lines
  }

  private static func categories(_ comparison: PolicyComparison) -> [String] {
    var table = TextTable(
      header: ["Cases by category of their top count"] + comparison.columns.map(\.policy))
    for category in comparison.categories {
      for outcome in CaseOutcome.allCases {
        let cells = comparison.columns.map {
          $0.categories[category]?[outcome.rawValue]?.cases ?? 0
        }
        guard cells.contains(where: { $0 > 0 }) else { continue }
        table.add(
          ["  \(words(category)): \(words(outcome.rawValue))"]
            + cells.map(TerminalSummary.grouped))
      }
    }
    return table.lines
  }

  // MARK: Pairs

  private static func overlaps(_ comparison: PolicyComparison) -> [String] {
    var table = TextTable(header: ["Candidate cases of two", "both", "only first", "only second"])
    for pair in comparison.pairs {
      let overlap = comparison.overlap(pair.first, pair.second)
      table.add(
        ["  \(comparison.columns[pair.first].policy), \(comparison.columns[pair.second].policy)"]
          + [overlap.both, overlap.onlyFirst, overlap.onlySecond].map(TerminalSummary.grouped))
    }
    return table.lines
  }

  private static let shownChanges = 12

  private static func changes(
    _ pair: (first: Int, second: Int), _ comparison: PolicyComparison
  ) -> [String] {
    let changes = comparison.changes(pair.first, pair.second)
    let first = comparison.columns[pair.first].policy
    let second = comparison.columns[pair.second].policy
    guard !changes.isEmpty else { return ["\(first) and \(second) decide every case alike."] }
    let all = changes.reduce(0) { $0 + $1.cases }
    var lines = [
      "\(TerminalSummary.grouped(all)) \(all == 1 ? "case differs" : "cases differ") between \(first) "
        + "and \(second):"
    ]
    let width = TerminalSummary.grouped(changes[0].cases).count
    for (change, cases) in changes.prefix(shownChanges) {
      let count = TextTable.padded(TerminalSummary.grouped(cases), to: width, isRight: true)
      lines += TextTable.wrapped(
        "  \(count)  \(words(change.category)): \(told(change.from)); \(told(change.to))",
        indent: width + 6)
    }
    if changes.count > shownChanges {
      let rest = changes.dropFirst(shownChanges)
      let cases = rest.reduce(0) { $0 + $1.cases }
      lines.append(
        "  and \(rest.count) more kinds (\(TerminalSummary.grouped(cases)) cases): see --format json."
      )
    }
    return lines
  }

  private static func told(_ verdict: PolicyComparison.Verdict) -> String {
    let reason = verdict.outcome == .candidate ? "" : " (\(verdict.reason.rawValue))"
    return "\(words(verdict.outcome.rawValue))\(reason) by \(verdict.rule)"
  }

  private static func words(_ word: String) -> String { word.replacing("_", with: " ") }
}
