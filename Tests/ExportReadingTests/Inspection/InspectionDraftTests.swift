import CourtRecords
import ExportReading
import Foundation
import RuleDocuments
import Testing

@Suite("ExportInspector: drafts of layouts for exports of every shape")
struct InspectionDraftTests {
  /// The layout of a draft as it is written, and what it binds in the export's own header.
  private static func layout(_ text: String, kind: Layout.Kind? = nil) throws -> (Layout, String) {
    let group = try inspected(text, kind: kind)
    let draft = group.layoutDraft(id: "draft")
    let faults = FaultCollector()
    let layout = Layout.read(draft, file: "draft.yaml", fileID: "draft", into: faults)
    #expect(faults.faults.isEmpty, "\(draft)")
    return (try #require(layout), draft)
  }

  @Test("a file without header is bound by numbers")
  func headerless() throws {
    let (layout, draft) = try Self.layout(
      (0..<30).map { "C-\(1000 + $0);PL 230.0\($0 % 5);0\($0 % 9 + 1)/02/2020\n" }.joined())
    #expect(layout.header == .none(width: 3) && draft.contains("citation: 2 "))
    #expect(layout.boundFields.contains(.citation))
  }

  @Test("title lines and footers are told to the reader")
  func titles() throws {
    let (layout, draft) = try Self.layout(
      "Clerk of the Court\nPrinted 01/02/2020\n"
        + table("CASE_NO,CHARGE,FILED") { "C-\(1000 + $0),PL 230.00,01/02/2020" }
        + "TOTAL,60,\n")
    #expect(layout.header == .named(titleLines: 2))
    #expect(draft.contains("footers: [\"TOTAL*\"]"))
  }

  @Test("stages of a charge become stages, earliest first")
  func stages() throws {
    let text = table(
      "Case Number,Court Charge,Court Statute,Court Action,Arrest Charge Count,Arrest Charge,"
        + "Arrest Statute"
    ) {
      "2011 MM 00\(1000 + $0),796.07(2e),OFFER LEWDNESS,*Guilty,\($0 % 3 + 1),796.07(2)(e),LEWDNESS"
    }
    let (layout, draft) = try Self.layout(text)
    #expect(layout.shape.stages.count == 2)
    let lines = [
      "  - count_number: \"Arrest Charge Count\"", "    citation: \"Arrest Charge\"",
      "    description: \"Arrest Statute\"", "  - citation: \"Court Charge\"",
      "    description: \"Court Statute\"", "    disposition: \"Court Action\"",
    ]
    #expect(draft.contains(lines.joined(separator: "\n")), "\(draft)")
    #expect(!draft.contains("earlier_citation") && !draft.contains("not placed"))
    #expect(draft.contains("#     convicted:\n#       - \"*Guilty\""))
  }

  @Test("charges side by side are repeated by their number")
  func sideBySide() throws {
    let text = table("CaseID,CHARGE1STATUTE,CHARGE1DESCRIPTION,CHARGE2STATUTE,CHARGE2DESCRIPTION") {
      "C-\(1000 + $0),720 ILCS 5/11-14,PROSTITUTION,720 ILCS 5/16-25,RETAIL THEFT"
    }
    let (layout, draft) = try Self.layout(text)
    #expect(layout.shape.groups.count == 2)
    #expect(draft.contains("    citation: \"CHARGE{n}STATUTE\""))
    #expect(draft.contains("    description: \"CHARGE{n}DESCRIPTION\""))
  }

  @Test("several charges in one cell are unpacked, a citation over two columns is joined")
  func packedAndJoined() throws {
    let (packed, _) = try Self.layout(
      table("Case No|Charges") { "C-\(1000 + $0)|LOITERING;TRESPASS ON LAND" })
    #expect(packed.shape.packed != nil)
    let (_, draft) = try Self.layout(
      table("Docket No,Charge,Chapter,Section") {
        "C-\(1000 + $0),NIGHTWALKER,272,\(53 + $0 % 2)A"
      })
    #expect(draft.contains("  citation: {join: [\"Chapter\", \"Section\"], with: \"/\"}"))
  }

  @Test(
    "a draft names the format of its dates, and a layout reads them by it",
    arguments: [
      ("YYYY-MM-DD hh:mm", "2020-03-17 09:05"), ("YYYY-MM-DD hh:mm:ss", "2020-03-17 09:05:00"),
      ("YYYY-MM-DD hh:mm:ss.fff", "2020-03-17 09:05:00.000"),
      ("YYYY-MM-DDThh:mm:ss", "2020-03-17T09:05:00"),
      ("YYYY-MM-DDThh:mm:ss.fff", "2020-03-17T09:05:00.000"),
      ("YYYY-MM-DDThh:mm:ssZ", "2020-03-17T09:05:00Z"),
      ("MM/DD/YYYY hh:mm", "03/17/2020 09:05"), ("MM/DD/YYYY hh:mm:ss", "03/17/2020 09:05:00"),
      ("MM/DD/YYYY hh:mm AM", "03/17/2020 9:05 AM"),
      ("MM/DD/YYYY hh:mm:ss AM", "03/17/2020 9:05:00 AM"), ("DD.MM.YYYY", "17.03.2020"),
      ("YYYY/MM/DD", "2020/03/17"), ("DD-MON-YYYY", "17-MAR-2020"), ("MM-DD-YYYY", "03-17-2020"),
    ])
  func dates(format: String, cell: String) throws {
    let (layout, draft) = try Self.layout(
      table("Case No,Statute,Offense Date") { "C-\(1000 + $0),PL 230.0\($0 % 5),\(cell)" })
    #expect(layout.boundFields.contains(.offenseDate))
    #expect(draft.contains("dates: [\(format)]") || draft.contains("dates: [\"\(format)\"]"))
    let read = try #require(DateFormat(format)).read(Array(cell.utf8).span)
    #expect(read == CalendarDate(iso: "2020-03-17"))
  }

  @Test("a column that marks attempts is bound, its words suggested")
  func attempts() throws {
    let (layout, draft) = try Self.layout(
      table("Docket No,Statute,attempted") {
        "C-\(1000 + $0),PL 230.0\($0 % 5),\($0 % 9 == 0 ? "true" : "false")"
      })
    #expect(layout.boundFields.contains(.attempted))
    #expect(draft.contains("#     yes:\n#       - \"true\""), "\(draft)")
  }
}
