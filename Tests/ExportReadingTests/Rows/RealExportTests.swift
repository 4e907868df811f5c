import DelimitedText
import ExportReading
import TestSupport
import Testing

// The figures were computed without this program: Python's csv module for the records, and a count
// of line ends for the lines (LF, CR and CRLF alike; a last line without one counts).

@Suite("Layouts of the package on the real exports beside the project", .serialized)
struct RealExportTests {
  /// A layout of the package.
  private static func layout(_ id: String) throws -> Layout {
    try ExportReadingTests.layout(PackagePlaces.text(of: "Rules/layouts/\(id).yaml"), id: id)
  }

  @Test("Okaloosa: 28 files, three stages, 2,670 exact repeats, 104 cases in two files")
  func okaloosa() throws {
    guard let files = try SharedData.files("okaloosa-fl-clerk") else { return }
    let tally = try ExportTally(
      files, layout: try Self.layout("fl-okaloosa-clerk"),
      fields: [.citation, .disposition])
    #expect(files.count == 28 && tally.rows == 37_896)
    // 28 headers, and two more lines where a record of 0519.csv goes over three.
    #expect(tally.lines == 37_926)
    // The clerk does not double the quotes inside a cell: ""GRAND THEFT ... THAN $10 000"",
    #expect(tally.rejectCounts == [.textAfterQuote: 113] && tally.counts == 37_783)
    #expect(tally.repeats == 2_670 && tally.repeatsWithinFiles == 2_524)
    #expect(tally.casesWithRejects == 23_240)
    // 36 cases stand in rejected rows alone.
    #expect(tally.cases.count == 23_204 && tally.casesInSeveralFiles == 104)
    // The latest stage that has a citation: nothing at any of the three in two rows.
    let citations = tally.values[.citation] ?? [:]
    #expect(citations[""] == 2 && citations["322.34(2a)"] == 2_386)
    #expect(citations["784.03(1a1)"] == 2_206)
    // The court's action, or the prosecutor's where the court has none.
    let dispositions = tally.values[.disposition] ?? [:]
    #expect(dispositions["*Guilty"] == 16_540 && dispositions["Dropped/Abandoned"] == 3_527)
    #expect(dispositions["No Action"] == 2_379 && dispositions[""] == 19)
  }

  @Test("Wichita: 263 files with pipes, several charges in a cell")
  func wichita() throws {
    guard let files = try SharedData.files("wichita-ks-arrest-reports") else { return }
    let tally = try ExportTally(
      files, layout: try Self.layout("ks-wichita-arrests"), fields: [.description])
    #expect(files.count == 263 && tally.rows == 10_145 && tally.lines == 10_408)
    #expect(tally.rejects.isEmpty)
    // 'No arrests listed.' in 2,325 rows; 16,912 charges in the other 7,820.
    #expect(tally.without == 2_325 && tally.counts == 16_912)
    #expect(tally.values[.description]?["CRIMINAL TRESPASS"] == 536)
  }

  @Test("Broward: up to three charges side by side, each of its own case")
  func broward() throws {
    guard let files = try SharedData.files("broward-fl-compas") else { return }
    let tally = try ExportTally(files, layout: try Self.layout("fl-broward-compas"))
    #expect(tally.rows == 11_757 && tally.lines == 11_758 && tally.rejects.isEmpty)
    #expect(tally.counts == 16_322 && tally.withSeveral == 3_687)
    #expect(tally.cases.count == 15_014)
  }

  /// What an independent count says of one file, all of whose rows are records unless told.
  struct Expected: Sendable {
    let folder: String
    let name: String
    let layout: String
    let rows: UInt64
    let lines: UInt64
    var short: UInt64 = 0
    var extra: UInt64 = 0
    var rejects: [RejectKind: Int] = [:]
    /// A value of a field, and in how many counts it stands.
    var value: (field: ExportField, text: String, count: Int)?
  }

