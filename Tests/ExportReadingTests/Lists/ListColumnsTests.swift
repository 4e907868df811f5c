import ExportReading
import Testing

@Suite("The columns of lists from outside")
struct ListColumnsTests {
  @Test(
    "common names are known, whatever their case and marks",
    arguments: [
      ("Docket No.", ListField.caseNumber), ("CASE_NUMBER", .caseNumber), ("docket", .caseNumber),
      ("Court Name", .court), ("NYSID", .personID), ("State ID", .personID), ("SID#", .personID),
      ("Why", .reason), ("Reason for exclusion", .reason), ("Remarks", .reason),
      ("Name", .name), ("Client Name", .name), ("First Name", .givenName), ("Surname", .surname),
      ("DOB", .birthDate), ("Date of Birth", .birthDate), ("Our Ref.", .reference),
      ("Client No", .reference), ("Ruling", .answer), ("Decision", .answer),
      ("Date of decision", .day), ("Warrant No", .warrantNumber), ("Statute", .citation),
    ])
  func names(name: String, field: ListField) {
    let columns = ListColumns(header: ["X", name], asked: Set(ListField.allCases))
    #expect(columns.places[field] == [1])
    #expect(columns.count == 1)
  }

  @Test("a column is what is asked for, and nothing else")
  func asked() {
    let header = ["Docket", "Disposition", "Name"]
    #expect(ListColumns(header: header, asked: [.caseNumber]).places == [.caseNumber: [0]])
    #expect(
      ListColumns(header: header, asked: [.answer, .name]).places == [.answer: [1], .name: [2]])
  }

  @Test("identifiers may stand in several columns, and two docket columns are for a person")
  func several() {
    let columns = ListColumns(
      header: ["NYSID", "FBI No", "Docket No", "Case Number"], asked: [.personID, .caseNumber])
    #expect(columns.places[.personID] == [0, 1])
    #expect(columns.ambiguous == [.caseNumber: [2, 3]])
  }
}
