import CourtRecords
import DismissalScreening
import Foundation
import RuleDocuments
import TestSupport
import Testing

@Suite("Run files")
struct RunFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["charges.csv", "in/cases.csv"] { try folder.write("A\n", to: "office/\(name)") }
    try folder.write("A\n", to: "elsewhere.csv")
  }

  private func read(_ text: String) throws -> RunFile {
    try RunFile.read(path: folder.write(text, to: "office/run.yaml"))
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let faults as RuleFaults {
      return faults.faults.map { "\($0.line):\($0.column) \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("names files from its own folder, and holds every option")
  func whole() throws {
    let run = try read(
      """
      title: Kings, monthly
      charges: charges.csv
      cases: [in/cases.csv]
      policy: ny-brooklyn-2021
      layouts: [ny-nyc-criminal-court]
      as_of: 2021-01-29
      warrant_years: 1970-2011
      hypothetical: true
      """)
    #expect(run.charges == [folder.path("office/charges.csv")])
    #expect(run.linked.cases == [folder.path("office/in/cases.csv")])
    #expect(run.policy == "ny-brooklyn-2021" && run.layouts == ["ny-nyc-criminal-court"])
    #expect(run.asOf == CalendarDate(iso: "2021-01-29") && run.warrantYears == 1970...2011)
    #expect(run.isHypothetical && run.title == "Kings, monthly")
  }

  @Test(
    "a path that leaves the folder is a fault with its place",
    arguments: ["../elsewhere.csv", "/etc/hosts", "in/../../elsewhere.csv", "~/x.csv", "link.csv"])
  func leaving(path: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("office/link.csv"), withDestinationPath: folder.path("elsewhere.csv"))
    let found = faults("policy: model\ncharges: \(path)\n")
    #expect(found.count == 1 || found.count == 2, "\(found)")
    #expect(found.first?.hasPrefix("2:10 '\(path)' is not in the folder of the run file.") == true)
  }

  @Test("a policy or layout outside the folder is one too")
  func rules() {
    #expect(faults("policy: ../model.yaml\ncharges: charges.csv\n").count == 1)
    #expect(faults("policy: model\nlayouts: [/a/b.yaml]\ncharges: charges.csv\n").count == 1)
  }

  @Test(
    "a wrong word is named with its line",
    arguments: [
      ("polcy: model\ncharges: charges.csv\n", "1:1 'polcy' is not a key here. Did you mean 'po"),
      ("policy: model\n", "1:1 The key 'charges' is missing."),
      (
        "policy: model\ncharges: charges.csv\nas_of: soon\n",
        "3:8 'soon' is not a day written YYYY-MM-DD."
      ),
    ])
  func wrong(text: String, fault: String) {
    #expect(faults(text).contains { $0.hasPrefix(fault) }, "\(faults(text))")
  }

  @Test("what is written is read back the same; files outside and standard input are refused")
  func written() throws {
    var run = RunFile()
    run.charges = [folder.path("office/charges.csv")]
    run.linked.cases = [folder.path("office/in/cases.csv")]
    run.policy = "model"
    run.asOf = CalendarDate(iso: "2021-01-29")
    run.warrantYears = 1999...1999
    let path = folder.path("office/saved.yaml")
    try folder.write(run.text(at: path), to: "office/saved.yaml")
    #expect(try RunFile.read(path: path) == run)
    for outside in [folder.path("elsewhere.csv"), "-"] {
      run.warrants = [outside]
      #expect(throws: ScreeningError.self) { try run.text(at: path) }
    }
  }
}
