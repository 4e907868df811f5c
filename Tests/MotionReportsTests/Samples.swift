import CourtRecords

@testable import MotionReports
@testable import ReliefPolicy

/// Invented cases, facts and numbers for the tests of this module.
enum Samples {
  static let scale = OffenseClassScale([
    OffenseClass(code: "AM", name: "class A misdemeanor", level: .misdemeanor, spellings: []),
    OffenseClass(code: "BM", name: "class B misdemeanor", level: .misdemeanor, spellings: []),
  ])

  static func context(hypothetical: String? = nil) -> ReportContext {
    ReportContext(
      fileNames: ["charges.csv", "warrants.csv"], scale: scale,
      sources: ["DA2": LegalSource(id: "DA2", title: "Release of March 24, 2021", url: nil)],
      hypotheticalPolicy: hypothetical)
  }

  static func date(_ iso: String) -> DateReading {
    CalendarDate(iso: iso).map { .day($0) } ?? .unreadable
  }

  static func covered(_ id: String, name: String = "Prostitution") -> ChargeFinding {
    var finding = ChargeFinding(.covered)
    finding.statuteID = id
    finding.treatment = .decline
    finding.version = StatuteVersion(
      name: name, category: .selling, classes: ["BM"], window: DateWindow(), guardKind: nil,
      void: nil, verified: [], source: "S")
    finding.rule = Policy.ChargeRule(
      id: "ny-brooklyn-2021: \(id)", subject: .statute(id), treatment: .decline, conditions: [],
      source: "DA1", place: nil, verified: true, note: nil, line: 1)
    return finding
  }

  static func guarded(_ id: String, _ kind: GuardKind) -> ChargeFinding {
    var finding = ChargeFinding(.guarded)
    finding.statuteID = id
    finding.guardKind = kind
    return finding
  }

  static func row(
    _ count: Int, number: String? = nil, citation: String = "PL 230.00 00",
    understood: String = "PL 230.00", record: UInt32 = 1
  ) -> ReportedRow {
    ReportedRow(
      count: count, countNumber: number ?? String(count + 1), citation: citation,
      understood: understood, description: "PROSTITUTION", printedClass: "M B", disposition: "",
      offenseDate: "2013-05-01", place: SourcePlace(file: 0, record: record, line: 7))
  }

  static func warrant(
    _ number: String, issued: String = "2014-02-03", outcome: WarrantOutcome = .candidate,
    reason: String = "covered", defendant: String = "Testcase, Ann"
  ) -> ReportedWarrant {
    ReportedWarrant(
      court: "Kings Criminal", caseNumber: "2013KN000001", defendant: defendant, number: number,
      facts: ReportedWarrant.Facts(
        type: .bench, status: .open, issued: date(issued), outcome: outcome, reason: reason,
        place: SourcePlace(file: 1, record: 4, line: 5)))
  }

  /// Rows of `warrants.csv` as the run writes them.
  static func rows(of warrants: [ReportedWarrant]) -> WarrantRows {
    var rows = WarrantRows(context: context())
    for one in warrants {
      let cells = [one.court, one.caseNumber, one.defendant, one.number].map { Array($0.utf8) }
      cells[0].withUnsafeBufferPointer { court in
        cells[1].withUnsafeBufferPointer { caseNumber in
          cells[2].withUnsafeBufferPointer { defendant in
            cells[3].withUnsafeBufferPointer { number in
              rows.append(
                court: court, caseNumber: caseNumber, defendant: defendant, number: number,
                facts: one.facts)
            }
          }
        }
      }
    }
    return rows
  }

  static func reported(
    _ outcome: CaseOutcome = .candidate, reasons: [(ReasonWord, Int?)] = [(.covered, nil)],
    court: String = "Kings Criminal Court", caseNumber: String = "2013KN000001",
    defendant: String = "Testcase, Ann", relief: Relief? = .vacateWarrantAndDismiss,
    findings: [ChargeFinding] = [covered("PL 230.00")], rowOutcomes: [RowOutcome] = [.candidate],
    rows: [ReportedRow] = [row(0)], warrants: [ReportedWarrant] = [warrant("W1")]
  ) -> ReportedCase {
    var determination = Determination(
      outcome: outcome,
      reasons: reasons.map { Determination.Reason(word: $0.0, count: $0.1) },
      stage: .openBenchWarrantBeforePlea, relief: outcome == .candidate ? relief : nil,
      vehicle: outcome == .candidate ? "CPL 530.70" : nil,
      reliefSource: outcome == .candidate ? "DA2" : nil, topCovered: 0, findings: findings,
      classes: findings.map { _ in OffenseClassRange(1) }, rows: rowOutcomes, openWarrants: [0])
    determination.isNearMiss = outcome == .excluded
    return ReportedCase(
      court: court, caseNumber: caseNumber, defendant: defendant, personID: "",
      determination: determination, rows: rows, warrants: warrants, otherRowCount: 0)
  }

  static func facts(hypothetical: Bool = false, years: String? = nil) -> RunFacts {
    RunFacts(
      version: "0.1.0", policyID: "ny-brooklyn-2021", policyTitle: "Brooklyn: \"loitering\"",
      asOf: CalendarDate(iso: "2021-01-29") ?? CalendarDate(dayNumber: 0),
      isHypothetical: hypothetical, warrantYears: years,
      inputs: [
        .init(
          role: "charges", name: "charges.csv", layout: "brooklyn-charges", byteCount: 12,
          sha256: "aa", rows: 100, lines: 101)
      ],
      rules: [
        .init(role: "statutes", id: "us-ny", sha256: "bb"),
        .init(role: "policy", id: "ny-brooklyn-2021", sha256: "cc"),
      ])
  }

  static func tally() -> RunTally {
    var tally = RunTally()
    tally.rowsRead = 41_234
    tally.rows = [
      .candidate: 1_500, .accompanying: 34, .excluded: 200, .review: 900, .notCovered: 38_400,
      .duplicate: 84, .rejected: 116,
    ]
    tally.distinctCases = 30_000
    tally.cases = [.candidate: 1_119, .excluded: 180, .review: 801, .notCovered: 27_900]
    tally.warrantsRead = 2_000
    tally.warrants = [
      .candidate: 1_119, .excluded: 180, .review: 500, .notCovered: 190, .orphan: 10, .duplicate: 1,
    ]
    tally.candidateCharges = 1_500
    tally.peopleLower = 1_000
    tally.peopleUpper = 1_119
    tally.byOffense = ["PL 230.00": 479, "PL 240.37": 640]
    tally.byRelief = ["vacate_warrant_and_dismiss": 1_119]
    tally.byWarrantYear = [1977: 419, 2012: 300, 2014: 400]
    tally.reviewReasons = [.citationUnclear: 1, .tieAtTop: 400, .afterPlea: 400]
    tally.excludedReasons = [.guardWeapon: 180]
    tally.rejectKinds = ["too_few_cells": 100, "quote_not_closed": 16]
    tally.unmappedWords = ["disposition": ["ODD\u{1B}[31m": 3], "plea": ["XX": 1_200]]
    return tally
  }
}
