import DismissalScreening
import RuleDocuments
import TestSupport
import Testing

@testable import ExportReading

extension ScreeningTests {
  @Suite("Exclusion lists that a layout describes")
  struct ExclusionLayoutTests {
    private static let layout = """
      id: t-police
      title: An invented agency's list
      jurisdiction: US-NY
      kind: exclusions
      title_lines: 1
      delimiter: ";"
      columns:
        case_number: REF A
        court: WHERE
        person_id: REF B
        reason: {join: [UNIT, GROUND], with: ", "}
      key: {ignore: [hyphens]}
      blank: ["-"]
      codes:
        court: {KINGS CRIMINAL COURT: [BK], QUEENS CRIMINAL COURT: [QN]}
      """

    private struct Files {
      let folder: TemporaryFolder
      let charges, warrants, layout: String
      let people = [InventedPerson(1), InventedPerson(2), InventedPerson(3)]

      init(_ layout: String = ExclusionLayoutTests.layout) throws {
        folder = try TemporaryFolder()
        var records = RecordBuilder()
        for (place, person) in people.enumerated() {
          let docket = "2014KN00000\(place + 1)"
          records.charge(docket, person.cells)
          records.warrant(docket, [:])
        }
        (charges, warrants) = try records.write(in: folder)
        self.layout = try folder.write(layout, to: "layouts/t-police.yaml")
      }

      func screen(_ lines: [String], layouts: [String]? = nil) throws -> Screened {
        try Screened(
          [charges], warrants: [warrants], layouts: layouts ?? [layout],
          outside: OutsideInputs(exclusions: [
            try folder.write(
              lines.joined(separator: "\n") + "\n", to: "list.csv")
          ]))
      }
    }

    private static let header = "Unit 7, May;;;;"
    private static let columns = "REF A;WHERE;REF B;UNIT;GROUND"

    @Test("columns of other names are read, with title lines, code words and the layout's key rule")
    func read() throws {
      let files = try Files()
      let lists = try files.screen([
        Self.header, Self.columns, "2014-KN-000001;BK;-;7;open case",
        "-;-;\(files.people[1].person);7;witness", "2014KN000003;QN;-;7;elsewhere",
      ])
      #expect(try lists.verdict("2014KN000001") == "excluded on_exclusion_list")
      #expect(try lists.verdict("2014KN000002") == "excluded on_exclusion_list")
      #expect(try lists.verdict("2014KN000003") == "candidate covered")
      let rows = try lists.table("exclusions.csv")
      #expect(rows.map { $0["result"] } == ["matched", "matched", "matched_nothing"])
      #expect(rows.map { $0["list_line"] } == ["3", "4", "5"])
      #expect(
        rows[0]["exclusion_reason"] == "7, open case" || rows[0].values.contains("7, open case"))
      #expect(
        try String(decoding: lists.bytes("manifest.json"), as: UTF8.self).contains("t-police"))
    }

    @Test("a docket that is written otherwise is for review, and one of words is none")
    func written() throws {
      let files = try Files()
      let lists = try files.screen(
        ["Docket,NYSID,Why", "2014-KN-000001,,x", "N/A,UNKNOWN,y", "14,,z"], layouts: [])
      #expect(try lists.verdict("2014KN000001") == "review exclusion_unclear")
      #expect(
        try lists.table("exclusions.csv").map { $0["result"] }
          == ["unclear", "rejected", "matched_nothing"])
    }

    @Test("a list that the layout does not fit stops the run, with what is missing")
    func doesNotFit() throws {
      let files = try Files()
      let error = #expect(throws: ScreeningError.self) {
        try files.screen(["title", "REF A;PLACE;REF B", "2014KN000001;BK;x"])
      }
      #expect(error.map { "\($0)".contains("t-police") && "\($0)".contains("court") } == true)
    }

    @Test("of two layouts the one that fits is taken, and by names what neither knows")
    func several() throws {
      let files = try Files()
      let other = try files.folder.write(
        Self.layout.replacing("id: t-police", with: "id: t-sheriff")
          .replacing("REF A", with: "REF C"), to: "layouts/t-sheriff.yaml")
      let lists = try files.screen(
        [Self.header, Self.columns.replacing("REF A", with: "REF C"), "2014KN000001;BK;-;1;x"],
        layouts: [files.layout, other])
      #expect(try lists.verdict("2014KN000001") == "excluded on_exclusion_list")
      let named = try files.screen(["Docket,Why", "2014KN000001,x"], layouts: [])
      #expect(try named.verdict("2014KN000001") == "excluded on_exclusion_list")
    }

    @Test(
      "a layout of exclusions binds what such lists hold, and nothing else",
      arguments: [
        ("columns: {court: A}", "A layout of exclusions needs a column for 'case_number' or"),
        ("columns: {case_number: A, plea: B}", "'plea' cannot differ here."),
      ])
    func faults(columns: String, expected: String) {
      let collector = FaultCollector()
      let text = """
        id: t
        title: T
        jurisdiction: US-NY
        kind: exclusions
        \(columns)
        """
      #expect(Layout.read(text, file: "t.yaml", fileID: "t", into: collector) == nil)
      #expect(collector.faults.contains { $0.description.contains(expected) })
    }

    @Test("a charges layout has no reason")
    func reasonElsewhere() {
      let collector = FaultCollector()
      let text = """
        id: t
        title: T
        jurisdiction: US-NY
        kind: charges
        columns: {citation: A, reason: B}
        """
      #expect(Layout.read(text, file: "t.yaml", fileID: "t", into: collector) == nil)
    }
  }
}
