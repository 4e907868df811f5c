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
