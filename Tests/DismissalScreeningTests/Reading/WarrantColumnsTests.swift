import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("An export of charges that is its own warrants list")
  struct WarrantColumnsTests {
    private static let charges = """
      id: ny-own
      title: An invented export
      jurisdiction: US-NY
      kind: charges
      counts: all
      court: KINGS CRIMINAL COURT
      columns: {case_number: NO, citation: CHARGE, class: CLASS, offense_date: DATE, count_number: CT}
      dates: [MM/DD/YYYY]
      """

    private static func warrants(_ lines: String) -> String {
      """
      id: ny-own-warrants
      title: The warrants of the same export
      jurisdiction: US-NY
      kind: warrants
      lists: all
      court: KINGS CRIMINAL COURT
      warrant_type: bench
      \(lines)
      columns: {case_number: NO, warrant_number: BW, issue_date: ORDERED, end_date: VACATED}
      dates: [MM/DD/YYYY]
      """
    }

    private static let export = """
      NO,CT,CHARGE,CLASS,DATE,BW,ORDERED,VACATED
      1,1,PL 230.00,BM,03/01/2014,W1,06/01/2014,
      1,2,PL 240.20,V,03/01/2014,W1,06/01/2014,
      2,1,PL 230.00,BM,03/01/2014,W2,06/01/2014,07/01/2015
      3,1,PL 230.00,BM,03/01/2014,,,
      4,1,PL 155.25,AM,03/01/2014,,,
      """

    private func screen(
      _ lines: String, twice: Bool = false
    ) throws -> (lists: Screened, text: String) {
      let rules = try RulesFolder()
      try rules.addLayout("ny-own", Self.charges)
      try rules.addLayout("ny-own-warrants", Self.warrants(lines))
      let folder = try TemporaryFolder()
      let export = try folder.write(Self.export, to: "export.csv")
      let lists = try Screened(
        [export], warrants: twice ? [export, export] : [export],
        layouts: ["ny-own", "ny-own-warrants"], rules: rules.path)
      return (lists, String(decoding: try lists.bytes("summary.json"), as: UTF8.self))
    }

    @Test("rows without a warrant are none, and the others are joined to their own case")
    func own() throws {
      let (lists, text) = try screen("blank_rows: no_warrant")
      #expect(try lists.verdict("1") == "candidate covered")
      #expect(try lists.verdict("2") == "review pending_without_warrant")
      #expect(try lists.verdict("3") == "review pending_without_warrant")
      #expect(lists.summary.warrants["read"] == 3 && lists.summary.warrants["duplicate"] == 1)
      #expect(lists.summary.rows["read"] == 5)
      #expect(text.contains("\"rows_without_warrant\": 2"))
      #expect(try lists.table("warrants.csv").map { $0["line"] } == ["2", "3", "4"])
    }

    @Test("unless the layout says so, such a row is a warrant of which nothing is known")
    func unsaid() throws {
      let (lists, text) = try screen("")
      #expect(try lists.verdict("3") == "review warrant_unknown")
      #expect(lists.summary.warrants["read"] == 5 && !text.contains("rows_without_warrant"))
    }

    @Test("two times as a warrants list is still two times")
    func namedTwice() throws {
      #expect(throws: ScreeningError.self) { try screen("", twice: true) }
    }
  }
}
