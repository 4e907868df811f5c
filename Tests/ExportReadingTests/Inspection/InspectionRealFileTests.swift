import ExportReading
import Foundation
import TestSupport
import Testing

@Suite("ExportInspector on the real exports beside the project", .serialized)
struct InspectionRealFileTests {
  private static func inspect(_ folder: String, _ names: [String]) throws
    -> InspectionReport.Group
  {
    var inspector = ExportInspector()
    for name in names.sorted() { try inspector.read(folder + "/" + name) }
    let groups = inspector.report().groups
    #expect(groups.count == 1)
    return try #require(groups.first)
  }

  @Test("Okaloosa: rows, repeats, and names that lie")
  func okaloosa() throws {
    guard let folder = SharedData.path("okaloosa-fl-clerk") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") }
    let group = try Self.inspect(folder, names)
    #expect(group.rowCount == 37_896)
    #expect(group.files.reduce(0) { $0 + $1.lines } == 37_926)
    #expect(group.repeatedRows == 2_670)
    #expect(group.files.reduce(0) { $0 + $1.repeatedRows } == 2_524)
    #expect(group.column(for: .citation) == "Court Charge")
    #expect(group.column(for: .description) == "Court Statute")
    #expect(group.column(for: .disposition) == "Court Action")
  }

  @Test("New York arraignments and the sheriff's warrants")
  func small() throws {
    guard let folder = SharedData.path("small-layout-fixtures") else { return }
    let charges = try Self.inspect(folder, ["nyc_arraignment_charges.csv"])
    #expect(charges.rowCount == 789 && charges.column(for: .citation) == "agency_code")
    #expect(charges.column(for: .offenseClass) == "category")
    let warrants = try Self.inspect(folder, ["ny_broome_sheriff_warrants.csv"])
    #expect(warrants.rowCount == 13 && warrants.files[0].lines == 65)
    #expect(warrants.kind == "warrants")
    let headerless = try Self.inspect(folder, ["ca_doj_gogen_no_headers.csv"])
    #expect(!headerless.hasHeader && headerless.rowCount == 38)
  }

  @Test("Wichita: pipes, and several charges in a cell")
  func wichita() throws {
    guard let folder = SharedData.path("wichita-ks-arrest-reports") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") }
    let group = try Self.inspect(folder, names)
    #expect(group.files.count == 263 && group.rowCount == 10_145)
    #expect(group.files.allSatisfy { $0.delimiter == "|" && $0.rejects.isEmpty })
    #expect(
      group.notes.contains {
        $0.hasPrefix("Several values stand in one cell, separated by ';': ")
          && $0.contains("'Arrests' (47.2% of the cells)")
      })
  }
}
