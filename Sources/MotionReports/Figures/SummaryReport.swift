internal import CourtRecords
internal import DelimitedText

/// The numbers of a run as `summary.json`, which `--format json` prints as it is.
///
/// Keys stand in a fixed order; maps are in byte order of their keys, reasons by count. Nothing in
/// it depends on the clock, the machine or the number of workers.
public enum SummaryReport {
  /// The file's bytes.
  public static func bytes(facts: RunFacts, tally: RunTally) -> [UInt8] {
    JSONText.object(
      head(facts) + units(tally) + tally.people.json + numbers(facts, tally)
        + (tally.linked?.members ?? []) + facts.crosswalkJSON + facts.listsJSON
        + [.init("rules", facts.rulesJSON)]
    ).bytes
  }

  private static func head(_ facts: RunFacts) -> [JSONText.Member] {
    [
      .init("hypothetical", .bool(facts.isHypothetical)),
      .init("policy", .string(facts.policyID)),
      .init("policy_title", .string(facts.policyTitle)),
      .init("as_of", .string(facts.asOf.description)),
      .init("warrant_years", .optional(facts.warrantYears)),
    ]
  }

  /// Text that was damaged before it came here; nothing where there is none, as nearly always.
  private static func damagedText(_ facts: RunFacts, _ tally: RunTally) -> [JSONText.Member] {
    let replaced = facts.inputs.reduce(0) { $0 + $1.origin.replacedCharacters }
    return (tally.mojibakeCells > 0 ? [.init("mojibake_cells", .number(tally.mojibakeCells))] : [])
      + (replaced > 0 ? [.init("replaced_characters", .number(replaced))] : [])
  }

  private static func units(_ tally: RunTally) -> [JSONText.Member] {
    [
      .init("rows", tally.rowsJSON),
      .init("charges", .object([.init("candidate", .number(tally.candidateCharges))])),
      .init("cases", tally.casesJSON),
      .init("warrants", tally.warrantsJSON),
      .init(
        "people",
        .object([
          .init("lower", .number(tally.peopleLower)), .init("upper", .number(tally.peopleUpper)),
        ])),
    ]
  }

  private static func numbers(_ facts: RunFacts, _ tally: RunTally) -> [JSONText.Member] {
    [
      .init("by_offense", .numbers(tally.byOffense)),
      .init("by_relief", .numbers(tally.byRelief)),
      .init("by_warrant_year", tally.warrantYearsJSON),
      .init("review_reasons", RunTally.reasonsJSON(tally.reviewReasons)),
      .init("excluded_reasons", RunTally.reasonsJSON(tally.excludedReasons)),
      .init("not_covered_reasons", RunTally.reasonsJSON(tally.notCoveredReasons)),
      .init("near_misses", .number(tally.nearMisses)),
      .init("near_miss_conditions", RunTally.reasonsJSON(tally.nearMissConditions)),
      .init("reject_kinds", .numbers(tally.rejectKinds)),
      .init(
        "duplicates",
        .object(
          [
            .init("exact", .number(tally.exactDuplicates)),
            .init("repeat", .number(tally.repeats)),
          ]
            // Only exports with versions or stages in rows of their own can have any.
            + (tally.superseded > 0 ? [.init("superseded", .number(tally.superseded))] : []))),
      .init("rows_without_case_number", .number(tally.rowsWithoutCaseNumber)),
      .init(
        "text",
        .object(
          [
            .init("windows_1252_cells", .number(tally.cellsReadAsWindows1252)),
            .init("extra_cells", .number(tally.extraCells)),
            .init("short_records", .number(tally.shortRecords)),
            .init("blank_lines", .number(tally.blankLines)),
          ] + damagedText(facts, tally))),
      .init("unmapped_words", tally.unmappedWordsJSON),
    ]
      // Only lists that are exports of charges too have any.
      + (tally.rowsWithoutWarrant > 0
        ? [.init("rows_without_warrant", .number(tally.rowsWithoutWarrant))] : [])
  }
}
