import DismissalScreening
import Foundation
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Linked exports: charges, cases, parties, dispositions and warrants in files of their own")
  struct LinkedExportTests {
    private static let export = LinkedExport()

    private static let plain = Result {
      let folder = try TemporaryFolder()
      return (folder, try export.write(in: folder).screen())
    }

    @Test("every case of the generated export comes out as its plan says")
    func truth() throws {
      let lists = try Self.plain.get().1
      let verdicts = try lists.verdicts()
      for (name, expected) in Self.export.truth {
        #expect(verdicts[name] == expected, "\(name.number) of \(name.county)")
      }
      #expect(Set(verdicts.keys) == Set(Self.export.truth.keys), "No other case is listed.")
      let times = Dictionary(grouping: Self.export.truth.values) { $0 }.mapValues(\.count)
      #expect(times.values.allSatisfy { $0 >= 10 }, "\(times)")
      #expect(lists.summary.rows["duplicate"] == Self.export.duplicates)
    }

    @Test("every row of every linked file is accounted for, as its plan says")
    func conservation() throws {
      let lists = try Self.plain.get().1
      let files = try Self.linkedNumbers(lists)
      #expect(files.map(\.role) == ["cases", "parties", "dispositions"])
      for file in files {
        #expect(file.read == Self.export.files[file.role]?.count)
        #expect(file.rows == Self.export.outcomes[file.role], "\(file.role)")
      }
    }

    @Test(
      "byte for byte the same, whatever the workers and the block size",
      arguments: [(1, 1 << 20), (2, 777), (7, 4096)] as [(Int, Int)])
    func workers(count: Int, blockBytes: Int) throws {
      let folder = try TemporaryFolder()
      let one = try Self.export.write(in: folder)
      let plain = try one.screen()
      let other = try one.screen(workers: count, blockBytes: blockBytes)
      for file in try plain.files() {
        #expect(try plain.bytes(file) == other.bytes(file), "\(file)")
      }
    }

    @Test(
      "the same decisions whatever the order of rows and files, in one piece or three",
      arguments: [(1, 1), (2, 3), (3, 3)] as [(UInt64, Int)])
    func shuffled(seed: UInt64, pieces: Int) throws {
      let folder = try TemporaryFolder()
      let lists = try Self.export.write(in: folder, seed: seed, pieces: pieces)
        .screen(reversed: true)
      #expect(try lists.verdicts() == Self.export.truth, "seed \(seed)")
      var rows: [String: [String: Int]] = [:]
      for file in try Self.linkedNumbers(lists) {
        rows[file.role, default: [:]].merge(file.rows, uniquingKeysWith: +)
      }
      #expect(rows == Self.export.outcomes, "seed \(seed)")
    }

    @Test("a row that gives way to a newer one names its line; orphans and gaps are listed")
    func lists() throws {
      let rows = try Self.plain.get().1.table("linked-rows.csv")
      let superseded = rows.filter { $0["reason"] == "superseded" }
      #expect(superseded.count == LinkedExport.times)
      #expect(
        superseded.allSatisfy { row in
          let line = row["line"].flatMap(Int.init) ?? 0
          return row["reason_text"] == "superseded by line \(line + 1)"
        })
      let lacking = rows.filter { $0["reason"] == "no_row_in_this_file" }
      #expect(lacking.count { $0["role"] == "cases" } == LinkedExport.times)
      #expect(lacking.count { $0["role"] == "parties" } == LinkedExport.times)
      #expect(rows.count { $0["reason"] == "no_such_count" } == LinkedExport.times)
      #expect(rows.count { $0["reason"] == "no_such_case" } == 3 * LinkedExport.times)
    }

    @Test("the schedule names the person of the parties file and the court of the cases file")
    func facts() throws {
      let lists = try Self.plain.get().1
      let schedule = try lists.table("motion-schedule.csv")
      #expect(
        schedule.allSatisfy { $0["defendant"] == "NOBODY, \($0["case_number"] ?? "")" })
      #expect(schedule.allSatisfy { ($0["court"] ?? "").contains("Kings County") })
      let sealed = try lists.table("not-covered.csv").filter { $0["reason"] == "sealed" }
      #expect(sealed.count == LinkedExport.times)
      #expect(sealed.allSatisfy { $0["defendant"] == "" })
    }

    @Test("a disagreement on which the decision rests is named; one in vain is only listed")
    func disagreements() throws {
      let lists = try Self.plain.get().1
      let all = try lists.table("disagreements.csv")
      let resting = all.filter { $0["outcome"] == "review" }
      #expect(resting.count == LinkedExport.times)
      #expect(resting.allSatisfy { $0["decides"] == "yes" && $0["field"] == "case_status" })
      #expect(resting.allSatisfy { $0["first"] == "open" && $0["second"] == "closed" })
      let vain = all.filter { $0["outcome"] == "excluded" }
      #expect(vain.count == LinkedExport.times)
      #expect(vain.allSatisfy { $0["decides"] == "no" })
      let review = try lists.table("review.csv").first { $0["reason"] == "sources_disagree" }
      #expect(review?["reason_text"]?.hasSuffix(": case_status.") == true)
    }

    @Test("a run without such files writes none of their lists")
    func without() throws {
      let folder = try TemporaryFolder()
      let paths = try Self.export.write(in: folder)
      let lists = try Screened(paths.paths["charges"] ?? [], layouts: paths.layouts)
      #expect(try !lists.files().contains("linked-rows.csv"))
      #expect(try !lists.files().contains("disagreements.csv"))
    }

    @Test("where one side's case key holds the defendant and the other's does not, nothing is read")
    func keysDiffer() throws {
      let folder = try TemporaryFolder()
      let paths = try Self.export.write(in: folder)
      let text = LinkedLayouts.all["t-cases"] ?? ""
      let layout = try folder.write(text + "\nkey: {defendant: true}\n", to: "other/t-cases.yaml")
      var linked = LinkedFiles()
      linked.cases = paths.paths["cases"] ?? []
      #expect(throws: ScreeningError.self) {
        try Screened(
          paths.paths["charges"] ?? [], linked: linked, layouts: [paths.layouts[0], layout])
      }
    }

    // MARK: Numbers

    struct FileNumbers {
      let role: String
      let read: Int
      let rows: [String: Int]
    }

    /// The numbers of the linked files, those that are 0 left out.
    static func linkedNumbers(_ lists: Screened) throws -> [FileNumbers] {
      let summary = try JSONSerialization.jsonObject(
        with: Data(lists.bytes("summary.json")))
      let files = (summary as? [String: Any])?["linked"] as? [[String: Any]] ?? []
      return files.map { file in
        let numbers = file.compactMapValues { $0 as? Int }
        return FileNumbers(
          role: file["role"] as? String ?? "", read: numbers["read"] ?? -1,
          rows: numbers.filter { $0.key != "read" && $0.value > 0 })
      }
    }
  }
}
