internal import CourtRecords

/// A comparison of policies as JSON; keys are stable, and nothing depends on the machine.
public enum ComparisonJSON {
  /// The bytes of the document.
  public static func bytes(_ comparison: PolicyComparison, facts: ComparisonFacts) -> [UInt8] {
    JSONText.object([
      .init("hypothetical", .bool(true)), .init("as_of", .string(facts.asOf.description)),
      .init("jurisdiction", .string(facts.jurisdiction)),
      .init("rejected", .number(facts.rejected)),
      .init("policies", .array(comparison.columns.map { column($0, comparison) })),
      .init("overlaps", .array(comparison.pairs.map { overlap($0, comparison) })),
      .init("changes", .array(comparison.pairs.map { changes($0, comparison) })),
      .init("inputs", .array(facts.inputs.map(input))),
      .init("rules", RunFacts.json(of: facts.rules)),
    ]).bytes
  }

  private static func column(
    _ column: PolicyComparison.Column, _ comparison: PolicyComparison
  ) -> JSONText {
    .object([
      .init("policy", .string(column.policy)), .init("title", .string(column.title)),
      .init("outcomes", outcomes(column.totals)),
      .init(
        "categories",
        .object(comparison.categories.map { .init($0, outcomes(column.categories[$0] ?? [:])) })),
    ])
  }

  private static func outcomes(_ cells: [String: PolicyComparison.Cell]) -> JSONText {
    .object(
      PolicyComparison.outcomes.compactMap { outcome in
        cells[outcome].map { .init(outcome, cell($0)) }
      })
  }

  private static func cell(_ cell: PolicyComparison.Cell) -> JSONText {
    var members: [JSONText.Member] = [
      .init("charges", .number(cell.charges)), .init("cases", .number(cell.cases)),
      .init("warrants", .number(cell.warrants)),
    ]
    if let lower = cell.peopleLower, let upper = cell.peopleUpper {
      members.append(
        .init("people", .object([.init("lower", .number(lower)), .init("upper", .number(upper))])))
    }
    return .object(members)
  }

  private static func overlap(
    _ pair: (first: Int, second: Int), _ comparison: PolicyComparison
  ) -> JSONText {
    let overlap = comparison.overlap(pair.first, pair.second)
    return .object([
      .init("first", .string(comparison.columns[pair.first].policy)),
      .init("second", .string(comparison.columns[pair.second].policy)),
      .init("both", .number(overlap.both)), .init("only_first", .number(overlap.onlyFirst)),
      .init("only_second", .number(overlap.onlySecond)),
    ])
  }

  private static func changes(
    _ pair: (first: Int, second: Int), _ comparison: PolicyComparison
  ) -> JSONText {
    .object([
      .init("first", .string(comparison.columns[pair.first].policy)),
      .init("second", .string(comparison.columns[pair.second].policy)),
      .init(
        "kinds",
        .array(
          comparison.changes(pair.first, pair.second).map { change, cases in
            .object([
              .init("cases", .number(cases)), .init("category", .string(change.category)),
              .init("from", verdict(change.from)), .init("to", verdict(change.to)),
            ])
          })),
    ])
  }

  private static func verdict(_ verdict: PolicyComparison.Verdict) -> JSONText {
    .object([
      .init("outcome", .string(verdict.outcome.rawValue)),
      .init("reason", .string(verdict.reason.rawValue)), .init("rule", .string(verdict.rule)),
    ])
  }

  private static func input(_ input: RunFacts.Input) -> JSONText {
    .object([
      .init("role", .string(input.role)), .init("name", .string(input.name)),
      .init("layout", .string(input.layout)), .init("sha256", .string(input.sha256)),
      .init("rows", .number(input.rows)),
    ])
  }
}
