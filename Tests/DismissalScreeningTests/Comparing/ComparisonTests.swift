import CourtRecords
import DismissalScreening
import Foundation
import MotionReports
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Policies compared over the same input")
  struct ComparisonTests {
    private static let policies = [
      "model", "ny-brooklyn-2021", "ny-manhattan-2022", "ny-bronx-2021",
    ]

    /// A few dockets of every family of the sample, with their warrants.
    private struct Input {
      let folder: TemporaryFolder
      let charges: String
      let warrants: String

      init() throws {
        folder = try TemporaryFolder()
        let rows = try Excerpt.fewOfEach(2)
        let header = try Sample.records().header
        charges = try folder.write(
          RecordBuilder.file([header] + rows.map(\.raw)), to: "charges.csv")
        warrants = try folder.write(Excerpt.warrants(of: rows), to: "warrants.csv")
      }

      func compared(_ policies: [String], workers: Int = 2) throws -> FinishedComparison {
        try ComparisonRun(
          rulesFolder: PackagePlaces.rules, policies: policies,
          options: ScreeningOptions(
            exports: [charges], warrants: [warrants], policy: policies[0], asOf: day,
            workerCount: workers),
          hooks: ScreeningHooks()
        ).compare()
      }

      private var day: CalendarDate {
        CalendarDate(iso: "2022-02-01") ?? CalendarDate(dayNumber: 0)
      }
    }

    private static let input = Result { try Input() }

    @Test("each policy's numbers are those of a run of its own", arguments: policies)
    func alone(policy: String) throws {
      let input = try Self.input.get()
      let result = try input.compared(Self.policies)
      let column = try #require(result.comparison.columns.first { $0.policy == policy })
      let lists = try Screened(
        [input.charges], warrants: [input.warrants], policy: policy, asOf: "2022-02-01",
        isHypothetical: true)
      func cell(_ outcome: String) -> PolicyComparison.Cell { column.totals[outcome] ?? .init() }
      for (outcome, rows) in lists.summary.rows where outcome != "read" {
        #expect(Int(cell(outcome).charges) == rows, "\(outcome)")
      }
      for (outcome, cases) in lists.summary.cases where outcome != "read" {
        #expect(Int(cell(outcome).cases) == cases, "\(outcome)")
      }
      for (outcome, warrants) in lists.summary.warrants where outcome != "read" {
        #expect(Int(cell(outcome).warrants) == warrants, "\(outcome)")
      }
      #expect(cell("candidate").peopleLower.map(Int.init) == lists.summary.people["lower"])
      #expect(cell("candidate").peopleUpper.map(Int.init) == lists.summary.people["upper"])
      #expect(lists.summary.cases["candidate"] ?? 0 > 0)
    }

    @Test("the cases that change are those that the lists of the two runs give differently")
    func flips() throws {
      let input = try Self.input.get()
      let pair = ["model", "ny-bronx-2021"]
      let result = try input.compared(pair)
      let verdicts = try pair.map { policy in
        try Screened(
          [input.charges], warrants: [input.warrants], policy: policy, asOf: "2022-02-01",
          isHypothetical: true
        ).verdicts()
      }
      func outcome(_ name: CaseName, _ place: Int) -> String {
        verdicts[place][name]?.split(separator: " ").first.map(String.init) ?? "not_covered"
      }
      let names = Set(verdicts.flatMap { $0.keys }).filter { !$0.number.isEmpty }
      let differing = names.filter { outcome($0, 0) != outcome($0, 1) }
      #expect(result.comparison.flips.count == differing.count)
      for flip in result.comparison.flips {
        let name = CaseName(court: flip.court, number: flip.caseNumber)
        #expect(flip.verdicts.map(\.outcome.rawValue) == [outcome(name, 0), outcome(name, 1)])
      }
      let overlap = result.comparison.overlap(0, 1)
      let candidates = pair.indices.map { place in
        Set(names.filter { outcome($0, place) == "candidate" })
      }
      #expect(Int(overlap.both) == candidates[0].intersection(candidates[1]).count)
      #expect(Int(overlap.onlyFirst) == candidates[0].subtracting(candidates[1]).count)
      #expect(Int(overlap.onlySecond) == candidates[1].subtracting(candidates[0]).count)
    }

    @Test("the numbers by category sum to those of the cases that a policy may cover")
    func categories() throws {
      let comparison = try Self.input.get().compared(Self.policies).comparison
      for column in comparison.columns {
        for outcome in ["candidate", "excluded", "review"] {
          let cells = column.categories.values.compactMap { $0[outcome] }
          #expect(
            cells.reduce(0) { $0 + $1.cases } == column.totals[outcome]?.cases,
            "\(column.policy) \(outcome)")
        }
      }
    }

    @Test("the same bytes for any number of workers", arguments: [1, 3])
    func workers(count: Int) throws {
      let input = try Self.input.get()
      let one = try input.compared(Self.policies)
      let other = try input.compared(Self.policies, workers: count)
      #expect(
        ComparisonJSON.bytes(one.comparison, facts: one.facts)
          == ComparisonJSON.bytes(other.comparison, facts: other.facts))
      #expect(ComparisonTables.flips(one.comparison) == ComparisonTables.flips(other.comparison))
    }
  }
}
