import Testing

extension ScreeningTests {
  @Suite("Rows that could not be read are evidence")
  struct EvidenceTests {
    @Test(
      "a docket whose number stands in a rejected row is for review",
      arguments: [
        "KINGS CRIMINAL COURT,2014KN000001",
        "KINGS CRIMINAL COURT,2014kn000001,\"THISTLEWICK, OTHO\"X,05/01/1980",
        "\"KINGS CRIMINAL COURT,2014KN000001,THISTLEWICK",
        "a note about 2014KN000001 and more",
      ])
    func named(line: String) throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.charge("2014KN000002")
      records.warrant("2014KN000001")
      records.warrant("2014KN000002")
      records.rawCharge(line)
      let lists = try records.screen()
      #expect(try lists.verdict("2014KN000001") == "review rejected_row")
      #expect(try lists.verdict("2014KN000002") == "candidate covered")
      #expect(lists.summary.rows["rejected"] == 1)
      #expect(try lists.table("rejects.csv").map { $0["raw_text"] } == [line])
    }

    @Test("a longer number that only contains the docket's is no evidence")
    func contained() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.warrant("2014KN000001")
      records.rawCharge("KINGS CRIMINAL COURT,12014KN0000011")
      #expect(try records.screen().verdict("2014KN000001") == "candidate covered")
    }

    @Test("a warrant row that could not be read holds its docket back as well")
    func warrantRow() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.warrant("2014KN000001")
      records.rawWarrant("KINGS CRIMINAL COURT,2014KN000001,X,W9,BENCH,EXECUTED,06/01/2014,Y,Z")
      #expect(try records.screen().verdict("2014KN000001") == "review rejected_row")
    }

    @Test("a quote that never closes takes one line, and no row behind it")
    func openQuote() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.rawCharge("KINGS CRIMINAL COURT,2014KN000003,\"NEVER CLOSED")
      for number in 1000...2100 { records.disorderlyConduct("2014KN00\(number)", count: 1) }
      records.charge("2014KN000002")
      records.warrant("2014KN000001")
      records.warrant("2014KN000002")
      let lists = try records.screen()
      #expect(lists.summary.rows["rejected"] == 1)
      #expect(lists.summary.rows["read"] == 1104)
      #expect(lists.summary.cases["candidate"] == 2)
    }

    @Test("evidence counts where the defendant belongs to the case key")
    func defendantInKey() throws {
      let rules = try RulesFolder()
      try rules.changeLayout("ny-nyc-criminal-court") {
        $0.replacing("counts: all", with: "counts: all\nkey: {defendant: true}")
      }
      try rules.changeLayout("ny-nyc-warrants") {
        $0.replacing("lists: all", with: "lists: open")
      }
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.warrant("2014KN000001")
      records.rawCharge("KINGS CRIMINAL COURT,2014KN000001")
      let lists = try records.screen(rules: rules.path)
      #expect(try lists.table("review.csv").map { $0["reason"] } == ["rejected_row"])
    }
  }
}
