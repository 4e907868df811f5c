import CourtRecords
import DelimitedText
import ExportReading
import RuleDocuments
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

  /// What a row says through a layout with these lines and columns; nil where it holds no warrant.
  private func said(_ cells: String, _ lines: String, status: Bool = false) throws -> String? {
    let layout = try layout(
      """
      id: test
      title: Warrants in an export of charges
      jurisdiction: US-NY
      kind: warrants
      \(lines)
      columns:
        case_number: DOCKET
        warrant_number: NUMBER
        issue_date: ISSUED
        end_date: ENDED
        \(status ? "warrant_status: STATUS" : "defendant_name: STATUS")
      dates: [MM/DD/YYYY]
      codes: {warrant_status: {open: [ACTIVE], executed: [SERVED]}}
      """)
    var found: String?
    try withTable(Array("DOCKET,NUMBER,ISSUED,ENDED,STATUS\n\(cells)\n".utf8), layout) {
      table, columns in
      var reader = WarrantRowReader(layout: layout, columns: columns)
      let row = reader.row(0, in: table)
      if !row.isNone { found = "\(row.type.rawValue) \(row.status.rawValue)" }
    }
    return found
  }

  @Test(
    "what is so for every row, and the day of the end",
    arguments: [
      ("1,W1,06/01/2014,,X", "warrant_type: bench", "bench open"),
      ("1,W1,06/01/2014,06/02/2015,X", "warrant_type: bench", "bench recalled"),
      ("1,W1,06/01/2014,06/02/2015,X", "warrant_status: open", "unmapped recalled"),
      ("1,W1,06/01/2014,12/31/9999,X", "warrant_type: bench", "bench unmapped"),
      ("1,W1,06/01/2014,01/01/1900,X", "warrant_status: open", "unmapped unmapped"),
      ("1,W1,06/01/2014,06/01/2014,X", "warrant_status: open", "unmapped recalled"),
      ("1,W1,06/01/2014,ask clerk,X", "warrant_type: arrest", "arrest unmapped"),
      ("1,,,,X", "blank_rows: unknown", "unmapped open"),
      ("1,,,,X", "blank_rows: no_warrant", nil),
      ("1,,06/01/2014,,X", "blank_rows: no_warrant", "unmapped open"),
      ("1,,,06/01/2014,X", "blank_rows: no_warrant", "unmapped recalled"),
    ])
  func everyRow(cells: String, lines: String, expected: String?) throws {
    #expect(try said(cells, lines) == expected)
  }

  @Test(
    "a status and a day of the end that contradict each other leave both open",
    arguments: [
      ("1,W1,06/01/2014,,ACTIVE", "unmapped open"),
      ("1,W1,06/01/2014,06/02/2015,ACTIVE", "unmapped unmapped"),
      ("1,W1,06/01/2014,06/02/2015,SERVED", "unmapped executed"),
      ("1,W1,06/01/2014,06/02/2015,", "unmapped unmapped"),
      ("1,W1,06/01/2014,,", "unmapped unmapped"), ("1,W1,06/01/2014,,GONE", "unmapped unmapped"),
    ])
  func statusAndEnd(cells: String, expected: String) throws {
    #expect(try said(cells, "lists: all", status: true) == expected)
  }

  @Test(
    "what cannot be said of every row is told",
    arguments: [
      (
        "kind: charges\ncolumns: {case_number: A, citation: B}\nblank_rows: no_warrant",
        "'blank_rows' is for a warrants layout."
      ),
      (
        "kind: warrants\ncolumns: {case_number: A, warrant_type: B}\nwarrant_type: bench",
        "A column is bound to 'warrant_type' too. Choose one of the two."
      ),
      (
        "kind: warrants\ncolumns: {case_number: A}\nblank_rows: no_warrant",
        "No column of a warrant's number, type, status or date is bound: every row would be blank."
      ),
      (
        "kind: warrants\ncolumns: {case_number: A}\nwarrant_status: unmapped",
        "'unmapped' is not 'open' or 'executed' or 'recalled'."
      ),
    ])
  func faults(lines: String, expected: String) {
    let collector = FaultCollector()
    let text = "id: test\ntitle: A test\njurisdiction: US-NY\n\(lines)\n"
    #expect(Layout.read(text, file: "test.yaml", fileID: "test", into: collector) == nil)
    #expect(collector.faults.map { "\($0)" }.contains { $0.hasSuffix(expected) })
  }
}
