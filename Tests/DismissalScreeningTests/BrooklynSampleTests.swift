import Foundation
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

    @Test("loses ten candidates when their warrants were executed")
    func executed() throws {
      let folder = try TemporaryFolder()
      let chosen = Set(
        try Sample.run().table("candidates.csv").prefix(40)
          .compactMap { $0["warrant_number"] }.prefix(10))
      let lines = try bytes(of: Sample.warrants).split(separator: UInt8(ascii: "\n"))
      let changed = lines.map { line -> [UInt8] in
        let text = String(decoding: line, as: UTF8.self)
        guard chosen.contains(where: { text.contains(",\($0),") }) else { return Array(line) }
        return Array(text.replacing(",OPEN,", with: ",EXECUTED,").utf8)
      }
      let warrants = try folder.write(RecordBuilder.file(changed), to: "warrants.csv")
      let lists = try Screened([Sample.charges], warrants: [warrants])
      #expect(chosen.count == 10)
      #expect(lists.summary.cases["candidate"] == 1109)
      #expect(lists.summary.warrants["candidate"] == 1109)
      try expectMoved(10, to: "review", "pending_without_warrant", in: lists)
    }

    @Test("loses five candidates when a count of sex trafficking is added to their dockets")
    func trafficking() throws {
      let folder = try TemporaryFolder()
      let records = try Sample.records()
      let candidates = try Sample.truth().filter { $0.value.family.hasPrefix("candidate_230") }
      var taken: Set<CaseName> = []
      var added: [[UInt8]] = []
      for row in records.rows where candidates[row.name] != nil {
        guard taken.count < 5, taken.insert(row.name).inserted else { continue }
        var cells = row.cells
        cells[records.column("COUNT_NO")] = Array("9".utf8)
        cells[records.column("CHARGE")] = Array("PL 230.34".utf8)
        cells[records.column("CHARGE_DESCRIPTION")] = Array("SEX TRAFFICKING".utf8)
        cells[records.column("SEVERITY")] = Array("BF".utf8)
        cells[records.column("ARREST_CHARGE")] = []
        added.append(CSVText.line(cells))
      }
      let charges = try folder.write(
        try bytes(of: Sample.charges) + RecordBuilder.file(added, lineEnd: "\r\n"),
        to: "charges.csv")
      let lists = try Screened([charges], warrants: [Sample.warrants])
      #expect(lists.summary.cases["candidate"] == 1104)
      try expectMoved(5, to: "excluded", "guard_trafficking", in: lists)
    }

    /// Nothing else changed than that some candidates went elsewhere.
    private func expectMoved(
      _ count: Int, to outcome: String, _ reason: String, in lists: Screened
    ) throws {
      let before = try Sample.run().verdicts()
      let after = try lists.verdicts()
      let moved = before.filter { after[$0.key] != $0.value }
      #expect(moved.count == count)
      #expect(Set(moved.values) == ["candidate covered"])
      #expect(Set(moved.keys.map { after[$0] }) == ["\(outcome) \(reason)"])
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
