import DismissalScreening
import Foundation
import TestSupport
import Testing

@Suite("Exclusion lists and client lists", .serialized)
struct ListedCasesTests {
  private struct Files {
    let charges, warrants, exclusions, clients: String

    init(_ cases: ListedCases, in folder: TemporaryFolder) throws {
      (charges, warrants) = try cases.records.write(in: folder)
      exclusions = try folder.write(RecordBuilder.file(cases.exclusions), to: "police.csv")
      clients = try folder.write(RecordBuilder.file(cases.clients), to: "clients.csv")
    }

    func screen(workers: Int = 2, blockBytes: Int = 1 << 20) throws -> Screened {
      try Screened(
        [charges], warrants: [warrants],
        outside: OutsideInputs(exclusions: [exclusions], clients: clients), workers: workers,
        blockBytes: blockBytes)
    }
  }

  @Test("every situation comes out as its truth says")
  func truth() throws {
    let folder = try TemporaryFolder()
    let cases = ListedCases()
    let run = try Files(cases, in: folder).screen()
    let verdicts = try run.verdicts()
    for (docket, expected) in cases.verdicts {
      let name = CaseName(court: "KINGS CRIMINAL COURT", number: docket)
      #expect(verdicts[name] == expected, "\(docket)")
    }
    for (line, expected) in cases.results {
      let rows = try run.table("exclusions.csv").filter { $0["list_line"] == "\(line)" }
      #expect(Set(rows.map { $0["result"] ?? "" }) == [expected], "line \(line)")
    }
    var found: [String: Set<String>] = [:]
    for row in try run.table("clients.csv") where row["match"] != "duplicate" {
      let reference = row["reference"] ?? ""
      let match = "\(row["match"] ?? "") \(row["case_number"] ?? "")"
      #expect(found[reference, default: []].insert(match).inserted)
    }
    // A row without anything has no reference that could be told.
    for (reference, expected) in cases.matches {
      #expect(found[reference] == expected, "\(reference)")
    }
  }

  private struct Lists: Decodable {
    struct List: Decodable {
      let role, sha256: String
      let entries, cases: [String: Int]
    }
    let lists: [List]
  }

  @Test("the counts agree in both directions, and the manifest names both lists")
  func counts() throws {
    let folder = try TemporaryFolder()
    let cases = ListedCases()
    let run = try Files(cases, in: folder).screen()
    let lists = try JSONDecoder().decode(Lists.self, from: Data(run.bytes("manifest.json"))).lists
    #expect(lists.map(\.role) == ["exclusions", "clients"])
    for list in lists {
      let sum = list.entries.filter { $0.key != "read" }.values.reduce(0, +)
      #expect(sum == list.entries["read"])
    }
    #expect(lists[0].entries["read"] == cases.exclusions.count - 1)
    for word in ["matched", "unclear", "matched_nothing", "duplicate", "rejected"] {
      let expected = cases.results.values.count { $0 == word }
      #expect(lists[0].entries[word] == expected && expected >= 10, "\(word)")
    }
    // The cases that the list excludes: those with its reason, and those where a guard tells more.
    let excluded = try run.table("excluded.csv").filter {
      $0["condition"] == "on_exclusion_list"
        || ($0["other_conditions"] ?? "").contains("on_exclusion_list")
    }
    #expect(Set(excluded.map { $0["case_number"] ?? "" }).count == lists[0].cases["excluded"])
    let unclear = try run.table("review.csv").filter { $0["reason"] == "exclusion_unclear" }
    #expect(Set(unclear.map { $0["case_number"] ?? "" }).count == lists[0].cases["review"])
    #expect(excluded.allSatisfy { ($0["listed"] ?? "").contains("police.csv, line ") })
    #expect(lists[1].entries["read"] == cases.clients.count - 1)
    #expect(lists[1].entries["duplicate"] == ListedCases.times)
  }

  @Test("a listed case that would be a candidate is a near miss")
  func nearMiss() throws {
    let folder = try TemporaryFolder()
    let run = try Files(ListedCases(), in: folder).screen()
    let rows = try run.table("excluded.csv").filter { $0["condition"] == "on_exclusion_list" }
    let misses = rows.filter { $0["near_miss"] == "yes" }
    // Of each round one case has ended and is none.
    #expect(rows.count - misses.count == ListedCases.times && !misses.isEmpty)
    #expect(run.summary.near_misses == misses.count)
  }

