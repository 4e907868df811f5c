import ExportReading
import RuleDocuments
import Testing

/// Exports as vendors write them, none of which a layout of the package describes.
@Suite("ExportInspector: exports of vendors that nobody has described")
struct InspectionVendorTests {
  private static func field(_ name: String, of group: InspectionReport.Group) -> String? {
    group.columns.first { $0.name == name }?.field
  }

  @Test("a case's style names its parties: it is masked, whatever the column is called")
  func captions() throws {
    for name in ["Case Style", "Caption", "Matter"] {
      let group = try inspected(
        table("Case Number,\(name),Charge Statute") {
          "C-\(1000 + $0),The State of Texas vs. OSTER\($0 % 3 == 0 ? "HAUS" : "WALD"),43.02(a)"
        })
      let column = try #require(group.columns.first { $0.name == name })
      #expect(column.isMasked, "\(name)")
      #expect(!group.layoutDraft(id: "draft").contains("OSTER"))
    }
  }

  @Test("free text is never shown", arguments: ["Notes", "COMMENTS", "Court Remarks", "NARRATIVE"])
  func freeText(name: String) throws {
    let group = try inspected(
      table("Case Number,Charge Statute,\(name)") {
        "C-\(1000 + $0),43.02(a),\($0 % 2 == 0 ? "see Quillfeather file" : "moved")"
      })
    let column = try #require(group.columns.first { $0.name == name })
    #expect(column.isMasked && !column.values.contains { $0.value.contains("Quillfeather") })
  }

  @Test("a column of courts is found by its values")
  func courtByValues() throws {
    let group = try inspected(
      table("Case Number,Node,Charge Statute") {
        "C-\(1000 + $0),Travis County Court at Law #\($0 % 4 + 3),43.02(a)"
      })
    #expect(Self.field("Node", of: group) == "court")
  }

  @Test("names of the columns of a state's judicial system")
  func shortNames() throws {
    let group = try inspected(
      table("CASE_NUM,NAM_TRUE,BRTH_DT,LAW_NUM,LAW_LIT,CLS,VIO_DT,FIND,FIND_DT,CASE_STS") {
        "\($0 % 9)Z\(100_000 + $0),\"ROE, JANE Q\",13-JAN-1978,9A.88.030,PROSTITUTION,M,"
          + "23-JUL-2016,\(["G", "D", "NG"][$0 % 3]),01-SEP-2016,\(["CL", "OP"][$0 % 2])"
      })
    let expected = [
      "NAM_TRUE": "defendant_name", "BRTH_DT": "birth_date", "CLS": "class",
      "VIO_DT": "offense_date", "FIND": "disposition", "FIND_DT": "disposition_date",
      "CASE_STS": "case_status",
    ]
    for (name, field) in expected {
      #expect(Self.field(name, of: group) == field, "\(name)")
    }
  }

  @Test("level and degree are one class, last and first name one name")
  func joined() throws {
    let group = try inspected(
      table("CASE_NO,LAST_NAME,FIRST_NAME,STATUTE,CHARGE_LEVEL,CHARGE_DEGREE,CAPIAS_SERVED_DT") {
        "14-MM-\(1000 + $0),ROE,JANE,796.07(2e),M,\($0 % 2 == 0 ? "S" : "F"),2014-05-01"
      })
    let draft = group.layoutDraft(id: "draft")
    #expect(draft.contains("class: {join: [\"CHARGE_LEVEL\", \"CHARGE_DEGREE\"], with: \"/\"}"))
    #expect(draft.contains("defendant_name: {join: [\"LAST_NAME\", \"FIRST_NAME\"], with: \", \"}"))
    #expect(!draft.contains("issue_date: \"CAPIAS_SERVED_DT\""))
    let faults = FaultCollector()
    _ = Layout.read(draft, file: "draft.yaml", fileID: "draft", into: faults)
    #expect(faults.faults.isEmpty)
  }

  @Test("what the police referred is an earlier stage than what was filed")
  func referred() throws {
    let group = try inspected(
      table(
        "Court Case #,Referred Charge,Referred Charge Description,Filed Charge,"
          + "Filed Charge Description"
      ) {
        "2016-\(1000 + $0)-SM,750.448,Accosting & Soliciting,750.1671B,Disorderly - Prostitute"
      })
    let draft = group.layoutDraft(id: "draft")
    let lines = [
      "  - citation: \"Referred Charge\"", "    description: \"Referred Charge Description\"",
      "  - citation: \"Filed Charge\"", "    description: \"Filed Charge Description\"",
    ]
    #expect(draft.contains(lines.joined(separator: "\n")), "\(draft)")
  }

  @Test("only columns of dates say how dates are written")
  func datesAlone() throws {
    let group = try inspected(
      table("Case #,Violation,Date of Viol.") {
        "200101\($0 % 18 + 10),647(b) PC,\($0 % 9 + 1)/\($0 % 20 + 1)/2019"
      })
    #expect(group.layoutDraft(id: "draft").contains("dates: [\"MM/DD/YYYY\"]"))
    #expect(Self.field("Date of Viol.", of: group) == "offense_date")
  }

  @Test("an arrest's number is proposed as the case's with a warning")
  func arrestNumber() throws {
    let group = try inspected(
      table("CB_NO,ARRESTEE_NAME,CHARGE1_STATUTE,CHARGE2_STATUTE") {
        "\(18_000_000 + $0),\"ROE, JANE\",720 ILCS 5/11-14,8-8-060"
      })
    #expect(Self.field("CB_NO", of: group) == "case_number")
    #expect(Self.field("ARRESTEE_NAME", of: group) == "defendant_name")
    #expect(group.notes.contains { $0.contains("numbers arrests") })
  }
}
