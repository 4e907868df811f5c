import ExportReading
import Testing

/// Exports in the manner of state systems: New York's pretrial extract, Cook County's prosecutor, a
/// clerk of Harris County, a superior court of California, a prosecutor of Massachusetts.
@Suite("ExportInspector: exports of state systems")
struct InspectionStateSystemTests {
  private func expect(
    _ expected: [ExportField: String], in group: InspectionReport.Group
  ) {
    for (field, name) in expected { #expect(group.column(for: field) == name, "\(field)") }
  }

  @Test("class and attempt are taken from the stage of the citation, with the book before it")
  func pretrialExtract() throws {
    let group = try inspected(
      table(
        "Internal_Case_ID,Top_Arrest_Law,Top_Arrest_Article_Section,Top_Arrest_Attempt_Indicator,"
          + "Top_Severity_at_Arrest,Top_Arraign_Law,Top_Arraign_Article_Section,"
          + "Top_Arraign_Attempt_Indicator,Top_Charge_at_Arraign,Top_Severity_at_Arraign,"
          + "Warrant_Ordered_btw_Arraign_and_Dispo"
      ) {
        let law = ["PL,230.00 00", "PL,240.37 02", "VTL,1192 03"][$0 % 3]
        return "\(100_000 + $0),\(law),\(["N", "Y"][$0 % 2]),\(["AM", "BM"][$0 % 2]),\(law),N,"
          + "\(["Prostitution", "Loitering", "Intoxicated driving"][$0 % 3]),"
          + "\(["BM", "V", "UM"][$0 % 3]),\(["N", "Y"][$0 % 2])"
      })
    expect(
      [
        .caseNumber: "Internal_Case_ID", .offenseClass: "Top_Severity_at_Arraign",
        .attempted: "Top_Arraign_Attempt_Indicator", .description: "Top_Charge_at_Arraign",
      ], in: group)
    let draft = group.layoutDraft(id: "draft")
    #expect(
      draft.contains(
        "citation: {join: [\"Top_Arraign_Law\", \"Top_Arraign_Article_Section\"], with: \" \"}"))
    #expect(
      group.notes.contains { $0.hasPrefix("'Warrant_Ordered_btw_Arraign_and_Dispo': a layout of") })
  }

  @Test("chapter, act and section under one stem; who takes part in one case is no person")
  func prosecutorsDispositions() throws {
    let group = try inspected(
      table(
        "CASE_ID,CASE_PARTICIPANT_ID,RECEIVED_DATE,CHARGE_ID,OFFENSE_TITLE,"
          + "DISPOSITION_CHARGED_CHAPTER,DISPOSITION_CHARGED_ACT,DISPOSITION_CHARGED_SECTION,"
          + "DISPOSITION_CHARGED_CLASS,CHARGE_DISPOSITION"
      ) {
        "\(410_000 + $0),\(910_000 + $0),03/1\($0 % 9)/2014 12:00:00 AM,\(500 + $0),"
          + "\(["PROSTITUTION", "RETAIL THEFT"][$0 % 2]),720,5,\(["11-14(a)", "16-25(a)"][$0 % 2]),"
          + "\(["A", "4"][$0 % 2]),\(["Nolle Prosecution", ""][$0 % 2])"
      })
    #expect(group.column(for: .personID) == nil)
    expect([.offenseClass: "DISPOSITION_CHARGED_CLASS", .caseNumber: "CASE_ID"], in: group)
    #expect(
      group.layoutDraft(id: "draft").contains(
        "join: [\"DISPOSITION_CHARGED_CHAPTER\", \"DISPOSITION_CHARGED_ACT\", "
          + "\"DISPOSITION_CHARGED_SECTION\"], with: \"/\""))
    #expect(
      !group.notes.contains { $0.hasPrefix("No column of citations") || $0.contains("RECEIVED") })
  }

  @Test("a district clerk's short names")
  func districtClerk() throws {
    let group = try inspected(
      table("rundt,cas,fda,crt,curr_off_lit,curr_l_d,def_nam,def_spn,def_dob,disposition,dispdt") {
        "20220105,17\(100_000 + $0)01010,2019\(10 + $0 % 3)1\($0 % 9),\($0 % 8 + 1),"
          + "\(["PROSTITUTION", "ASSAULT-BODILY INJURY"][$0 % 2]),\(["MB", "MA"][$0 % 2]),"
          + "\"ROE, JANE\(["", " A"][$0 % 2])\",0\(2_100_000 + $0),197\($0 % 9)0\($0 % 8 + 1)11,"
          + "\(["DISM", "GUIL"][$0 % 2]),2020010\($0 % 9 + 1)"
      })
    expect(
      [
        .caseNumber: "cas", .description: "curr_off_lit", .offenseClass: "curr_l_d",
        .defendantName: "def_nam", .personID: "def_spn", .birthDate: "def_dob",
        .dispositionDate: "dispdt",
      ], in: group)
  }

  @Test("a court's own number is a case's, and years of two digits can be read")
  func superiorCourt() throws {
    let group = try inspected(
      table("COURT NO;MNI;NAME LAST;NAME FIRST;BIRTH DT;CNT;CODE;SECTION;LVL;CHARGE DESC;SEALED") {
        "\(18_000_000 + $0);\(600_000 + $0 / 2);ROE;JANE;1\($0 % 9)-JUN-8\($0 % 9);01;"
          + "\(["PC;647(B)", "HS;11377(A)"][$0 % 2]);\(["M", "F"][$0 % 2]);"
          + "\(["PROSTITUTION", "POSSESSION"][$0 % 2]);\(["N", "Y"][$0 % 2])"
      })
    expect(
      [
        .caseNumber: "COURT NO", .personID: "MNI", .birthDate: "BIRTH DT", .offenseClass: "LVL",
        .mark: "SEALED",
      ], in: group)
    #expect(group.column(for: .court) == nil)
    let draft = group.layoutDraft(id: "draft")
    #expect(draft.contains("citation: {join: [\"CODE\", \"SECTION\"], with: \" \"}"))
    #expect(draft.contains("dates: [\"DD-MON-YY\"]\ntwo_digit_years: 1930-2029 "))
  }

  @Test("the number of a court's room is no case's")
  func courtrooms() throws {
    let group = try inspected(
      table("Court No,Docket Number,Ct,Offense Code,D.O.B.") {
        "\($0 % 4 + 1),15\(10 + $0)CR00\(1_000 + $0),\($0 % 2 + 1),272/53A/A,\($0 % 9 + 1)/1\($0 % 9)/85"
      })
    expect(
      [.caseNumber: "Docket Number", .countNumber: "Ct", .birthDate: "D.O.B."], in: group)
  }

  @Test("a file of cases is told how to go on")
  func cases() throws {
    let text = table("CaseID,Court Name,First Name,Last Name,NYSID #,Case Status,Sealed (Y/N)") {
      "\(5_000_000 + $0),Queens Criminal Court,Jane,Roe,0\(1_200_000 + $0)K,"
        + "\(["OPEN", "CLOSED"][$0 % 2]),\(["N", "Y"][$0 % 2])"
    }
    let group = try inspected(text)
    #expect(group.notes.contains { $0.contains("'--kind cases'") })
    expect([.personID: "NYSID #", .mark: "Sealed (Y/N)"], in: group)
    let asked = try inspected(text, kind: .cases)
    #expect(!asked.notes.contains { $0.contains("warrant") || $0.contains("'lists:'") })
  }
}
