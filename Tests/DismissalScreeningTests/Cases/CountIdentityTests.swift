import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  /// Counts whose numbers are no small numbers: identifiers of a charge over a whole system.
  @Suite("Which count is which")
  struct CountIdentityTests {
    /// Of six hundred identifiers some share sixteen bits of whatever hash.
    private static let times = 600

    static let kinds: [(@Sendable (Int) -> String)] = [
      { "CHG-\($0)" }, { "\(40_000 + $0)" }, { "\(9_900_000_000 + $0)" },
      { "\($0)99999999999999999999" },
    ]

    @Test("hundreds of counts of one case are all counts of their own", arguments: 0..<4)
    func many(kind: Int) throws {
      var records = RecordBuilder()
      for number in 1...Self.times {
        records.charge("2014KN000001", ["COUNT_NO": Self.kinds[kind](number)])
      }
      records.warrant("2014KN000001")
      let lists = try records.screen()
      #expect(lists.summary.rows["duplicate"] == 0)
      #expect(lists.summary.rows["candidate"] == Self.times)
    }

    @Test("the same identifier in two rows is one count")
    func repeated() throws {
      var records = RecordBuilder()
      for address in ["1 ELM ST", "2 ELM ST"] {
        records.charge("2014KN000001", ["COUNT_NO": "CHG-7", "ADDRESS": address])
        records.charge("2014KN000002", ["COUNT_NO": "9900000007", "ADDRESS": address])
      }
      records.charge("2014KN000002", ["COUNT_NO": "9900000007", "SEVERITY": "AM"])
      for docket in ["2014KN000001", "2014KN000002"] { records.warrant(docket) }
      let lists = try records.screen()
      #expect(lists.summary.rows["duplicate"] == 2)
      #expect(try lists.verdict("2014KN000001") == "candidate covered")
      #expect(try lists.verdict("2014KN000002") == "review conflicting_versions")
    }

    @Test("a disposition of another count is not taken for one of the case's own")
    func dispositions() throws {
      let folder = try TemporaryFolder()
      let court = LinkedExport.kings
      func file(_ name: String, _ rows: [[String]]) throws -> [String] {
        let header = CSVText.line(LinkedExport.headers[name] ?? [])
        return [
          try folder.write(
            RecordBuilder.file([header] + rows.map { CSVText.line($0) }), to: "\(name).csv")
        ]
      }
      var linked = LinkedFiles()
      linked.dispositions = try file(
        "dispositions",
        (1...Self.times).map {
          [court, "2012-1", "OTHER-\($0)", "NOLLE PROSEQUI", "2014-01-01", ""]
        })
      let lists = try Screened(
        file(
          "charges",
          (1...Self.times).map {
            [court, "2012-1", "CHG-\($0)", "PL 230.00", "", "BM", "2012-03-04", "OPEN", "1", ""]
          }),
        warrants: file("warrants", [[court, "2012-1", "W1", "BW", "OPEN", "2013-01-01"]]),
        linked: linked,
        layouts: LinkedLayouts.write(["t-charges", "t-dispositions", "t-warrants"], in: folder))
      let reasons = try lists.table("linked-rows.csv").map { $0["reason"] ?? "" }
      #expect(reasons == Array(repeating: "no_such_count", count: Self.times))
      let verdict = try lists.verdicts()[CaseName(court: court, number: "2012-1")]
      #expect(verdict == "review counts_unseen")
    }
  }
}
