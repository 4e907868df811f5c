import DismissalScreening
import MotionReports
import TestSupport
import Testing

@Suite("Our candidates beside another office's list", .serialized)
struct ReconciliationTests {
  private static let times = 10

  private static func docket(_ kind: Int, _ time: Int) -> String {
    "2014KN\(100_000 + kind * 1000 + time)"
  }

  @Test("who is on one list, on the other, on both, and where they differ")
  func everySituation() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    var theirs = ["Court,Docket,Defendant,Statute,Warrant No"]
    for time in 0..<Self.times {
      for kind in 0..<6 {
        records.charge(Self.docket(kind, time))
        records.warrant(Self.docket(kind, time), ["WARRANT_NO": "W\(kind)\(time)"])
      }
      records.charge(Self.docket(7, time), ["DISPOSITION": "DISMISSED", "CASE_STATUS": "DISPOSED"])
      func row(
        _ kind: Int, court: String = "Kings Criminal Court", name: String = "Otho Thistlewick",
        statute: String = "PL 230.00 00", warrant: String? = nil
      ) {
        let number = Self.docket(kind, time)
        theirs.append("\(court),\(number),\"\(name)\",\(statute),\(warrant ?? "W\(kind)\(time)")")
      }
      row(0)
      row(1, name: "THISTLEWICK, BERNARD")
      row(2, statute: "PL 240.37")
      row(3, warrant: "W999")
      row(4, court: "COURT OF NOBODY")
      row(7)
      row(8)
      theirs.append("Kings Criminal Court,,nobody,,")
    }
    let run = try records.screen()
    let list = try folder.write(theirs.joined(separator: "\n") + "\n", to: "theirs.csv")
    let report = try Reconciliation(
      run: run.folder, theirs: list, library: RuleLibrary(folder: PackagePlaces.rules)
    ).compare()
    let rows = CSVText.table(report.csv)
    func kinds(_ kind: Int) -> Set<[String]> {
      Set(
        rows.filter { row in
          (0..<Self.times).contains { row["case_number"] == Self.docket(kind, $0) }
        }.map { row in
          ["result", "our_outcome", "our_reason", "differs"].map { row[$0] ?? "" }
        })
    }
    #expect(kinds(0) == [["both", "candidate", "covered", ""]])
    #expect(kinds(1) == [["both", "candidate", "covered", "name"]])
    #expect(kinds(2) == [["both", "candidate", "covered", "citation"]])
    #expect(kinds(3) == [["both", "candidate", "covered", "warrant_number"]])
    #expect(kinds(4) == [["both", "candidate", "covered", "court"]])
    #expect(kinds(5) == [["ours_only", "candidate", "covered", ""]])
    #expect(kinds(7) == [["theirs_only", "not_covered", "dismissed", ""]])
    #expect(kinds(8) == [["theirs_only", "", "", ""]])
    #expect(rows.count { $0["result"] == "unreadable" } == Self.times)
    #expect(rows.count == 9 * Self.times)
    #expect(report.text.contains("not covered: dismissed"))
    #expect(!report.text.contains("THISTLEWICK") && !report.text.contains("2014KN"))
  }

  @Test("every defendant of a docket whom their list names is on both")
  func severalDefendants() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    for name in ["DOVE, ANN", "CROW, BOB", "FINCH, CID"] {
      records.charge("2014KN000001", ["DEFENDANT_NAME": name, "DISPOSITION": "DISMISSED"])
    }
    let layout = try folder.write(
      String(
        decoding: bytes(of: "\(PackagePlaces.rules)/layouts/ny-nyc-criminal-court.yaml"),
        as: UTF8.self
      ).replacing("counts: all", with: "key: {defendant: true}\ncounts: all"),
      to: "layouts/ny-nyc-criminal-court.yaml")
    let run = try records.screen(layouts: [layout])
    #expect(run.summary.cases["read"] == 3)
    let list = try folder.write(
      "Court,Docket,Defendant\nKings Criminal Court,2014KN000001,\"DOVE, ANN\"\n"
        + "Kings Criminal Court,2014KN000001,\"CROW, BOB\"\n", to: "theirs.csv")
    let report = try Reconciliation(
      run: run.folder, theirs: list, library: RuleLibrary(folder: PackagePlaces.rules)
    ).compare()
    let names = CSVText.table(report.csv).map { $0["our_name"] ?? "" }
    #expect(names.sorted() == ["CROW, BOB", "DOVE, ANN"])
  }
}
