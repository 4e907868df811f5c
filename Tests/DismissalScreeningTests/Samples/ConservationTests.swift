import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Numbers that must add up")
  struct ConservationTests {
    /// One input of the manifest.
    private struct Manifest: Decodable {
      struct Input: Decodable {
        let role: String
        let rows: Int
        let lines: Int
      }
      let inputs: [Input]
    }

    private func manifest(_ lists: Screened) throws -> Manifest {
      try JSONDecoder().decode(Manifest.self, from: Data(lists.bytes("manifest.json")))
    }

    private func expectSum(_ numbers: [String: Int], outcomes: Set<String>, _ unit: Comment) {
      #expect(Set(numbers.keys) == outcomes.union(["read"]), unit)
      #expect(numbers.filter { $0.key != "read" }.values.reduce(0, +) == numbers["read"], unit)
    }

    @Test("rows, cases, warrants and offenses of the sample")
    func sample() throws {
      let lists = try Sample.run()
      let summary = lists.summary
      expectSum(
        summary.rows,
        outcomes: [
          "candidate", "accompanying", "excluded", "review", "not_covered", "duplicate", "rejected",
        ], "rows")
      expectSum(
        summary.cases, outcomes: ["candidate", "excluded", "review", "not_covered"], "cases")
      expectSum(
        summary.warrants,
        outcomes: [
          "candidate", "excluded", "review", "not_covered", "orphan", "duplicate", "rejected",
        ], "warrants")
      #expect(summary.by_offense.values.reduce(0, +) == summary.cases["candidate"])
      #expect(summary.by_relief.values.reduce(0, +) == summary.cases["candidate"])
      #expect(summary.by_warrant_year.values.reduce(0, +) == summary.cases["candidate"])
      #expect(summary.review_reasons.map(\.count).reduce(0, +) == summary.cases["review"])
      #expect(summary.excluded_reasons.map(\.count).reduce(0, +) == summary.cases["excluded"])
      #expect(summary.reject_kinds.values.reduce(0, +) == summary.rows["rejected"])
    }

    @Test("every list has as many rows as the summary says")
    func lists() throws {
      let lists = try Sample.run()
      #expect(try lists.table("candidates.csv").count == lists.summary.rows["candidate"])
      #expect(try lists.table("excluded.csv").count == lists.summary.rows["excluded"])
      #expect(try lists.table("rejects.csv").count == lists.summary.rows["rejected"])
      let warrants = try lists.table("warrants.csv")
      #expect(warrants.count == lists.summary.warrants["read"])
      for (outcome, count) in lists.summary.warrants where outcome != "read" {
        #expect(warrants.count { $0["outcome"] == outcome } == count, "\(outcome)")
      }
    }

    @Test("the rows and physical lines of the sample's files, as its README counts them")
    func lines() throws {
      let inputs = try manifest(try Sample.run()).inputs
      let newline = UInt8(ascii: "\n")
      #expect(inputs.map(\.role) == ["charges", "warrants"])
      #expect(inputs.map(\.rows) == [42_056, 7_539])
      #expect(
        try inputs.map(\.lines) == [42_394, bytes(of: Sample.warrants).count { $0 == newline }])
      #expect(try bytes(of: Sample.charges).count { $0 == newline } == 42_394)
    }

    @Test("a run whose every row is odd in another way still adds up")
    func oddities() throws {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      records.charge("2014KN000001")
      records.charge("2014KN000001", ["ADDRESS": "1 FERN COURT"])
      records.disorderlyConduct("2014KN000001", count: 2)
      records.charge("")
      records.disorderlyConduct("", count: 1)
      records.charge("2014KN000002", ["CHARGE": "PL 230.34", "SEVERITY": "BF"])
      records.charge("2014KN000003", ["COURT": "QUEENS CRIMINAL COURT"])
      records.rawCharge("")
      records.rawCharge("KINGS CRIMINAL COURT,2014KN000004")
      records.rawCharge("\"KINGS\" COURT,2014KN000005")
      records.charge("2014KN000006", ["NOTES": "two\nlines"])
      records.warrant("2014KN000001")
      records.warrant("2014KN000009")
      records.rawWarrant("too,short")
      let lists = try records.screen()
      #expect(
        lists.summary.rows == [
          "read": 11, "candidate": 1, "accompanying": 1, "excluded": 0, "review": 2,
          "not_covered": 3, "duplicate": 2, "rejected": 2,
        ])
      #expect(
        lists.summary.cases == [
          "read": 4, "candidate": 1, "excluded": 0, "review": 1, "not_covered": 2,
        ])
      #expect(
        lists.summary.warrants == [
          "read": 3, "candidate": 1, "excluded": 0, "review": 0, "not_covered": 0, "orphan": 1,
          "duplicate": 0, "rejected": 1,
        ])
      #expect(try manifest(lists).inputs.map(\.lines) == [14, 4])
    }
  }
}
