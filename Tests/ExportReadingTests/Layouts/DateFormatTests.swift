import CourtRecords
import ExportReading
import Testing

@Suite("DateFormat")
struct DateFormatTests {
  private func read(_ cell: String, _ format: String) throws -> String? {
    let format = try #require(DateFormat(format))
    return format.read(Array(cell.utf8).span)?.description
  }

  @Test(
    "reads a whole cell by its format",
    arguments: [
      ("01/29/2021", "MM/DD/YYYY", "2021-01-29"), ("1/9/2021", "MM/DD/YYYY", "2021-01-09"),
      ("29.01.2021", "DD.MM.YYYY", "2021-01-29"), ("2021-01-29", "YYYY-MM-DD", "2021-01-29"),
      ("2021-1-29", "YYYY-MM-DD", "2021-01-29"), ("20210129", "YYYYMMDD", "2021-01-29"),
      ("01292021", "MMDDYYYY", "2021-01-29"), ("02/29/2020", "MM/DD/YYYY", "2020-02-29"),
      ("2021-01-29 13:05:59", "YYYY-MM-DD hh:mm:ss", "2021-01-29"),
      ("01/29/2021 9:05", "MM/DD/YYYY hh:mm", "2021-01-29"),
      ("12/31/1969", "MM/DD/YYYY", "1969-12-31"),
      ("29-JAN-2021", "DD-MON-YYYY", "2021-01-29"), ("29-Dec-2021", "DD-MON-YYYY", "2021-12-29"),
      ("Jan 9, 2021", "MON DD, YYYY", "2021-01-09"),
      ("1/29/2021 12:00:00 AM", "MM/DD/YYYY hh:mm:ss AM", "2021-01-29"),
      ("1/29/2021 1:05 pm", "MM/DD/YYYY hh:mm AM", "2021-01-29"),
      ("2021-01-29 00:00:00.000", "YYYY-MM-DD hh:mm:ss.fff", "2021-01-29"),
      (
        "Day 29 of 01, 2021", "Day DD of MM, YYYY",
        "2021-01-29"
      ),
    ])
  func reads(cell: String, format: String, expected: String) throws {
    #expect(try read(cell, format) == expected)
  }

  @Test(
    "reads nothing else",
    arguments: [
      ("29-JNA-2021", "DD-MON-YYYY"), ("29-JA", "DD-MON-YYYY"), ("29-01-2021", "DD-MON-YYYY"),
      ("1/29/2021 12:00:00", "MM/DD/YYYY hh:mm:ss AM"),
      ("1/29/2021 9:05 XM", "MM/DD/YYYY hh:mm AM"),
      ("2021-01-29 00:00:00.", "YYYY-MM-DD hh:mm:ss.fff"),
      ("29/01/2021", "MM/DD/YYYY"), ("01/29/21", "MM/DD/YYYY"), ("01/29/2021 ", "MM/DD/YYYY"),
      (" 01/29/2021", "MM/DD/YYYY"), ("01/29/2021 13:05", "MM/DD/YYYY"), ("", "MM/DD/YYYY"),
      ("01-29-2021", "MM/DD/YYYY"), ("02/30/2021", "MM/DD/YYYY"), ("02/29/2021", "MM/DD/YYYY"),
      ("00/00/0000", "MM/DD/YYYY"), ("13/01/2021", "MM/DD/YYYY"), ("001/29/2021", "MM/DD/YYYY"),
      ("01/29/20211", "MM/DD/YYYY"), ("01/29/1599", "MM/DD/YYYY"), ("0I/29/2021", "MM/DD/YYYY"),
      ("2021-01-29", "YYYYMMDD"), ("2021129", "YYYYMMDD"), ("1292021", "MMDDYYYY"),
      ("2021-01", "YYYY-MM-DD"), ("\u{FF10}1/29/2021", "MM/DD/YYYY"), ("-1/29/2021", "MM/DD/YYYY"),
      ("+1/29/2021", "MM/DD/YYYY"), ("44225", "MM/DD/YYYY"),
    ])
  func refuses(cell: String, format: String) throws {
    #expect(try read(cell, format) == nil)
  }

  @Test(
    "a format names year, month and day once each",
    arguments: [
      "", "MM/DD", "MM/DD/YY", "YYYY-MM", "YYYY-MM-DD-DD", "yyyy-mm-dd", "DD/DD/YYYY", "date",
      "YYYY/YYYY/YY/MM/DD", "YY/YY/YYYY/MM/DD", "MON MM MM DD YYYY", "MM/DD/YYYY YYYY",
      "SERIAL YYYY", "serial",
    ])
  func badFormats(format: String) {
    #expect(DateFormat(format) == nil)
    #expect(format == "MM/DD/YY" || DateFormat(format, twoDigitYears: 1930...2029) == nil)
  }

  @Test(
    "the day numbers of a spreadsheet, and nothing that looks like them",
    arguments: [
      ("43861", "2020-01-31"), ("43861.5", "2020-01-31"), ("25569", "1970-01-01"),
      ("10000", "1927-05-18"), ("60000.25", "2064-04-08"), ("4386", nil), ("09999", nil),
      ("438610", nil), ("43861.", nil), ("43861.5.5", nil), ("43,861", nil), ("43861 ", nil),
      ("-43861", nil), ("4386x", nil), ("", nil), ("2.02E4", nil), ("01/31/2020", nil),
    ])
  func serials(cell: String, expected: String?) throws {
    #expect(try read(cell, "SERIAL") == expected)
  }

  @Test(
    "a year of two digits is one of the hundred that the layout states",
    arguments: [
      ("1/9/21", "MM/DD/YY", "2021-01-09"), ("12/31/29", "MM/DD/YY", "2029-12-31"),
      ("1/1/30", "MM/DD/YY", "1930-01-01"), ("06/05/00", "MM/DD/YY", "2000-06-05"),
      ("14-JUN-85", "DD-MON-YY", "1985-06-14"), ("850614", "YYMMDD", "1985-06-14"),
    ])
  func shortYears(cell: String, format: String, expected: String) throws {
    let format = try #require(DateFormat(format, twoDigitYears: 1930...2029))
    #expect(format.read(Array(cell.utf8).span)?.description == expected)
  }

  @Test(
    "and a year of four digits is none of two", arguments: ["1/9/2021", "1/9/1", "1/9/021", "1/9/"])
  func noShortYears(cell: String) throws {
    let format = try #require(DateFormat("MM/DD/YY", twoDigitYears: 1930...2029))
    #expect(format.read(Array(cell.utf8).span) == nil)
    #expect(DateFormat("YYYY/MM/DD/YY", twoDigitYears: 1930...2029) == nil)
  }

  @Test("the format is kept as it was written")
  func text() {
    #expect(DateFormat("MM/DD/YYYY")?.text == "MM/DD/YYYY")
  }
}
