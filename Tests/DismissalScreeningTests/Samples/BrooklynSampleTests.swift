import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("The Brooklyn sample")
  struct BrooklynSampleTests {
    @Test("gives 1,119 candidate cases with one warrant each, 479 by PL 230.00, 640 by PL 240.37")
    func figures() throws {
      let summary = try Sample.run().summary
      #expect(summary.cases["candidate"] == 1119)
      #expect(summary.warrants["candidate"] == 1119)
      #expect(summary.by_offense == ["PL 230.00": 479, "PL 240.37": 640])
      #expect(summary.by_relief == ["vacate_warrant_and_dismiss": 1119])
      #expect(summary.people == ["lower": 1011, "upper": 1057])
      let schedule = try Sample.run().table("motion-schedule.csv")
      #expect(schedule.count == 1119)
      #expect(schedule.compactMap { Int($0["number"] ?? "") } == Array(1...1119))
      #expect(schedule.allSatisfy { $0["warrant_numbers"]?.contains(";") == false })
    }

    @Test(
      "gives 262 warrants of 2012 and later, and 857 of 1970 to 2011",
      arguments: [
        (2012...2021, 262, ["PL 230.00": 183, "PL 240.37": 79]),
        (1970...2011, 857, ["PL 230.00": 296, "PL 240.37": 561]),
      ] as [(ClosedRange<Int>, Int, [String: Int])])
    func warrantYears(years: ClosedRange<Int>, count: Int, offenses: [String: Int]) throws {
      let lists = try Screened([Sample.charges], warrants: [Sample.warrants], years: years)
      #expect(lists.summary.cases["candidate"] == count)
      #expect(lists.summary.warrants["candidate"] == count)
      #expect(lists.summary.by_offense == offenses)
      #expect(lists.summary.by_warrant_year.keys.allSatisfy { years.contains(Int($0) ?? 0) })
    }

    @Test("agrees with the generator's plan on the outcome and the reason of every docket")
    func truth() throws {
      let verdicts = try Sample.run().verdicts()
      let truth = try Sample.truth()
      #expect(truth.count == 22_359)
      var differences: [String] = []
      for (name, planned) in truth {
        let verdict = verdicts[name] ?? "not_covered no_covered_charge"
        if verdict != planned.verdict {
          differences.append("\(name.county) \(name.number) (\(planned.family)): \(verdict)")
        }
      }
      #expect(differences.sorted() == [])
      let unplanned = verdicts.keys.filter { truth[$0] == nil && !$0.number.isEmpty }
      #expect(unplanned.map(\.number).sorted() == [])
    }

    @Test("loses ten candidates when their warrants were executed, and five more by trafficking")
    func changedSample() throws {
      let folder = try TemporaryFolder()
      var names: [CaseName] = []
      for row in try Sample.run().table("motion-schedule.csv") {
        names.append(CaseName(court: row["court"] ?? "", number: row["case_number"] ?? ""))
      }
      let executed = names.prefix(10)
      let trafficked = names.suffix(5)
      let warrants = try folder.write(
        try warrantsFile(executed: Set(executed)), to: "warrants.csv")
      let before = try Sample.run()
      let fewer = try Screened([Sample.charges], warrants: [warrants])
      #expect(fewer.summary.cases["candidate"] == 1109)
      #expect(fewer.summary.warrants["candidate"] == 1109)
      try expectMoved(10, to: "review pending_without_warrant", from: before, to: fewer)

      let charges = try folder.write(
        try bytes(of: Sample.charges) + traffickingCounts(of: Set(trafficked)), to: "charges.csv")
      let fewest = try Screened([charges], warrants: [warrants])
      #expect(fewest.summary.cases["candidate"] == 1104)
      #expect(fewest.summary.warrants["candidate"] == 1104)
      try expectMoved(5, to: "excluded guard_trafficking", from: fewer, to: fewest)
    }

    /// The sample's warrants, those of some dockets executed.
    private func warrantsFile(executed: Set<CaseName>) throws -> [UInt8] {
      let lines = try bytes(of: Sample.warrants).split(separator: UInt8(ascii: "\n"))
      return RecordBuilder.file(
        lines.map { line in
          let text = String(decoding: line, as: UTF8.self)
          let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          let name = CaseName(court: cells[0], number: cells[1])
          guard executed.contains(name) else { return Array(line) }
          return Array(text.replacing(",OPEN,", with: ",EXECUTED,").utf8)
        })
    }

    /// A count of sex trafficking for each of some dockets.
    private func traffickingCounts(of names: Set<CaseName>) throws -> [UInt8] {
      let records = try Sample.records()
      var taken: Set<CaseName> = []
      let rows = records.rows.filter { names.contains($0.name) && taken.insert($0.name).inserted }
      return RecordBuilder.file(
        rows.map { row in
          var cells = row.cells
          cells[records.column("COUNT_NO")] = Array("9".utf8)
          cells[records.column("CHARGE")] = Array("PL 230.34".utf8)
          cells[records.column("CHARGE_DESCRIPTION")] = Array("SEX TRAFFICKING".utf8)
          cells[records.column("SEVERITY")] = Array("BF".utf8)
          cells[records.column("ARREST_CHARGE")] = []
          return CSVText.line(cells)
        }, lineEnd: "\r\n")
    }

    /// Nothing else changed than that some candidates went elsewhere.
    private func expectMoved(
      _ count: Int, to verdict: String, from before: Screened, to after: Screened
    ) throws {
      let verdicts = try after.verdicts()
      let moved = try before.verdicts().filter { verdicts[$0.key] != $0.value }
      #expect(moved.count == count)
      #expect(Set(moved.values) == ["candidate covered"])
      #expect(Set(moved.keys.map { verdicts[$0] }) == [verdict])
    }

    @Test("withholds the name of every sealed record from every list")
    func sealed() throws {
      let records = try Sample.records()
      let sealed = try Sample.truth().filter { $0.value.family == "sealed" }
      let numbers = Set(sealed.keys.map(\.number))
      #expect(numbers.count == 60)
      for file in try Sample.run().files() where file.hasSuffix(".csv") && file != "rejects.csv" {
        let shown = try Sample.run().table(file).filter {
          numbers.contains($0["case_number"]?.uppercased() ?? "")
            && sealed[CaseName(court: $0["court"] ?? "", number: $0["case_number"] ?? "")] != nil
        }
        #expect(shown.allSatisfy { $0["defendant"] == "" }, "\(file)")
      }
      let name = records.column("DEFENDANT_NAME")
      #expect(records.rows.contains { sealed[$0.name] != nil && !$0.cells[name].isEmpty })
    }
  }
}
