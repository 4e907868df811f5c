import CourtRecords
import ExportReading
import RuleDocuments
import Testing

@Suite("Layout.bind")
struct LayoutBindingTests {
  private let required = [
    "COURT", "DOCKET NO", "NAME", "CHARGE", "TEXT", "SEVERITY", "OFFENSE_DATE", "PLEA",
    "DISPOSITION", "STATUS",
  ]

  @Test("columns are found by any of their names, whatever the order, case and punctuation")
  func aliases() throws {
    let header = ["unknown", "docket"] + required.filter { $0 != "DOCKET NO" }.reversed()
    let spelled = header.map { $0.lowercased().replacing("_", with: " - ") }
    let binding = try layout().bind(header: spelled)
    #expect(binding.isComplete)
    #expect(binding.columns[.caseNumber] == 1 && binding.columns[.caseStatus] == 2)
    #expect(binding.columns[.court] == 10 && binding.columns[.offenseDate] == 5)
    #expect(binding.columns[.sentence] == nil)
  }

  @Test("an optional column is bound where it stands")
  func optional() throws {
    let binding = try layout().bind(header: required + ["FLAG"])
    #expect(binding.isComplete && binding.columns[.mark] == 10 && binding.columns[.sentence] == nil)
  }

  @Test("a column that is missing is named")
  func missing() throws {
    let binding = try layout().bind(header: required.filter { $0 != "CHARGE" && $0 != "PLEA" })
    #expect(!binding.isComplete && binding.missing == [.citation, .plea])
    #expect(binding.ambiguous.isEmpty)
  }

  @Test("two columns that would both do are told, not chosen between")
  func ambiguous() throws {
    for twin in ["DOCKET", "Docket_No"] {
      let binding = try layout().bind(header: required + [twin])
      #expect(!binding.isComplete && binding.ambiguous == [.caseNumber])
    }
  }

  @Test("of a name that stands twice, each is called by its turn")
  func turns() throws {
    let header = ["Name", "Docket", "NAME", "Name", "Charge", "Charge #3"]
    func bind(_ name: String, _ citation: String = "Charge") throws -> LayoutBinding {
      try layout(
        """
        id: test
        title: A test
        jurisdiction: US-NY
        kind: charges
        columns: {case_number: Docket, citation: "\(citation)", defendant_name: \(name)}
        """
      ).bind(header: header)
    }
    for (name, column) in [("\"Name #1\"", 0), ("\"name#2\"", 2), ("\"Name # 3\"", 3)] {
      #expect(try bind(name).isComplete && bind(name).columns[.defendantName] == column)
    }
    #expect(try bind("\"Name #4\"").missing == [.defendantName])
    #expect(try bind("\"Name #0\"").missing == [.defendantName])
    #expect(
      try bind("Name").ambiguousNames
        == ["defendant_name (columns 1, 3, 4: write 'Name #1' or 'NAME #2' or 'Name #3')"])
    // A name of its own is no turn of another that stands alone.
    #expect(try bind("\"Name #1\"", "Charge #3").columns[.citation] == 5)
    #expect(try bind("\"Name #1\"", "Charge #1").missing == [.citation])
  }

  @Test("a column without a name goes by its number, and no other does")
  func unnamed() throws {
    func bind(_ name: String) throws -> LayoutBinding {
      try layout(
        """
        id: test
        title: A test
        jurisdiction: US-NY
        kind: charges
        columns: {case_number: "#1", citation: "\(name)"}
        """
      ).bind(header: ["", "Docket", " ", "4"])
    }
    #expect(try bind("#3").columns == [.caseNumber: 0, .citation: 2])
    #expect(try bind("#2").missing == [.citation] && bind("#5").missing == [.citation])
    #expect(try bind("#4").columns[.citation] == 3)
  }

  @Test("a turn and a column really called so are not chosen between")
  func turnOrName() throws {
    let text = """
      id: test
      title: A test
      jurisdiction: US-NY
      kind: charges
      columns: {case_number: Docket, citation: "Charge #2"}
      """
    let binding = try layout(text).bind(header: ["Docket", "Charge", "Charge", "Charge #2"])
    #expect(binding.ambiguous == [.citation])
  }

  @Test("charges side by side under the same names are repeated by their turn")
  func repeatedTurns() throws {
    let text = """
      id: test
      title: A test
      jurisdiction: US-NY
      kind: charges
      columns: {case_number: Docket}
      repeat: {times: 3, columns: {citation: "Charge #{n}", disposition: "Disp #{n}"}}
      """
    let header = ["Docket", "Charge", "Disp", "Charge", "Disp", "Charge", "Disp"]
    let binding = try layout(text).bind(header: header)
    #expect(binding.isComplete && binding.expansion != nil)
    #expect(try !layout(text).bind(header: Array(header.dropLast())).isComplete)
  }

  @Test("part of a column's name is not the name", arguments: ["DOCKET NUMBER", "DOCKETNO", "NO"])
  func parts(name: String) throws {
    let header = required.map { $0 == "DOCKET NO" ? name : $0 }
    #expect(try layout().bind(header: header).missing == [.caseNumber])
  }

  @Test(
    "names are compared without case and punctuation",
    arguments: [
      ("Docket_No.", "DOCKET NO"), ("  docket   no ", "DOCKET NO"), ("DOCKET-NO", "DOCKET NO"),
      ("", ""), ("#", ""), ("Größe 1", "GRÖSSE 1"),
    ])
  func comparable(text: String, expected: String) {
    #expect(Layout.comparable(text) == expected)
  }
}