  @Test(
    "Single files",
    arguments: [
      Expected(
        folder: "small-layout-fixtures", name: "nyc_arraignment_charges.csv",
        layout: "ny-nyc-arraignments", rows: 789, lines: 790,
        value: (.attempted, "true", 33)),
      Expected(
        folder: "nypd-arrests-queens-2021", name: "NYPD_Arrest_Data__Year_to_Date_.csv",
        layout: "ny-nypd-arrests", rows: 13_224, lines: 13_225),
      // Addresses and descriptions hold line ends and doubled quotes.
      Expected(
        folder: "small-layout-fixtures", name: "ny_broome_sheriff_warrants.csv",
        layout: "ny-broome-warrants", rows: 13, lines: 65),
      Expected(
        folder: "chicago-pd-charge-lookup", name: "CPD offense lookup - Arrests.csv",
        layout: "il-chicago-charges", rows: 2_521, lines: 2_522,
        value: (.citation, "720 ILCS 5.0/11-14-A", 4)),
      Expected(
        folder: "state-offense-code-tables", name: "fl_fdle_clerk_statute_table_2019.csv",
        layout: "fl-fdle-statute-table", rows: 9_044, lines: 9_045,
        value: (.citation, "796.07(2a)", 9)),
      // No header: every line is a row.
      Expected(
        folder: "state-offense-code-tables", name: "ca_doj_chsoff_20220415.csv",
        layout: "ca-doj-offense-table", rows: 5_638, lines: 5_638,
        value: (.citation, "647(B) PC", 1)),
      Expected(
        folder: "small-layout-fixtures", name: "ca_doj_bear_file.dat", layout: "ca-doj-bulk",
        rows: 34, lines: 35, value: (.citation, "187 PC", 1)),
      // Line 2 lacks its last cell, which nobody reads.
      Expected(
        folder: "small-layout-fixtures", name: "ca_doj_bear_bad_csv_file.dat",
        layout: "ca-doj-bulk", rows: 36, lines: 37, short: 1),
      // Header and rows both end one column early.
      Expected(
        folder: "small-layout-fixtures", name: "ca_doj_gogen_bad.csv", layout: "ca-doj-bulk",
        rows: 37, lines: 38),
      // The header ends with a comma too many: a 96th column without a name, which no row has.
      Expected(
        folder: "small-layout-fixtures", name: "ca_doj_gogen_extra_comma.csv",
        layout: "ca-doj-bulk", rows: 38, lines: 39, short: 38),
      Expected(
        folder: "small-layout-fixtures", name: "ca_doj_gogen_no_headers.csv",
        layout: "ca-doj-bulk-headerless", rows: 38, lines: 38),
      Expected(
        folder: "ma-da-charge-lists", name: "prosecution_charges.csv", layout: "ma-da-charges",
        rows: 1_691, lines: 1_692, value: (.citation, "272/53A", 3)),
      // Not valid UTF-8: one cell is read as Windows-1252.
      Expected(
        folder: "ma-da-charge-lists", name: "missing_expungeability_08-02.csv",
        layout: "ma-da-charges", rows: 458, lines: 459),
      // A header cell holds a line end.
      Expected(
        folder: "ma-da-charge-lists", name: "ExpungeCategories_mod.csv",
        layout: "ma-expunge-categories", rows: 1_037, lines: 1_039),
      // Offenses with commas in unquoted cells run over the last column, and four rows are torn.
      Expected(
        folder: "ma-da-charge-lists", name: "complaint_manual_output2.csv",
        layout: "ma-complaint-manual", rows: 5_818, lines: 5_819, short: 6, extra: 5,
        rejects: [.tooManyCells: 72, .tooFewCells: 4]),
      // Each row stands in one pair of quotes: one cell where six belong. What is left are the rows
      // without quotes; in five a torn pair is closed in the middle of another row.
      Expected(
        folder: "ma-da-charge-lists", name: "complaint_manual_one_quoted_field_per_row.csv",
        layout: "ma-complaint-manual", rows: 5_818, lines: 5_819, short: 6, extra: 1,
        rejects: [.tooFewCells: 5_597, .tooManyCells: 73, .textAfterQuote: 5]),
    ])
  func single(_ expected: Expected) throws {
    guard let files = try SharedData.files(expected.folder, ending: expected.name) else { return }
    try #require(files.count == 1)
    let fields = expected.value.map { [$0.field] } ?? []
    let tally = try ExportTally(
      files, layout: try Self.layout(expected.layout), fields: fields)
    #expect(tally.rows == expected.rows && tally.lines == expected.lines)
    #expect(tally.rejectCounts == expected.rejects)
    #expect(tally.shortRecords == expected.short && tally.extraCells == expected.extra)
    let rejected = expected.rejects.values.reduce(0, +)
    #expect(tally.counts == Int(expected.rows) - rejected)
    if let value = expected.value {
      #expect(tally.values[value.field]?[value.text] == value.count)
    }
  }
}