  @Test(
    "the same bytes with any number of workers", arguments: [(1, 1 << 20), (2, 997), (7, 4096)])
  func sameBytes(workers: Int, blockBytes: Int) throws {
    let folder = try TemporaryFolder()
    let files = try Files(ListedCases(), in: folder)
    let (one, other) = (
      try files.screen(), try files.screen(workers: workers, blockBytes: blockBytes)
    )
    #expect(try one.files() == other.files())
    for name in try one.files() { #expect(try one.bytes(name) == other.bytes(name), "\(name)") }
  }

  @Test("without lists nothing of them is written")
  func without() throws {
    let folder = try TemporaryFolder()
    let files = try Files(ListedCases(), in: folder)
    let run = try Screened([files.charges], warrants: [files.warrants])
    #expect(try run.files().filter { ["exclusions.csv", "clients.csv"].contains($0) } == [])
    #expect(try run.table("excluded.csv").allSatisfy { $0["listed"] == nil })
    #expect(!String(decoding: try run.bytes("manifest.json"), as: UTF8.self).contains("\"lists\""))
  }

  @Test("no client is named outside clients.csv")
  func confidential() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001")
    records.warrant("2014KN000001")
    let (charges, warrants) = try records.write(in: folder)
    let clients = try folder.write(
      "ref,name,dob\nSECRETREF,\"UNHEARDOF, ZELDA\",1977-07-17\nR2,\"a\"b,\n", to: "list.csv")
    let run = try Screened(
      [charges], warrants: [warrants], outside: OutsideInputs(clients: clients))
    for name in try run.files() where name != "clients.csv" {
      let text = String(decoding: try run.bytes(name), as: UTF8.self)
      for word in ["UNHEARDOF", "ZELDA", "SECRETREF", "1977"] {
        #expect(!text.contains(word), "\(name)")
      }
    }
    #expect(try run.table("clients.csv").map { $0["match"] } == ["none", "rejected"])
  }

  @Test(
    "a list whose header says too little is refused with its line",
    arguments: [
      ("Nr,Why\n1,x\n", "police.csv:1:1: No column of the header holds a case or docket number"),
      ("Docket No,Case Number\n1,2\n", "police.csv:1:2: Both 'Docket No' and 'Case Number' may be"),
      ("List of 3 May\n\nNr;Why\n1;x\n", "No column of the header holds a case or docket number"),
    ])
  func headers(text: String, expected: String) throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(text, to: "police.csv")
    let error = #expect(throws: (any Error).self) {
      try Screened([folder.path("none.csv")], outside: OutsideInputs(exclusions: [list]))
    }
    #expect("\(try #require(error))".contains(expected))
  }

  @Test("semicolons, title lines and a spreadsheet's apostrophes do not matter")
  func dialects() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001")
    records.warrant("2014KN000001")
    let (charges, warrants) = try records.write(in: folder)
    let list = try folder.write(
      "\u{FEFF}Do not move\r\nas of May;;\r\nDocket;Reason;Remark\r\n'2014KN000001;in custody;\r\n",
      to: "police.csv")
    let run = try Screened(
      [charges], warrants: [warrants], outside: OutsideInputs(exclusions: [list]))
    #expect(try run.verdict("2014KN000001") == "excluded on_exclusion_list")
    #expect(try run.table("excluded.csv").map { $0["listed"] } == ["\(list), line 4: in custody"])
  }

  /// What becomes of one candidate case named on an exclusion list of one line.
  private func excluded(
    _ list: String, _ changes: [String: String] = [:]
  ) throws -> (run: Screened, verdict: String) {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001", ["NYSID": "4711K"].merging(changes) { $1 })
    records.warrant("2014KN000001")
    let files = try records.write(in: folder)
    let run = try Screened(
      [files.charges], warrants: [files.warrants],
      outside: OutsideInputs(exclusions: [try folder.write(list, to: "police.csv")], clients: nil))
    return (run, try run.verdict("2014KN000001"))
  }

  @Test(
    "a docket with other marks in it may be meant",
    arguments: [
      ("2014-KN-000001", "review exclusion_unclear"),
      ("2014 kn 000001", "review exclusion_unclear"),
      ("2014KN000001", "excluded on_exclusion_list"), ("2014-KN-000002", "candidate covered"),
    ])
  func marks(docket: String, expected: String) throws {
    #expect(try excluded("docket,reason\n\(docket),why\n").verdict == expected)
    let queens = "docket,court,reason\n2014-KN-000001,QUEENS CRIMINAL COURT,why\n"
    #expect(try excluded(queens).verdict == "candidate covered")
  }

  @Test("nothing tells that a sealed record is that of a person on the list")
  func sealed() throws {
    let (run, verdict) = try excluded(
      "person_id,reason\n4711K,why\n", ["CASE_FLAGS": "SEALED"])
    #expect(verdict == "not_covered sealed")
    for name in ["exclusions.csv", "not-covered.csv"] {
      let rows = try run.table(name)
      #expect(rows.count == 1)
      let isNamed = rows.contains { row in
        row.values.contains { $0.contains("4711K") || $0.contains("police.csv") }
          && row.values.contains("2014KN000001")
      }
      #expect(!isNamed, "\(name)")
    }
  }
}
