import DismissalScreening
import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Real exports beside the project, screened to see what comes of their rows")
  struct RealExportScreeningTests {
    @Test("New York arraignments: twelve counts of sex work, of which no warrant is known")
    func arraignments() throws {
      guard
        let files = try SharedData.files(
          "small-layout-fixtures", ending: "nyc_arraignment_charges.csv")
      else { return }
      let lists = try Screened(files, isHypothetical: true)
      #expect(lists.summary.rows["read"] == 789 && lists.summary.cases["read"] == 272)
      #expect(lists.summary.rows["review"] == 12 && lists.summary.rows["not_covered"] == 777)
      let statutes = try lists.table("review.csv").map { $0["statute"] ?? "" }
      #expect(statutes.count { $0 == "PL 230.00" } == 10)
      #expect(statutes.count { $0.hasPrefix("PL 240.37") } == 2)
    }

    @Test("arrests in Queens: nothing of sex work, and nothing is found")
    func arrests() throws {
      guard let files = try SharedData.files("nypd-arrests-queens-2021") else { return }
      let lists = try Screened(files, isHypothetical: true)
      #expect(lists.summary.rows["read"] == 13_224 && lists.summary.rows["not_covered"] == 13_224)
      #expect(lists.summary.unmapped_words.isEmpty)
    }

    @Test("Okaloosa: every row of 28 files has one outcome, every case is counted once")
    func okaloosa() throws {
      guard let files = try SharedData.files("okaloosa-fl-clerk") else { return }
      let lists = try Screened(files, isHypothetical: true)
      #expect(lists.summary.rows["read"] == 37_896 && lists.summary.rows["rejected"] == 113)
      #expect(lists.summary.cases["read"] == 23_204 && lists.summary.rows["candidate"] == 0)
    }

    @Test("Okaloosa: clients drawn from the files are found, and listed dockets are kept out")
    func okaloosaLists() throws {
      guard let files = try SharedData.files("okaloosa-fl-clerk") else { return }
      let plain = try Screened(files, policy: "model")
      let cases = try plain.table("candidates.csv")
      let folder = try TemporaryFolder()
      var clients = ["Client Name,Docket"]
      var listed = ["Case Number,Reason"]
      for (index, row) in cases.enumerated() {
        clients.append("\"\(row["defendant"] ?? "")\",\(row["case_number"] ?? "")")
        if index % 7 == 0 { listed.append("\(row["case_number"] ?? ""),do not move") }
      }
      let outside = OutsideInputs(
        exclusions: [
          try folder.write(listed.joined(separator: "\n") + "\n", to: "police.csv")
        ], clients: try folder.write(clients.joined(separator: "\n") + "\n", to: "clients.csv"))
      let run = try Screened(files, policy: "model", outside: outside)
      let found = try run.table("clients.csv").filter { $0["match"] == "certain" }
      let dockets = Set(cases.map { $0["case_number"] ?? "" })
      #expect(Set(found.map { $0["case_number"] ?? "" }) == dockets)
      let excluded = try run.table("excluded.csv").filter { $0["condition"] == "on_exclusion_list" }
      #expect(Set(excluded.map { $0["case_number"] ?? "" }).count == listed.count - 1)
      #expect(
        (run.summary.cases["candidate"] ?? 0)
          == (plain.summary.cases["candidate"] ?? 0) - listed.count + 1)
    }

    @Test("Broward: rows are people, each with one outcome, and cases are more than rows")
    func broward() throws {
      guard let files = try SharedData.files("broward-fl-compas") else { return }
      let lists = try Screened(files, isHypothetical: true)
      #expect(lists.summary.rows["read"] == 11_757 && lists.summary.rows["candidate"] == 0)
      #expect(lists.summary.cases["read"] == 15_014)
    }

    @Test("Wichita: there is no law of Kansas, and that is said")
    func wichita() throws {
      guard let files = try SharedData.files("wichita-ks-arrest-reports", ending: "01-01-20.csv")
      else { return }
      #expect(throws: ScreeningError.self) { try Screened(files, isHypothetical: true) }
    }
  }
}
