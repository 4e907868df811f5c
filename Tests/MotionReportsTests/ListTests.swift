import CourtRecords
import ReliefPolicy
import Testing

@testable import MotionReports

@Suite("The lists")
struct ListTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func candidates(
    _ cases: [ReportedCase], hypothetical: String? = nil
  ) throws -> [String] {
    try lines(
      listText(.candidates) { file in
        var list = CandidateList(
          file: file, context: Samples.context(hypothetical: hypothetical))
        for one in cases { try list.append(one) }
        return try list.close()
      })
  }

  private func schedule(_ cases: [ReportedCase]) throws -> [String] {
    try lines(
      listText(.motionSchedule) { file in
        var list = MotionSchedule(file: file, context: Samples.context())
        for one in cases { try list.append(one) }
        return try list.close()
      })
  }

  @Test("candidates.csv has one row per covered count, its class by the scale")
  func candidateRows() throws {
    let reported = Samples.reported(
      findings: [
        Samples.covered("PL 230.00"), Samples.covered("PL 240.37", name: "Loitering"),
        Samples.guarded("PL 120.00", .violence),
      ],
      rowOutcomes: [.candidate, .candidate, .accompanying],
      rows: [
        Samples.row(0), Samples.row(1, understood: "PL 240.37(2)", record: 2), Samples.row(2),
        Samples.row(0, record: 9),
      ],
      warrants: [Samples.warrant("W9"), Samples.warrant("W2", outcome: .notCovered)])
    let found = try candidates([reported])
    #expect(found.count == 4)
    #expect(found[0] == CandidateList.columns.joined(separator: ","))
    #expect(
      found[1]
        == "Kings Criminal Court,2013KN000001,\"Testcase, Ann\",1,PL 230.00 00,PL 230.00,"
        + "Prostitution,BM,selling,,open_bench_warrant_before_plea,W9,2014-02-03,"
        + "vacate_warrant_and_dismiss,ny-brooklyn-2021: PL 230.00,"
        + "\"CPL 530.70; Release of March 24, 2021\",charges.csv,1,7")
    #expect(found[2].contains("PL 240.37(2),Loitering"))
    #expect(found[3].isEmpty)
  }

  @Test("A hypothetical run says so in the first line of a list")
  func hypothetical() throws {
    let found = try candidates([], hypothetical: "model")
    #expect(found[0] == "hypothetical,policy model lifted from its dates and authority")
    #expect(found[1] == CandidateList.columns.joined(separator: ","))
  }

  @Test("motion-schedule.csv is numbered and sorted by court, relief and case number")
  func sortedSchedule() throws {
    let cases = [
      Samples.reported(court: "Kings", caseNumber: "b2"),
      Samples.reported(court: "Kings", caseNumber: "a1", relief: .vacateWarrantAndDismiss),
      Samples.reported(court: "Kings", caseNumber: "z9", relief: .dismiss),
      Samples.reported(court: "Bronx", caseNumber: "x1"),
      Samples.reported(court: "Kings", caseNumber: "B2"),
    ]
    let found = try schedule(cases)
    #expect(try schedule(cases.reversed()) == found)
    #expect(
      found.dropFirst().dropLast().map { $0.split(separator: ",").prefix(3).joined(separator: " ") }
        == ["1 Bronx x1", "2 Kings z9", "3 Kings B2", "4 Kings a1", "5 Kings b2"])
  }

  @Test("motion-schedule.csv guards against formulas, and candidates.csv is lossless")
  func formulas() throws {
    let reported = Samples.reported(caseNumber: "=1+1", defendant: "@SUM(A1)")
    #expect(try schedule([reported])[1].hasPrefix("1,Kings Criminal Court,'=1+1,'@SUM(A1),"))
    #expect(try candidates([reported])[1].hasPrefix("Kings Criminal Court,=1+1,@SUM(A1),"))
  }

  @Test("motion-schedule.csv names counts by number and warrants by date, whatever the input order")
  func scheduleCells() throws {
    let rows = [
      Samples.row(0, number: "10", understood: "PL 240.37(2)"),
      Samples.row(1, number: "2", understood: "PL 230.00"),
      Samples.row(2, number: "3", understood: "PL 230.00"),
    ]
    let warrants = [
      Samples.warrant("W2", issued: "2015-01-01"), Samples.warrant("W9", issued: "2014-01-01"),
    ]
    let findings = [
      Samples.covered("PL 240.37"), Samples.covered("PL 230.00"), Samples.covered("PL 230.00"),
    ]
    let outcomes: [RowOutcome] = [.candidate, .candidate, .candidate]
    let found = try schedule([
      Samples.reported(
        findings: findings, rowOutcomes: outcomes, rows: rows, warrants: warrants)
    ])
    #expect(
      found[1]
        == "1,Kings Criminal Court,2013KN000001,\"Testcase, Ann\","
        + "vacate the bench warrant and dismiss,PL 230.00 (2 counts); PL 240.37(2),PL 240.37(2),"
        + "W9; W2,2014-01-01; 2015-01-01,\"CPL 530.70; Release of March 24, 2021\"")
    #expect(
      try schedule([
        Samples.reported(
          findings: findings, rowOutcomes: outcomes, rows: rows.reversed(),
          warrants: warrants.reversed())
      ]) == found)
  }

  @Test("review.csv gives the reason, what would settle it, and the other reasons")
  func review() throws {
    let text = try listText(.review) { file in
      var list = ReviewList(file: file, context: Samples.context())
      try list.append(
        Samples.reported(
          .review,
          reasons: [(.tieAtTop, nil), (.afterPlea, nil), (.mixedCounts, 1), (.tieAtTop, 0)]))
      try list.append(Samples.reported(.review, reasons: [(.noCaseNumber, nil)], rows: []))
      return try list.close()
    }
    let found = lines(text)
    #expect(
      found[0]
        == "court,case_number,defendant,count,citation,statute,reason,reason_text,settled_by,"
        + "other_reasons,stage,file,record,line")
    #expect(
      found[1].hasSuffix(
        ",PL 230.00,tie_at_top,\"\(ReasonWord.tieAtTop.sentence)\","
          + "\(ReasonWord.tieAtTop.settledBy),mixed_counts after_plea,"
          + "open_bench_warrant_before_plea,charges.csv,1,7"))
    #expect(found[2].contains(",,,,no_case_number,"))
    #expect(found[2].hasSuffix(",,,"))
    #expect(found.count == 4)
  }

  @Test("excluded.csv names the condition, the near miss and the guarded statute")
  func excluded() throws {
    let text = try listText(.excluded) { file in
      var list = ExcludedList(file: file, context: Samples.context())
      try list.append(
        Samples.reported(
          .excluded, reasons: [(.guardMinor, 1), (.guardWeapon, 2)],
          findings: [
            Samples.covered("PL 230.00"), Samples.guarded("PL 230.06", .minor),
            Samples.guarded("PL 265.01", .weapon),
          ], rowOutcomes: [.excluded, .notCovered, .notCovered]))
      return try list.close()
    }
    #expect(
      lines(text)[1].contains(
        "guard_minor,A count of the case concerns a minor.,yes,PL 230.06,guard_weapon,"))
  }

  @Test("A sealed record's name is withheld in every list, even if it is passed")
  func sealed() throws {
    let reported = Samples.reported(
      .notCovered, reasons: [(.sealed, nil)], rowOutcomes: [.notCovered])
    let text = try listText(.notCovered) { file in
      var list = NotCoveredList(file: file, context: Samples.context())
      try list.append(reported)
      return try list.close()
    }
    #expect(!text.contains("Testcase"))
    #expect(
      lines(text)[1].contains(",sealed,The record is marked sealed or expunged.,,"))
    let warrants = try listText(.warrants) { file in
      var list = WarrantList(file: file, context: Samples.context())
      try list.append(
        Samples.rows(of: [Samples.warrant("W1", outcome: .notCovered, reason: "sealed")]))
      return try list.close()
    }
    #expect(!warrants.contains("Testcase"))
  }

  @Test("warrants.csv gives every row its outcome and its reason in words")
  func warrants() throws {
    let text = try listText(.warrants) { file in
      var list = WarrantList(file: file, context: Samples.context())
      try list.append(
        Samples.rows(of: [
          Samples.warrant("W1"),
          Samples.warrant("W2", issued: "?", outcome: .orphan, reason: "orphan", defendant: ""),
        ]))
      try list.append(
        RejectedRow(
          file: 1, record: 9, firstLine: 10, lastLine: 10, byteOffset: 1, column: 1,
          kind: "too_few_cells", raw: []))
      return try list.close()
    }
    let found = lines(text)
    #expect(
      found[1]
        == "Kings Criminal,2013KN000001,\"Testcase, Ann\",W1,bench,open,2014-02-03,candidate,"
        + "covered,Covered by the policy at a stage that has relief.,warrants.csv,4,5")
    #expect(
      found[2].contains(
        "unreadable,orphan,orphan,No case of the charge export has its number."))
    #expect(
      found[3]
        == ",,,,,,,rejected,too_few_cells,The row could not be read: see rejects.csv.,"
        + "warrants.csv,9,10")
  }
}
