import CourtRecords
import DelimitedText
import ExportReading
import Testing

@Suite("WarrantRowReader")
struct WarrantRowReaderTests {
  private static let layoutText = """
    id: test
    title: Warrants
    jurisdiction: US-NY
    kind: warrants
    lists: open
    columns:
      case_number: DOCKET
      warrant_number: NUMBER
      warrant_type: TYPE
      warrant_status: STATUS
      issue_date: ISSUED
    dates: [MM/DD/YYYY]
    blank: ["NULL"]
    codes:
      warrant_type: {bench: [BENCH, BW], arrest: ARREST}
      warrant_status: {open: [OPEN, ACTIVE], executed: EXECUTED, recalled: [RECALLED, VACATED]}
    """

  @Test(
    "a row says what the warrant orders, whether it stands, and since when",
    arguments: [
      ("1,W1,BENCH,OPEN,06/01/2014", WarrantType.bench, WarrantStatus.open, "2014-06-01"),
      ("1,W1,bw,Active,6/1/2014", .bench, .open, "2014-06-01"),
      ("1,W1,ARREST,EXECUTED,06/01/2014", .arrest, .executed, "2014-06-01"),
      ("1,W1,BENCH,VACATED,06/01/2014", .bench, .recalled, "2014-06-01"),
      ("1,W1,,,", .unmapped, .unmapped, "blank"),
      ("1,W1,NULL,null,NULL", .unmapped, .unmapped, "blank"),
      ("1,W1,BENCHES,OPENED,06/31/2014", .unmapped, .unmapped, "unreadable"),
    ])
  func rows(row: String, type: WarrantType, status: WarrantStatus, issued: String) throws {
    let layout = try layout(Self.layoutText)
    #expect(layout.lists == .open)
    let bytes = Array("DOCKET,NUMBER,TYPE,STATUS,ISSUED\n\(row)\n".utf8)
    try withTable(bytes, layout) { table, columns in
      var reader = WarrantRowReader(layout: layout, columns: columns)
      let read = reader.row(0, in: table)
      #expect(read.type == type && read.status == status)
      let date =
        switch read.issued {
        case .day(let day): day.description
        case .blank: "blank"
        case .unreadable: "unreadable"
        case .notBound: "not bound"
        }
      #expect(date == issued)
      let isUnmapped = row.contains("BENCHES")
      #expect(
        reader.unmappedWords
          == (isUnmapped ? [.warrantType: ["BENCHES": 1], .warrantStatus: ["OPENED": 1]] : [:]))
    }
  }
}
