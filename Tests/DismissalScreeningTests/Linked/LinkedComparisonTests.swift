import CourtRecords
import DismissalScreening
import MotionReports
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Policies compared over charges, cases and parties in files of their own")
  struct LinkedComparisonTests {
    private static let policies = ["model", "ny-brooklyn-2021", "ny-manhattan-2022"]

    @Test("each policy's numbers are those of a run of its own", arguments: policies)
    func alone(policy: String) throws {
      let folder = try TemporaryFolder()
      let files = try LinkedExport().write(in: folder)
      var linked = LinkedFiles()
      linked.cases = files.paths["cases"] ?? []
      linked.parties = files.paths["parties"] ?? []
      linked.dispositions = files.paths["dispositions"] ?? []
      var options = ScreeningOptions(
        exports: files.paths["charges"] ?? [], warrants: files.paths["warrants"] ?? [],
        policy: policy, layouts: files.layouts,
        asOf: try #require(CalendarDate(iso: "2022-02-01")))
      options.linked = linked
      let result = try ComparisonRun(
        rulesFolder: PackagePlaces.rules, policies: Self.policies, options: options,
        hooks: ScreeningHooks()
      ).compare()
      let column = try #require(result.comparison.columns.first { $0.policy == policy })
      let alone = try Screened(
        options.exports, warrants: options.warrants, linked: linked, policy: policy,
        layouts: files.layouts, asOf: "2022-02-01", isHypothetical: true)
      func cell(_ outcome: String) -> PolicyComparison.Cell { column.totals[outcome] ?? .init() }
      for (outcome, rows) in alone.summary.rows where outcome != "read" {
        #expect(Int(cell(outcome).charges) == rows, "\(outcome)")
      }
      for (outcome, cases) in alone.summary.cases where outcome != "read" {
        #expect(Int(cell(outcome).cases) == cases, "\(outcome)")
      }
      for (outcome, warrants) in alone.summary.warrants where outcome != "read" {
        #expect(Int(cell(outcome).warrants) == warrants, "\(outcome)")
      }
      #expect(cell("candidate").peopleUpper.map(Int.init) == alone.summary.people["upper"])
      #expect(alone.summary.cases["candidate"] ?? 0 > 0)
    }
  }
}
