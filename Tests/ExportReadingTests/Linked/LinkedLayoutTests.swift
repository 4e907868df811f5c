import CourtRecords
import DelimitedText
import ExportReading
import RuleDocuments
import Testing

@Suite("Layouts of files beside the charges")
struct LinkedLayoutTests {
  private static let parties = """
    id: test
    title: A test
    jurisdiction: US-NY
    kind: parties
    columns: {case_number: CASE, defendant_name: NAME, birth_date: DOB, party_role: ROLE, sex: SEX}
    dates: [YYYY-MM-DD]
    codes:
      party_role: {defendant: [DEF*], other: [ATTY]}
    """

  private func read(_ text: String) -> (layout: Layout?, faults: [String]) {
    let collector = FaultCollector()
    let layout = Layout.read(text, file: "test.yaml", fileID: "test", into: collector)
    return (layout, collector.faults.map(\.description))
  }

  @Test("a layout of parties binds their fields and words")
  func parties() throws {
    let (layout, faults) = read(Self.parties)
    #expect(faults.isEmpty)
    let parties = try #require(layout)
    #expect(parties.kind == .parties && parties.kind.isLinked)
    #expect(parties.roleWords["DEFENDANT"] == .defendant && parties.roleWords["JUDGE"] == nil)
    #expect(parties.boundFields.contains(.sex))
  }

  @Test(
    "what such a layout cannot do without, or cannot have",
    arguments: [
      ("case_number: CASE, ", "", "A layout of parties needs a column for 'case_number'."),
      ("sex: SEX", "count_number: NO", "'count_number' is for charges and dispositions"),
      ("kind: parties", "kind: cases", "'party_role' is for a layout of parties."),
      ("kind: parties", "kind: charges\ncounts: all", "'party_role' is for a layout of parties."),
      (
        "dates:", "stages: [{citation: A}, {citation: B}]\ndates:",
        "'stages' is for charges; a row of parties is one."
      ),
    ])
  func faults(old: String, new: String, fault: String) {
    let found = read(Self.parties.replacing(old, with: new)).faults
    #expect(found.contains { $0.contains(fault) }, "\(found)")
  }
}
