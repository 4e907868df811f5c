import TestSupport
import Testing

extension ScreeningTests {
  @Suite("People and their dockets")
  struct PeopleTests {
    /// Trap 16 of the reference: one person, several dockets.
    @Test("each docket has its own result; people, cases and warrants are counts of their own")
    func severalDockets() throws {
      var records = RecordBuilder()
      for docket in ["2014KN000001", "2014KN000002", "2014KN000003"] {
        records.charge(docket, ["NYSID": "N01"])
        records.warrant(docket)
      }
      records.charge(
        "2014KN000003", count: 2,
        [
          "NYSID": "N01", "CHARGE": "PL 120.00", "CHARGE_DESCRIPTION": "ASSAULT 3",
          "SEVERITY": "AM",
        ])
      records.charge("2014KN000004", ["NYSID": "N02", "DEFENDANT_NAME": "QUILLFEATHER, ADA"])
      records.warrant("2014KN000004")
      let lists = try records.screen()
      #expect(lists.summary.cases["candidate"] == 3 && lists.summary.cases["excluded"] == 1)
      #expect(lists.summary.warrants["candidate"] == 3)
      #expect(lists.summary.people == ["lower": 2, "upper": 2])
      #expect(try lists.verdict("2014KN000003") == "excluded guard_violence")
    }

    @Test("of several identifiers on one docket none goes first because its row does")
    func severalIdentifiers() throws {
      func reasons(_ identifiers: [String]) throws -> Set<String> {
        var records = RecordBuilder()
        for (place, identifier) in identifiers.enumerated() {
          records.charge("2014KN000001", count: place + 1, ["NYSID": identifier])
        }
        records.charge("2014KN000002", ["NYSID": "N02", "DATE_OF_BIRTH": "01/01/1970"])
        records.warrant("2014KN000001")
        let rows = try records.screen().table("review.csv")
        return Set(
          rows.filter { $0["case_number"] == "2014KN000001" }.map { $0["other_reasons"] ?? "" })
      }
      #expect(try reasons(["N01", "N02"]) == reasons(["N02", "N01"]))
    }

    @Test("a recommendation is hypothetical without being asked, and acts in every court")
    func recommendation() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001", ["COURT": "BRONX CRIMINAL COURT"])
      let folder = try TemporaryFolder()
      let files = try records.write(in: folder)
      let lists = try Screened([files.charges], policy: "model")
      #expect(lists.summary.cases["review"] == 1, "Without a warrants list nothing is automatic.")
      let first = String(decoding: try lists.bytes("review.csv").prefix(13), as: UTF8.self)
      #expect(first == "hypothetical,")
    }
  }
}
