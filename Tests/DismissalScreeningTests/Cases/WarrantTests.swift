import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Warrants and the cases they belong to")
  struct WarrantTests {
    private static let docket = "2014KN000001"

    /// The verdict on one perfect count, with the warrants that are written.
    private func verdict(
      rules: RulesFolder? = nil, _ write: (inout RecordBuilder) -> Void
    ) throws -> String {
      var records = RecordBuilder()
      records.charge(Self.docket)
      write(&records)
      return try records.screen(rules: rules?.path ?? PackagePlaces.rules).verdict(Self.docket)
    }

    @Test(
      "one warrant of each type and status",
      arguments: [
        (["WARRANT_STATUS": "OPEN"], "candidate covered"),
        (["WARRANT_STATUS": "EXECUTED"], "review pending_without_warrant"),
        (["WARRANT_STATUS": "RECALLED"], "review pending_without_warrant"),
        (["WARRANT_STATUS": "LOST"], "review warrant_unknown"),
        (["WARRANT_STATUS": ""], "review warrant_unknown"),
        (["WARRANT_TYPE": "ARREST"], "review arrest_warrant"),
        (["WARRANT_TYPE": "MATERIAL WITNESS"], "review warrant_unknown"),
        (["ISSUE_DATE": ""], "review warrant_unknown"),
        (["ISSUE_DATE": "02/01/2021"], "review date_after_as_of"),
      ] as [([String: String], String)])
    func each(change: [String: String], expected: String) throws {
      #expect(try verdict { $0.warrant(Self.docket, change) } == expected)
    }

    @Test("any open warrant counts, whatever became of the others")
    func several() throws {
      let both = try verdict {
        $0.warrant(Self.docket, ["WARRANT_STATUS": "EXECUTED"])
        $0.warrant(Self.docket)
      }
      #expect(both == "candidate covered")
    }

    @Test("one number with two statuses is for review")
    func conflict() throws {
      let both = try verdict {
        $0.warrant(Self.docket, ["WARRANT_NO": "W7"])
        $0.warrant(Self.docket, ["WARRANT_NO": "W7", "WARRANT_STATUS": "EXECUTED"])
      }
      #expect(both == "review warrant_conflict")
    }

    @Test(
      "the list holds every row in the order of the input, and what could not be read among them")
    func order() throws {
      var records = RecordBuilder()
      records.charge(Self.docket)
      // Around the ends of what is written at once, at the beginning and at the end, alone and in turn.
      let rejects: Set<Int> = [1, 2, 512, 514, 516, 900, 901, 902, 1024, 1309, 1310]
      for record in 1...1310 {
        if rejects.contains(record) {
          records.rawWarrant("too,short")
        } else {
          records.warrant(Self.docket)
        }
      }
      let lists = try records.screen()
      let rows = try lists.table("warrants.csv")
      #expect(rows.compactMap { $0["record"].flatMap { Int($0) } } == Array(1...1310))
      let rejected = rows.filter { $0["outcome"] == "rejected" }.compactMap { $0["record"] }
      #expect(Set(rejected) == Set(rejects.map { String($0) }))
    }

    @Test("repeats are found among warrants of one number that are of several people")
    func repeatedOrphans() throws {
      var records = RecordBuilder()
      records.charge(Self.docket)
      for name in ["OPALWHISK, CASSIUS", "SNAPDRAGONE, ELOWEN"] + ["OPALWHISK, CASSIUS"]
        + ["SNAPDRAGONE, ELOWEN"]
      {
        records.warrant("2015KN000009", ["WARRANT_NO": "W7", "DEFENDANT_NAME": name])
      }
      let summary = try records.screen().summary
      #expect(summary.warrants["orphan"] == 2 && summary.warrants["duplicate"] == 2)
    }

    @Test("a warrant row that is there twice counts once")
    func repeated() throws {
      var records = RecordBuilder()
      records.charge(Self.docket)
      records.warrant(Self.docket, ["WARRANT_NO": "W7"])
      records.warrant(Self.docket, ["WARRANT_NO": "W7"])
      let lists = try records.screen()
      #expect(lists.summary.warrants["candidate"] == 1)
      #expect(lists.summary.warrants["duplicate"] == 1)
      #expect(try lists.table("motion-schedule.csv").map { $0["warrant_numbers"] } == ["W7"])
    }

    @Test("a warrant is joined by court and number, not by number alone")
    func otherCourt() throws {
      var records = RecordBuilder()
      records.charge(Self.docket)
      records.warrant(Self.docket, ["COURT": "QUEENS CRIMINAL COURT"])
      let lists = try records.screen()
      #expect(try lists.verdict(Self.docket) == "review pending_without_warrant")
      #expect(lists.summary.warrants["orphan"] == 1)
    }

    @Test(
      "nobody is named beside a sealed record, whether or not it holds a covered count",
      arguments: ["PL 230.00", "PL 240.20(5)"])
    func sealed(charge: String) throws {
      var records = RecordBuilder()
      records.charge(Self.docket, ["CHARGE": charge, "CASE_FLAGS": "SEALED"])
      records.warrant(Self.docket)
      let rows = try records.screen().table("warrants.csv")
      #expect(rows.map { $0["defendant"] } == [""])
      #expect(rows.map { $0["case_number"] } == [Self.docket])
    }

    @Test("the numbers of each list are compared as its own layout says")
    func twoLayouts() throws {
      let folder = try TemporaryFolder()
      var records = RecordBuilder()
      for docket in [Self.docket, "2014KN000002"] { records.charge(docket) }
      records.warrant("2014KN000002")
      let files = try records.write(in: folder)
      let other = try folder.write(
        "CRT,NO,W_NO,W_TYPE,W_STATUS,W_DATE\n"
          + "KINGS CRIMINAL COURT,2014-KN-000001,W9,BENCH,OPEN,2014-06-01\n", to: "a.csv")
      let rules = try RulesFolder()
      try rules.addLayout(
        "t-other-warrants",
        """
        id: t-other-warrants
        title: Another list of warrants
        jurisdiction: US-NY
        kind: warrants
        lists: all
        key: {ignore: [hyphens]}
        columns: {court: CRT, case_number: NO, warrant_number: W_NO, warrant_type: W_TYPE,
          warrant_status: W_STATUS, issue_date: W_DATE}
        dates: [YYYY-MM-DD]
        codes: {warrant_type: {bench: [BENCH]}, warrant_status: {open: [OPEN]}}
        """)
      let lists = try Screened(
        [files.charges], warrants: [other, files.warrants], rules: rules.path)
      #expect(lists.summary.cases["candidate"] == 2)
    }

    @Test("without a warrants list nobody knows whether a warrant is open")
    func noList() throws {
      var records = RecordBuilder()
      records.charge(Self.docket)
      let lists = try records.screen(withWarrants: false)
      #expect(try lists.verdict(Self.docket) == "review warrant_unknown")
      #expect(lists.summary.warrants["read"] == 0)
    }

    @Test(
      "a docket absent from the list, by what the list claims to hold",
      arguments: [
        ("lists: all", "review pending_without_warrant"),
        ("lists: open", "review pending_without_warrant"),
        ("lists: unknown", "review warrant_unknown"),
      ])
    func absent(claim: String, expected: String) throws {
      let rules = try RulesFolder()
      if claim != "lists: all" {
        try rules.changeLayout("ny-nyc-warrants") { $0.replacing("lists: all", with: claim) }
      }
      #expect(try verdict(rules: rules) { $0.warrant("2014KN000002") } == expected)
    }

    @Test("an export that may lack counts gives no candidate", arguments: ["top_only", "unknown"])
    func countsUnseen(claim: String) throws {
      let rules = try RulesFolder()
      try rules.changeLayout("ny-nyc-criminal-court") {
        $0.replacing("counts: all", with: "counts: \(claim)")
      }
      #expect(try verdict(rules: rules) { $0.warrant(Self.docket) } == "review counts_unseen")
    }
  }
}
