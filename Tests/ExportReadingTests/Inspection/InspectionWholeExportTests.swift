import CourtRecords
import ExportReading
import Foundation
import RuleDocuments
import Testing

@Suite("ExportInspector: what a whole export needs to be described")
struct InspectionWholeExportTests {
  private func layout(_ draft: String) throws -> Layout {
    let faults = FaultCollector()
    let layout = Layout.read(draft, file: "draft.yaml", fileID: "draft", into: faults)
    #expect(faults.faults.isEmpty, "\(draft)")
    return try #require(layout)
  }

  @Test("columns of one name are called by their turn, and the draft fits the header")
  func twinNames() throws {
    let text = table(
      "Case No,Status,Last Name,First Name,Charge,Description,Status,Date,Officer,Last Name"
    ) {
      "9000\($0 + 10),\($0 % 2 == 0 ? "Open" : "Closed"),QUARMBY\($0),ADA,12A.10.020,PROSTITUTION,"
        + "\($0 % 2 == 0 ? "Dismissed" : "Guilty"),01/0\($0 % 9 + 1)/2020,7,SANDPIPER"
    }
    let group = try inspected(text)
    let draft = group.layoutDraft(id: "draft")
    #expect(draft.contains("  case_status: \"Status #1\""), "\(draft)")
    #expect(draft.contains("  disposition: \"Status #2\""))
    #expect(draft.contains("  disposition_date: \"Date\""))
    #expect(draft.contains("{join: [\"Last Name #1\", \"First Name\"], with: \", \"}"))
    #expect(try layout(draft).bind(header: group.header).isComplete)
    #expect(
      group.notes.contains(
        "The name 'Status' is used by columns 2, 7: a layout calls them 'Status #1', 'Status #2'."))
    #expect(!draft.split(separator: "\n").contains { $0.hasPrefix("#2") || $0.hasPrefix("  #2") })
  }

  @Test("charges side by side under the same names are repeated")
  func twinCharges() throws {
    let group = try inspected(
      table("Case No,Charge,Disp,Charge,Disp") {
        "C-\(1000 + $0),PL 230.00,Dismissed,\($0 % 3 == 0 ? "" : "PL 240.37"),"
      })
    let draft = group.layoutDraft(id: "draft")
    #expect(draft.contains("    citation: \"Charge #{n}\""), "\(draft)")
    #expect(try layout(draft).bind(header: group.header).isComplete)
  }

  @Test("a column that was renamed halfway, and one that was added")
  func renamed() throws {
    func month(_ header: String, _ count: Int, _ tail: String) -> [UInt8] {
      Array(
        table(header, count) {
          "C-\(1000 + $0),53a-8\($0 % 4 + 2),PROSTITUTION,01/02/2018,Nolle\(tail)"
        }.utf8)
    }
    let old = "DocketNo,Charge,ChargeDesc,OffenseDate,Verdict"
    let new = "DocketNo,StatuteCode,ChargeDesc,OffenseDate,Verdict,DispDate"
    let report = try inspected([
      ("1.csv", month(old, 40, "")), ("2.csv", month(new, 50, ",01/03/2018")),
      ("other.csv", Array("A,B\n1,2\n3,4\n".utf8)),
    ])
    let draft = try #require(report.layoutDraft(id: "draft"))
    #expect(draft.headersLeft == 1)
    #expect(draft.text.contains("  citation: [\"StatuteCode\", \"Charge\"]"), "\(draft.text)")
    #expect(draft.text.contains("optional: [disposition_date]"))
    let made = try layout(draft.text)
    for header in [old, new] {
      #expect(made.bind(header: header.split(separator: ",").map(String.init)).isComplete)
    }
    let notes = report.groups.flatMap(\.notes)
    #expect(notes.contains { $0.contains("'StatuteCode' is 'Charge', 'DispDate' is absent") })
  }

  @Test("files that lack what decides are another export: nothing would ask for it in them")
  func lesserFiles() throws {
    func month(_ header: String, _ count: Int, _ tail: String) -> [UInt8] {
      Array(
        table(header, count) {
          "C-\(1000 + $0),53a-8\($0 % 4 + 2),PROSTITUTION,AM,01/02/2018\(tail)"
        }.utf8)
    }
    let header = "DocketNo,Statute,ChargeDesc,Class,OffenseDate"
    let report = try inspected([
      ("1.csv", month(header, 40, "")), ("2.csv", month(header + ",Disposition", 50, ",Nolle")),
    ])
    let draft = try #require(report.layoutDraft(id: "draft"))
    #expect(draft.headersLeft == 1 && !draft.text.contains("optional:"))
  }

  @Test("charges that stand in one cell, one below the other", arguments: ["\n", "|"])
  func packed(separator: String) throws {
    let text = table("case_id,charges,statutes,dispositions") { row in
      let two = row % 2 == 0
      func cell(_ one: String, _ other: String) -> String {
        "\"\(two ? one + separator + other : one)\""
      }
      return
        "9B0\(1000 + row),\(cell("PROSTITUTION", "TRESPASS")),\(cell("CR.11.306", "CR.6.402")),"
        + cell("None", "None")
    }
    let draft = try inspected(text).layoutDraft(id: "draft")
    let packed = try #require(try layout(draft).shape.packed)
    #expect(packed.separator == Array(separator.utf8))
    #expect(packed.columns.keys.contains(.citation) && packed.columns.keys.contains(.description))
  }

  @Test("a sheriff's list is one of warrants, though it names the offense and calls things shortly")
  func sheriff() throws {
    let group = try inspected(
      table("WARRANT NO,TYPE,NAME,DOCKET,OFFENSE,ISSUED,STATUS,STATUS DT") {
        "BW\(10_000 + $0),FTA,\"ROOKHAVEN, ADA\",140\(1000 + $0),647(B) PC,01/02/2019,"
          + ($0 % 5 == 0 ? "RECALLED,02/02/2019" : "ACTIVE,")
      })
    #expect(group.kind == "warrants")
    let expected: [(ExportField, String)] = [
      (.warrantNumber, "WARRANT NO"), (.warrantType, "TYPE"), (.warrantStatus, "STATUS"),
      (.issueDate, "ISSUED"), (.caseNumber, "DOCKET"), (.defendantName, "NAME"),
    ]
    for (field, name) in expected { #expect(group.column(for: field) == name) }
  }

  @Test("columns of a warrant in an export of charges, drafted as its warrants list")
  func ownWarrants() throws {
    let text = table("Docket,Charge,Type,Status,BW #,Type,Status,Date") {
      "C-\(1000 + $0),PL 230.00,Criminal,Open,"
        + ($0 % 4 == 0 ? "W\(7000 + $0),Bench,Active,01/02/2019" : ",,,")
    }
    let charges = try inspected(text)
    #expect(
      charges.notes.contains {
        $0.hasPrefix("'BW #'") && $0.contains("second layout of the same file")
      })
    let group = try inspected(text, kind: .warrants)
    let draft = group.layoutDraft(id: "draft")
    for line in [
      "# blank_rows: no_warrant", "  warrant_type: \"Type #2\"", "  warrant_status: \"Status #2\"",
      "  issue_date: \"Date\"",
    ] {
      #expect(draft.contains(line), "\(draft)")
    }
    #expect(try layout(draft).bind(header: group.header).isComplete)
    let bare = try inspected(
      table("Docket,BW #,BW Ordered,BW Vacated") { "C-\(1000 + $0),W\($0),01/02/2019," },
      kind: .warrants
    ).layoutDraft(id: "draft")
    #expect(bare.contains("# warrant_type: bench") && bare.contains("  end_date: \"BW Vacated\""))
    let more = try inspected(
      table("Docket,BW #,BW Ordered,BW Outcome") { "C-\(1000 + $0),W\($0),01/02/2019,X\($0 % 3)" },
      kind: .warrants)
    #expect(more.notes.contains { $0.hasPrefix("'BW Outcome': not placed, and of warrants") })
    #expect(!bare.contains("blank_rows") && !bare.contains("warrant_status: open"))
  }

  @Test("what a spreadsheet did is told: day numbers, lost digits, powers of ten")
  func spreadsheet() throws {
    let group = try inspected(
      table("Docket,Law Section,Charge Text,Def DOB,Offense Dt,NYSID") {
        "2016KN0\(10_000 + $0),\(["230", "240.2", "155.25", "240.37"][$0 % 4]),WORDS OF A CHARGE,"
          + "2\(5000 + $0),4\(1000 + $0),1.2\($0 % 9)E+08"
      })
    let draft = group.layoutDraft(id: "draft")
    #expect(draft.contains("dates: [\"SERIAL\"]"), "\(draft)")
    #expect(group.column(for: .birthDate) == "Def DOB")
    #expect(group.column(for: .offenseDate) == "Offense Dt")
    for opening in [
      "Citations such as '230', '240.2' have fewer digits", "'NYSID': numbers such as 2.01E+11",
      "'Def DOB', 'Offense Dt': dates as the day numbers",
    ] {
      #expect(group.notes.contains { $0.hasPrefix(opening) }, "\(group.notes)")
    }
    let sound = try inspected(
      table("Docket,Statute") { "C-\(1000 + $0),\(["750.448", "750.81", "257.625"][$0 % 3])" })
    #expect(!sound.notes.contains { $0.hasPrefix("Citations such as") })
    let whole = try inspected(
      table("Docket,Statute") { "C-\(1000 + $0),\(["230.00", "240.37", "155.25"][$0 % 3])" })
    #expect(!whole.notes.contains { $0.hasPrefix("Citations such as") })
  }

  @Test("a text for nothing is no reason against a column, and none of its values")
  func blanks() throws {
    let group = try inspected(
      table("DocketNum,CHARGE,DISP,DISPDATE,OffDate") {
        "C-\(1000 + $0),PL 230.00,"
          + ($0 % 3 == 0 ? "Dismissed,01/02/2019" : "\\N,\\N") + ",03/04/2018"
      })
    #expect(group.column(for: .dispositionDate) == "DISPDATE")
    #expect(group.column(for: .offenseDate) == "OffDate")
    let draft = group.layoutDraft(id: "draft")
    #expect(draft.contains("blank: [\"\\\\N\"]") && !draft.contains("- \"\\\\N\""), "\(draft)")
  }

  @Test(
    "a charge's status is how it ended, and its words are those of the column behind",
    arguments: [("Charge Status", "Charge"), ("Chg Result", "Offense")])
  func chargeStatus(status: String, words: String) throws {
    let group = try inspected(
      table("File #,Statute,\(words),\(status),\(status) Date") {
        "81-\(1000 + $0),750.448,ACCOSTING AND SOLICITING,"
          + ($0 % 2 == 0 ? "Pled Guilty" : "Nolle Prosequi") + ",01/02/2019"
      })
    #expect(group.column(for: .description) == words)
    #expect(group.column(for: .disposition) == status)
    #expect(group.column(for: .dispositionDate) == "\(status) Date")
  }

  @Test("the number that no row lacks is that of the case")
  func caseNumberOfAll() throws {
    let group = try inspected(
      table("PA File #,Court Case #,Charge Code") {
        "81-18-\(1000 + $0),\($0 % 2 == 0 ? "N/A" : "18-\(1000 + $0)-SM"),750.448"
      })
    #expect(group.column(for: .caseNumber) == "PA File #")
  }

  @Test("columns of the top charge alone say so")
  func topCharges() throws {
    let group = try inspected(
      table("Case ID,Top Charge Section,Top Charge Text") { "90\($0),PL 230.00,PROSTITUTION" })
    #expect(group.layoutDraft(id: "draft").contains("counts: top_only"))
  }

  @Test("names whose parts have columns of their own are joined")
  func partsOfNames() throws {
    for (last, first) in [("DefLast", "DefFirst"), ("LAST", "FIRST"), ("DEF_LAST", "DEF_FIRST")] {
      let group = try inspected(
        table("Docket,\(last),\(first),Charge") { "C-\(1000 + $0),QUARMBY,ADA,PL 230.00" })
      #expect(
        group.layoutDraft(id: "draft")
          .contains("defendant_name: {join: [\"\(last)\", \"\(first)\"], with: \", \"}"))
    }
  }

  @Test("the rows that a database counts below its own are a footer")
  func affected() throws {
    let group = try inspected(
      table("Docket,Charge,Class") { "C-\(1000 + $0),PL 230.00,BM" } + "\n(60 rows affected)\n")
    #expect(group.layoutDraft(id: "draft").contains("footers: [\"*ROWS AFFECTED\"]"))
  }

  @Test("a subdivision that stands beside its section is of the citation, and is told elsewhere")
  func subdivisions() throws {
    let group = try inspected(
      table("DKT_NBR|DEFT_SURNAME|DEFT_GIVEN|CHG_LAW|CHG_SECT|CHG_SUB|CHG_WGT|DKT_STAT") {
        "2016QN0\(1000 + $0)|QUARMBY|ADA|PL|\(["230.00", "240.37"][$0 % 2])|0\($0 % 3)|BM|A"
      })
    let draft = group.layoutDraft(id: "draft")
    #expect(
      draft.contains("{join: [\"CHG_LAW\", \"CHG_SECT\", \"CHG_SUB\"], with: \" \"}"), "\(draft)")
    #expect(draft.contains("{join: [\"DEFT_SURNAME\", \"DEFT_GIVEN\"], with: \", \"}"))
    let expected: [(ExportField, String)] = [
      (.caseNumber, "DKT_NBR"), (.offenseClass, "CHG_WGT"), (.caseStatus, "DKT_STAT"),
    ]
    for (field, name) in expected { #expect(group.column(for: field) == name) }
    let apart = try inspected(
      table("Docket,Section,Text,Subdivision") {
        "C-\(1000 + $0),PL 230.0\($0 % 5),PROSTITUTION,\($0 % 3 + 1)"
      })
    #expect(apart.notes.contains { $0.hasPrefix("'Subdivision': if these are subdivisions") })
  }

  @Test("two columns that tell of the end of a warrant are read together")
  func ends() throws {
    let group = try inspected(
      table("Docket,BW_NBR,BW_ORD_DTE,BW_EXEC_DTE,BW_VAC_DTE") {
        "C-\(1000 + $0),W\(700 + $0),20190102,\($0 % 3 == 0 ? "20190203" : ""),"
          + ($0 % 3 == 1 ? "20190304" : "")
      }, kind: .warrants)
    let draft = group.layoutDraft(id: "draft")
    #expect(
      draft.contains("end_date: {join: [\"BW_EXEC_DTE\", \"BW_VAC_DTE\"], with: \" \"}"),
      "\(draft)")
    #expect(try layout(draft).bind(header: group.header).isComplete)
    #expect(group.column(for: .issueDate) == "BW_ORD_DTE")
  }

  @Test("the level and the degree of the court's charge make its class together")
  func courtClass() throws {
    let draft = try inspected(
      table("Case Number,Court Statute,Court Level,Court Degree") {
        "C-\(1000 + $0),796.07(2)(e),\($0 % 2 == 0 ? "M" : "F"),\($0 % 3 == 0 ? "S" : "T")"
      }
    ).layoutDraft(id: "draft")
    #expect(draft.contains("class: {join: [\"Court Level\", \"Court Degree\"], with: \"/\"}"))
  }

  @Test("words of names without their vowels")
  func withoutVowels() throws {
    let group = try inspected(
      table(
        "CASE-NUM,CNTY-CRT,DFDT-NAME,CNT-NUM,STAT-CITE,PLEA-LIT,FNDG-LIT,FNDG-DT,CASE-STAT,WRNT-NUM"
      ) {
        "11CM\(1000 + $0),CIRCUIT COURT,QUARMBY ADA M,00\($0 % 2 + 1),720 ILCS 5/11-14(a),PLEA GUILTY,"
          + ($0 % 2 == 0 ? "FINDING OF GUILTY" : "SUPERVISION")
          + ",01-02-2019,\($0 % 2 == 0 ? "CLS" : "OPN"),"
      })
    let expected: [(ExportField, String)] = [
      (.court, "CNTY-CRT"), (.defendantName, "DFDT-NAME"), (.countNumber, "CNT-NUM"),
      (.citation, "STAT-CITE"), (.plea, "PLEA-LIT"), (.disposition, "FNDG-LIT"),
      (.dispositionDate, "FNDG-DT"), (.caseStatus, "CASE-STAT"),
    ]
    for (field, name) in expected { #expect(group.column(for: field) == name, "\(field)") }
    let draft = group.layoutDraft(id: "draft")
    for line in [
      "#     guilty:\n#       - \"PLEA GUILTY\"",
      "#     convicted:\n#       - \"FINDING OF GUILTY\"",
      "#     deferred:\n#       - \"SUPERVISION\"", "#     closed:\n#       - \"CLS\"",
    ] {
      #expect(draft.contains(line), "\(draft)")
    }
  }

  @Test("a defender's list: clients, the court's number beside the office's, dates in words")
  func defendersList() throws {
    let text = table(
      "Client,Client DOB,PD File No.,Court No.,Charges,Bench Warrant,Bench Warrant Date"
    ) {
      "ADA QUARMBY,\"Mar 05, 1980\",PD0\(1000 + $0),CRM-18\(1000 + $0),"
        + "\($0 % 2 == 0 ? "PC 647(b)(1); PC 484(a)" : "PC 647(b)(1)"),"
        + ($0 % 3 == 0 ? "Outstanding,01/02/2019" : "None,")
    }
    let group = try inspected(text)
    let expected: [(ExportField, String)] = [
      (.defendantName, "Client"), (.birthDate, "Client DOB"), (.caseNumber, "Court No."),
    ]
    for (field, name) in expected { #expect(group.column(for: field) == name, "\(field)") }
    #expect(group.columns[0].isMasked && group.columns[1].isMasked)
    let made = try layout(group.layoutDraft(id: "draft"))
    #expect(made.dateFormats.map(\.text).contains("MON DD, YYYY"))
    #expect(made.shape.packed?.columns.keys.contains(.citation) == true)
    let warrants = try inspected(text, kind: .warrants)
    #expect(warrants.column(for: .warrantStatus) == "Bench Warrant")
  }
}
