internal import CourtRecords
internal import DelimitedText

/// A comparison of policies as CSV: its numbers in one table, the cases that change in another.
public enum ComparisonTables {
  private static let title = [
    "hypothetical", "every policy is lifted from its dates and authority",
  ]

  /// One row for each policy, category and outcome, then one for each pair of policies and kind of
  /// change; the column `table` tells which.
  public static func numbers(_ comparison: PolicyComparison) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.appendRow(title)
    writer.appendRow([
      "table", "policy", "other_policy", "category", "outcome", "other_outcome", "reason",
      "other_reason", "rule", "other_rule", "charges", "cases", "warrants", "people_lower",
      "people_upper",
    ])
    for column in comparison.columns {
      append(column.totals, of: column.policy, category: "all", to: &writer)
      for category in comparison.categories {
        append(
          column.categories[category] ?? [:], of: column.policy, category: category, to: &writer)
      }
    }
    for pair in comparison.pairs {
      let first = comparison.columns[pair.first].policy
      let second = comparison.columns[pair.second].policy
      let overlap = comparison.overlap(pair.first, pair.second)
      for (outcomes, cases) in [
        (["candidate", "candidate"], overlap.both),
        (["candidate", "no candidate"], overlap.onlyFirst),
        (["no candidate", "candidate"], overlap.onlySecond),
      ] {
        writer.appendRow(
          ["overlap", first, second, "all"] + outcomes + [
            "", "", "", "", "", String(cases), "", "", "",
          ]
        )
      }
      for (change, cases) in comparison.changes(pair.first, pair.second) {
        writer.appendRow([
          "change", first, second, change.category, change.from.outcome.rawValue,
          change.to.outcome.rawValue, change.from.reason.rawValue, change.to.reason.rawValue,
          change.from.rule, change.to.rule, "", String(cases), "", "", "",
        ])
      }
    }
    return writer.takeBytes()
  }

  private static func append(
    _ cells: [String: PolicyComparison.Cell], of policy: String, category: String,
    to writer: inout DelimitedWriter
  ) {
    for outcome in PolicyComparison.outcomes {
      guard let cell = cells[outcome] else { continue }
      writer.appendRow([
        "outcome", policy, "", category, outcome, "", "", "", "", "", String(cell.charges),
        String(cell.cases), String(cell.warrants), cell.peopleLower.map { String($0) } ?? "",
        cell.peopleUpper.map { String($0) } ?? "",
      ])
    }
  }

  /// One row for each case on which two of the policies differ, with what each of them says.
  public static func flips(_ comparison: PolicyComparison) -> [UInt8] {
    var writer = DelimitedWriter(guardsFormulas: true)
    writer.appendRow(title)
    writer.appendRow(
      ["court", "case_number", "category"]
        + comparison.columns.flatMap { column in
          ["outcome", "reason", "rule"].map { "\(column.policy) \($0)" }
        })
    for flip in comparison.flips {
      writer.appendRow(
        [flip.court, flip.caseNumber, flip.category]
          + flip.verdicts.flatMap { [$0.outcome.rawValue, $0.reason.rawValue, $0.rule] })
    }
    return writer.takeBytes()
  }

  /// Writes a folder with the numbers as JSON and CSV and the cases that change, whole or not at all.
  public static func write(
    _ comparison: PolicyComparison, facts: ComparisonFacts, to path: String,
    onTemporaryFolder: (String) -> Void
  ) throws(ReportError) {
    var folder = try RunFolder(final: path, replacing: false)
    onTemporaryFolder(folder.temporaryPath)
    for (name, bytes) in [
      ("comparison.csv", numbers(comparison)), ("changes.csv", flips(comparison)),
      ("comparison.json", ComparisonJSON.bytes(comparison, facts: facts)),
    ] {
      var file = try folder.file(named: name)
      try file.write(bytes)
      _ = try file.close()
    }
    try folder.seal()
  }
}
